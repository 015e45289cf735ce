---
title: One name
start: café́
---
flag nö̈ = yes
number andû̂: 0..9 = 2
enum kind: orí́, mû̂ = mû
set bag: hasã̃, b = {hasã}
== café
{nö} {andû + 1} {kind == orí} {bag has hasã̃} {not nö̈ or andû̂ == 2} {seen(café́)}
~ nö = nö̈ and seen(café)
~ andû += andû̂
~ kind = orí
~ bag -= hasã
* (id) Go. -> elseé́
* (endé́) Stay.
{nö} {andû̂} {kind} {size(bag)}
~ end "Done"
== elseé
~ call callé́
-> café2
== callé
~ return
== café2
~ end "Done"
