---
title: Comments at the end of declarations
---
flag told = yes // flag
number wind: 0..3 clamp = 1 "Wind // speed" // number
enum kite: packed, flying = flying // enum
set bag: string, tail = {tail} // set
text nick = "a // b" // text
include "parts/comment.story" // include
promise "a // b": always wind <= 3 // promise
promise "c": reach "http://done" // reach
== start
{told} {wind} {kite} {bag} {nick} {more}
~ told = no
~ wind = 0
~ kite = packed
~ bag = {}
~ nick = ""
~ more = 1
~ end "http://done"
