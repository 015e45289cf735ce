---
title: Hidden and locked
---
flag shown
flag met
== start
+ Both. {if shown} {needs met: "Not met."}
* Once. {needs met: "Not met."}
+ Show.
    ~ shown = not shown
+ Meet.
    ~ met = not met
* End.
    ~ end "Done"
-> start
