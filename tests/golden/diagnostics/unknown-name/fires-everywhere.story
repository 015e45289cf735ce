---
title: The Secret
---

flag told
number wind: 0..3
set bag: string, tail

//! expect unknown-name
promise "Never before she knows": never tolt

== porch
* Tell her.
    ~ told = yes
    ~ wind = 2
    ~ bag += string
    //! expect unknown-name
    ~ tolt = yes
    //! expect unknown-name
    ~ wind = wnid + 1
    //! expect unknown-name
    ~ wind = random_wind
//! expect unknown-name
* Fly. {if gust > 2}
//! expect unknown-name
* Run. {needs speed > 2: "Too slow."}
//! expect unknown-name
{if tolt: She nods.}
//! expect unknown-name
You have {coins} coins.
//! expect unknown-name
{plural coin: one | many}
//! expect unknown-name
~ if size(bagg) > 1
    It is heavy.
//! expect unknown-name
~ if basket has string
    It is heavy.
{if told and wind > 1 and size(bag) > 0: The end.}
~ end "Evening"
