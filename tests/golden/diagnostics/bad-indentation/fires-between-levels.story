---
title: The Bench
---

== park
* Sit down.
        The bench is wet.
    //! expect bad-indentation
    You stand up again.
* Walk on.
~ end "Wet"
