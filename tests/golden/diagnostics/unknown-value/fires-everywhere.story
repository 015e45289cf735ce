---
title: The Kite
---

//! expect unknown-value
enum mood: low, high = hgih "Mood"
enum kite: packed, flying
//! expect unknown-value
set bag: string, tail = {string, tial}

== beach
* Unpack it.
    ~ kite = flying
    ~ mood = high
    //! expect unknown-value
    ~ kite = flyng
    //! expect unknown-value
    ~ bag += strng
    //! expect unknown-value
    ~ bag -= sandwich
    //! expect unknown-value
    ~ bag = {string, sandwich}
* Leave it.
//! expect unknown-value
{if kite == flyng: It leaps.}
//! expect unknown-value
{if lost != kite: It leaps.}
//! expect unknown-value
{if bag has sandwich: You eat.}
{if kite == flying and bag has string: The end.}
~ end "Evening"
