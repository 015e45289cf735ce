---
title: The Bench
---

== park
You sit down.
//! expect bad-indentation
    The bench is wet.
~ end "Wet"

== path
* Go on.
    The path is dry.
        //! expect bad-indentation
        It is long.
* Go back. -> park
-> park
