---
title: The Harbour
start: quay
---
number tide: 0..3 clamp
flag paid
number luck: 1..2

promise "Nobody sails at low tide": never at(sea) and tide == 0
promise "One can always go home": from quay reach "Home"
promise "The ferryman is paid": always paid or not at(ferry)

== quay: The quay
The boats lie {if tide == 0: on their sides | at their ropes}.
+ Wait for the tide. {if tide < 3}
    ~ tide += 1
    The water comes in.
    -> quay
* (pay) Pay the ferryman.
    ~ paid = yes
    "Come when it's high," he says.
    -> quay
* (row) Row out. {needs tide > 1: "There is no water under the boat."}
    -> sea
* (ferry) Take the ferry. {if paid and tide == 3}
    -> ferry
* Go home.
    ~ end "Home"

== sea
~ luck = random 1..2
~ if luck == 2
    The wind is kind.
    ~ end "Out at sea"
It blows you back.
-> quay

== ferry: The ferry
The ferry hoots.
* Stay on deck.
    ~ end "Across"
* Go below.
    You see nothing of it.
    ~ end "Across"
