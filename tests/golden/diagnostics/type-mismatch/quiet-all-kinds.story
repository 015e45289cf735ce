---
title: The Kite
---

flag told
flag heard
number wind: -3..3
enum kite: packed, flying, lost
set bag: string, tail
set box: string, tail
text nickname = "Peyt"

promise "Always some wind": always wind > -4 and not (told and not told)

== beach
* Wait.
    ~ told = wind > 1 or heard
    ~ heard = not told
    ~ wind = -wind + 2 * (size(bag) - 1) + min(wind, max(1, visits(beach)))
    ~ kite = flying
    ~ bag += string
    ~ box = bag
    ~ nickname = "Bee"
    -> beach
* Go. {if told == heard}
* Run. {needs kite > packed and kite != lost: "Not yet."}
* Stay.
{if bag == box and box has tail: The same.}
{if told != yes and seen(beach): Not told.} {plural wind: gust | gusts}
{wind} {wind + 1} {told} {not heard} {kite} {bag} {nickname} {visits(beach)}
~ end "Evening"
