---
title: Case
---
flag wet
== a
+ {if wet: Splash on. | Walk on.}
    ~ wet = yes
    -> a
+ Stop. {if wet}
    ~ end "Stop"
