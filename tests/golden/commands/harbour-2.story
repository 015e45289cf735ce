---
title: The Harbour
start: quay
---
number tide: 0..3 clamp
flag paid
number luck: 1..2

promise "Nobody sails at low tide": never at(sea) and tide == 0
promise "One can always go home": from quay reach "The inn"
promise "The ferryman is paid": always paid or not at(ferry)

== quay: The quay
The boats lie {if tide == 0: on their sides | at their ropes}.
+ Wait for the tide. {if tide < 2}
    ~ tide += 1
    The water comes in.
    -> quay
* (pay) Pay the ferryman.
    ~ paid = yes
    "Come when it's high," he says.
    -> quay
* (row) Row out.
    -> sea
* (ferry) Take the ferry. {if paid and tide == 3}
    -> ferry
* Go back to the inn.
    ~ end "The inn"

== sea
~ luck = random 1..2
~ if luck == 2
    The wind is very kind.
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
