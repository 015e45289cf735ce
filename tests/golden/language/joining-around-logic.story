---
title: Joining around logic
---
number n: 0..9
== start
A.
~ n = 1
B {n}.

~ n = 2
C {n}.
~ n = 3

D {n}.
~ n = random 4..4
E {n}.

~ n = random 5..5

F {n}.
-> start2
== start2
G.
~ end "Done"
