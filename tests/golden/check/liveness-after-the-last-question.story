---
title: Case
---
number trust: 0..5 clamp
== one
* Kind.
    ~ trust += 1
    -> two
* Unkind. -> two
== two
{if trust > 0: She smiles. | She looks away.}
* On. -> three
== three
* Kind.
    ~ trust += 1
    ~ end "End"
* Unkind.
    ~ end "End"
