---
title: The Bench
---

== park
* Sit down.
    -> bench
        //! expect bad-indentation
        It is wet.
* Walk on.
~ end "Dry"

== bench
~ end "Wet"
