---
title: The Game
---

flag ended_well "Ended well"
number tags: 0..3 "Tags"
enum mood: yes_please, no_thanks, endless

== returning
Tag! Ask if you may end it, or deal the deck. {mood}
~ ended_well = yes
~ tags = 2
~ mood = endless
-> if_only

== if_only
~ end "Out of breath"
