---
title: Words of the language are no names
---
flag if
number and: 0..3
enum yes: a, or
set bag: seq, a
flag deck
== return
{bag}
* (call) Go. -> visits
== visits
{needs} {ask}
~ random = 1
-> not
== end
~ end "Done"
