---
title: Round the Block
---
number dog: 1..3
flag tired
== street
You walk.
~ dog = random 1..3
~ if dog == 3
    A dog comes along. {if tired: It carries the stick for you. | It is in no hurry.}
    ~ tired = yes
+ Once more round the block. -> street
* Down to the river.
    -> river
* Home.
    ~ end "Home"
== river
+ Look at the water. -> river
+ Look at the other side. -> river
* Swim. {if not tired and tired}
    ~ end "Across"
