---
title: The House
---

flag told

promise "One gets out": from hall reach "Out"
//! expect unknown-scene
promise "One gets down": from celar reach "Out"
//! expect unknown-scene
promise "Never down there untold": never at(celar) and told

== hall
//! expect unknown-scene
* Go up. -> atic
* Tell.
    ~ told = yes
    //! expect unknown-scene
    ~ call attik
* Go out.
    ~ end "Out"
//! expect unknown-scene
~ otherwise -> outside
-> attic

== attic
//! expect unknown-scene
{if visits(hal) > 1: Again.}
//! expect unknown-scene
{if seen(Hall): Seen.}
~ if told
    //! expect unknown-scene
    -> cellar
-> hall
