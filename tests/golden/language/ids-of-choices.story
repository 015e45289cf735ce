---
title: Ids of choices
---
== start
* (first) One.
+ (_2) Two.
* (not an id) Three.
* (four)no space after it.
* \(five) Five.
* (größe)	Six.
*(seven) Prose after the menu.
~ end "Done"
== other
* (first) Another scene may have the same.
-> start
