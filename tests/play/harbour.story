---
title: The Harbour
author: A. Writer
language: en
---

number coins: 0..3 clamp = 2 "Coins"
number luck: 1..6
set bag: lamp, rope "In the bag"

== quay: The quay
"Boat's late," says the woman on the bollard. She *never* looks up--not once.

A bell rings, somewhere out...

-> again

== again: The quay
+ (lamp) Take the "old" lamp. {if not bag has lamp}
    ~ bag += lamp
    The lamp is **heavy**, and *smells of oil*.
* (board) Board the boat. {needs bag has rope: "You'd need a rope for that."}
    You throw the rope across, and the woman makes it fast without looking.
    ---
    There is nothing behind you now.
    ~ end "Out with the tide"
+ (toss) Toss a coin. {if coins > 0}
    ~ coins -= 1
    ~ luck = random 1..6
    It rings on the stones {luck} {plural luck: time | times}.
+ (shed) Go into the shed. -> shed
+ (read) Read the harbour rules. -> rules
* (hide) Hide under the nets. -> nets
-> again

== shed: The shed
Hooks, from one end to the other.

+ Hook one.
+ Hook two.
+ Hook three.
+ Hook four.
+ Hook five.
+ Hook six.
+ Hook seven.
+ Hook eight.
+ Hook nine.
+ (rope) The hook with the rope.
    ~ bag += rope
    It comes down in one coil.
+ (out) Out again. -> again
Nothing there but a hook.
-> shed

== rules
Rule one. No boat leaves before the bell has been rung, and no bell is rung before the harbour master has had his soup.

Rule two. Ropes are borrowed, never given. A rope that is not back by Sunday is a debt, and debts are sung out at the pump.

Rule three. Whoever finds a lamp may keep it until someone asks for it by name. Lamps have names; they are not to be told to children.

Rule four. Coins are tossed over the left shoulder. The right shoulder is for salt.

Rule five. There is no rule five, and asking for it costs a coin.

Rule six. Nets are not for hiding in. People have been landed in Norway.

Rule seven. The harbour is closed on the day after the longest day, so that the water can rest.

Rule eight. These rules are read from the top to the bottom. Reading them the other way raises wind.

-> again

== nets
It is dark under the nets, and it smells of Norway.

* Crawl out. {needs bag has rope: "Something holds your foot."}
    -> again
