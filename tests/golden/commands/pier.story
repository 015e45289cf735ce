---
title: The Pier
---
number tide: 0..3 clamp = 1 "Tide"
number catch: 1..6
enum boat: moored, out
set bag: bread, net
flag wet

== quay: The quay
{if tide == 0: The boats lie on their sides in the mud. | The boats ride at their chains.}
{if tide == 4: Nobody ever reads this.}

* (net) Take the net.
    ~ bag += net
    It smells of *last* year.
+ Wait for the tide. {if tide < 3}
    ~ tide += 1
    The water climbs one step of the stair.
* (row) Row out. {needs tide >= 2: "There is not enough water under the keel."}
    ~ boat = out
    -> bay
* Go home. -> home
-> quay

== bay
~ catch = random 1..6
~ if bag has net and catch >= 4
    The net comes up heavy.
    ~ end "Supper"
The net comes up empty, or it is still on the quay.
~ wet = yes
-> home

== home
~ end "Home"
