---
title: Case
---
flag fed
== home
* Eat.
    ~ call kitchen
    -> out
* Go hungry. -> out
== out
~ if fed
    ~ end "Full"
~ end "Hungry"
== kitchen
Soup.
~ fed = yes
~ return
