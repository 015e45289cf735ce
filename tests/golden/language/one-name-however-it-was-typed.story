---
title: One name
start: café
---
flag nö = yes
flag noö
number andû: 0..9 = 2
enum kind: orí, mû = mû
set bag: hasã, b = {hasã}
== café
{nö} {andû + 1} {kind == orí} {bag has hasã} {not nö or andû == 2} {seen(café)} {if noö: x | ok}
~ nö = nö and seen(café)
~ noö = nö
~ andû += andû
~ kind = orí
~ bag -= hasã
* (id) Go. -> elsé
* (endé) Stay.
{nö} {andû} {kind} {size(bag)} {noö}
~ end "Done"
== elsé
~ call calé
-> café2
== calé
~ return
== café2
~ end "Done"
