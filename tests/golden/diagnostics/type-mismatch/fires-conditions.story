---
title: The Kite
---

flag told
number wind: 0..3
enum kite: packed, flying
enum job: offered, taken
set bag: string, tail
set box: string, tail
text nickname = "Peyt"

//! expect type-mismatch
promise "A number promises nothing": never wind

== beach
* Wait.
    ~ told = yes
    ~ wind = 3
    ~ kite = flying
    ~ job = taken
    ~ bag += string
    ~ box += tail
    ~ nickname = "Bee"
//! expect type-mismatch
* Go. {if wind}
//! expect type-mismatch
* Run. {needs kite: "Not yet."}
//! expect type-mismatch
{if told == 1: A flag is no number.}
//! expect type-mismatch
{if told > no: Flags have no order.}
//! expect type-mismatch
{if kite == 1: An enum is no number.}
//! expect type-mismatch
{if kite == job: Two enums.}
//! expect type-mismatch
{if not wind: A number is no question.}
//! expect type-mismatch
{if told and wind: Nor here.}
//! expect type-mismatch
{if wind == yes: A number is no flag.}
//! expect type-mismatch
{if kite has flying: An enum has nothing.}
//! expect type-mismatch
{if size(wind) > 1: A number has no size.}
//! expect type-mismatch
{if bag < box: Sets have no order.}
//! expect type-mismatch
{if nickname == nickname: Texts are not compared.}
//! expect type-mismatch
{plural told: coin | coins}
//! expect type-mismatch
~ if bag
    A set is no question.
{wind} {told} {kite} {job} {bag} {box} {nickname}
~ end "Evening"
