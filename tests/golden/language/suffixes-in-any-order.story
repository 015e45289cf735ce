---
title: Suffixes in any order
---
flag a = yes
flag b
== start
+ None. -> start
+ If. {if a} -> start
+ Needs. {needs b: "No b."} -> start
+ If needs. {if a} {needs b: "No b."} -> start
+ Needs if. {needs b: "No b."}{if a}->   start
+ (id) No space{if a}
+ {if a: Inline | x} and {if a} {needs not b:"{b} \"q\""}
* Swap.
    ~ a = b
    ~ b = yes
-> start2
== start2
-> start
== last
~ end "Done"
