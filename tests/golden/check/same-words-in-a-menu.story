---
title: Case
---
flag rich
== a
* (poor) Buy it. {if not rich}
    ~ rich = yes
    ~ end "Poor"
* (bought) Buy it.
    ~ end "Bought"
