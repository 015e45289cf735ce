---
title: The Lamp
---

== room
//! expect hidden-character
The lamp is lit. It hums.
//! expect hidden-character
And glows. And hums.
//! expect hidden-character
And ﻿glows.
//! expect hidden-character
//  in a comment
~ end "Dark"
