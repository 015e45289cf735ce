== attic
{if visits(hall) > 1: Again.}
-> hall

== cellar
~ return
