---
title: The Bench
---

== park
* Sit down.
    ~ call bench
        //! expect bad-indentation
        It is wet.
* Walk on.
~ end "Dry"

== bench
A bench.
~ return
