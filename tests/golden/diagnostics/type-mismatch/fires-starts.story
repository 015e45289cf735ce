---
title: The Kite
---

//! expect type-mismatch
promise "Sums promise nothing": always 1 + 1

== beach
//! expect type-mismatch
{if 3: Three.}
//! expect type-mismatch
{if visits(beach): Once.}
//! expect type-mismatch
{yes + 1}
~ end "Evening"
