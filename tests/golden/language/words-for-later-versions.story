---
title: Words for later versions
---
deck cards: a, b
fn twice(x)
== start
~ deal cards
~ ask nick
{tag}
-> tea(2)
~ call tea(2)
== tea(cups)
~ end "Done"
