---
title: A scene begins a paragraph and does not show its title
---
== start: The beginning
A.
-> next

== next: The *next* // one

B.
~ if visits(next) < 2
    -> next
~ end "Done"
