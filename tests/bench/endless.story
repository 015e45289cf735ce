---
title: Round and round
---
number coins: 0..9 clamp = 5 "Coins"
number luck: 1..6

== quay: The quay
The boat was late, and the woman on the bollard did not look up when the bell rang, somewhere out, *once*, and then
for a long while not at all. You had {coins} coins and {luck} in your head.

Nobody came.

+ (toss) Toss a coin.
    ~ luck = random 1..6
    It rings on the stones {luck} {plural luck: time | times}.
    -> quay
+ (earn) Carry a crate.
    ~ coins += 1
    It is heavier than the last one was.
    -> quay
+ (spend) Buy soup. {needs coins > 0: "You have no coin left."}
    ~ coins -= 1
    The soup is hot, and **salt**.
    -> quay
* (leave) Leave.
    ~ end "Away"
