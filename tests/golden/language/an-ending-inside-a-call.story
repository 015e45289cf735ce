---
title: An ending inside a call
---
== start
~ call tea
Never shown.
~ end "After"
== tea
Tea.
~ call sugar
~ return
== sugar
Sugar.
* End.
    ~ end "Inside"
* Return.
    ~ return
