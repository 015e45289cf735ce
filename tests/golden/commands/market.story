---
title: Market Day
author: A. Writer
language: en
blurb: A stall, some eggs, and a hen who knows.
---

//! On the sheet, beside a number.
number crowns: 0..200 clamp = 1 "Crowns"
number eggs: 0..30 clamp = 2
flag honest
enum hen: asleep, watching_you
set basket: straw, ribbon = {straw} "In the basket"
text name = "the stranger"

promise "One can always sell": reach "Sold out"

//! The market is in a small town, a hundred years ago.
== stall: Your stall
You have {crowns} {plural crowns: crown | crowns}.

//! if 1: there are many eggs.
// This one is for the writer alone.
There {plural eggs: is | are} {if eggs > 6: a heap | {eggs}} in the {basket}.
The hen is {hen}. {shuffle: Rain. | Sun.}
{cycle: A cart goes by. | Nobody goes by.}

* (sell) Sell {eggs} {plural eggs: egg | eggs} to {name}.
    ~ crowns += eggs
    ~ eggs = 0
    //! Somebody gives their name; it is shown in other messages.
    ~ name = "Mr Olm"
    *Thank you*, says {name}. Honest: {honest}.
+ Count again. {needs eggs > 0: "There is nothing to count."}
    ~ eggs += 3
    ~ hen = watching_you
    ~ basket += ribbon
    ~ honest = yes
+ Shut up shop.
    ~ end "Sold out"
+ Walk away. -> road
-> stall

== road
\{Closed\}, says a sign. 5 \* 3 = 15.
//! It is late.
~ end "Late"
