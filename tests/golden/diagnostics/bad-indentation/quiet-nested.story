---
title: The Bench
---

flag wet

== park
* Sit down.
  ~ wet = yes
  ~ if wet
         The bench is wet.

         * Stay.
           You stay.
         * Stand up.
* Walk on.

    You walk on.
// A comment may stand at the margin
        // or anywhere.
    It is far.
~ if wet
    You are wet.
~ end "Wet"
