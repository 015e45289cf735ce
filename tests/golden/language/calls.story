---
title: Calls
---
number n: 0..9
== start
One.
~ call tea
Two.
* Call again.
    ~ call tea
    ~ call tea
    Three.
* Do not.
Four {n}.
~ end "Done"
== tea
~ n += 1
Tea {n}.
~ call sugar
Drunk.
~ return
== sugar
* Sugar {n}.
    Sweet.
* No sugar {n}.
    ~ return
* None ever.
    Bitter.
    ~ return
+ More.
Stirred.
~ return
