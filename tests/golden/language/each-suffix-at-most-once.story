---
title: Each suffix at most once
---
flag a
== start
* One. {if a} {if not a}
* Two. {needs a: "x"} {needs a: "y"}
* Three. {if a} more
* Four. {needs a: "x"} -> last and more
* Five. {if a} {a}
~ a = yes
-> last
== last
~ end "Done"
