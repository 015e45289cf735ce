---
title: Anything else breaks a menu
---
number n: 0..9
== start
* One.
Prose.
* Two.
~ n += 1
* Three.
---
* Four.
~ call tea
* Five.
~ n = random 1..1
* Six.
{if n == 5: x}
* Seven.
~ if n == 9
    Prose.
* Eight.
~ otherwise -> last
* Nine.
-> last
== tea
~ return
== last
~ end "Done"
