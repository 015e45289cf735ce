---
title: The Secret
---

== porch
//! expect unknown-name
{if porch: She nods.}
~ end "Evening"
