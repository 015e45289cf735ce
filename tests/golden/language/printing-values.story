---
title: Printing values
---
flag told = yes
number wind: -5..5 = -3
enum job: unknown, turned_down = turned_down
set bag: guitar, old_key, string = {string, old_key}
text nick = "Peyt *the* {great}"
== start
{told}, {wind}, {job}, {bag}, {nick}.
{ told } {wind + 1} {wind * wind} {-wind} {(wind)} {not told} {wind > 0} {wind == -3} {job == unknown} {size(bag)} {bag has string} {visits(start)} {seen(start)} {min(wind, 0)} {max(wind, 7)} {yes} {no} {42}
~ told = no
~ wind = 0
~ job = unknown
~ bag = {}
~ nick = ""
* Told? {told}, {wind}, {job}, [{bag}]{nick}.
~ end "{told}"
