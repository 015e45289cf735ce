---
title: A brace that shows nothing leaves no gap
---
flag on
set bag: key
text t
== start
A {if on: b} c.

{if on: A} b.

A {if on: b}.

A {if on: b}, c {if on: d}; e {if on: f}: g {if on: h}! i {if on: j}? (k {if on: l})

A{if on: b}c.

A {bag} b {t} c {t}.

A {if on: b} {if on: c} d.

*A {if on: b} c {if on: d}* e.

{if on: a}{if on: b}c

A {once: b} c
~ on = yes
~ bag = {key}
~ t = "T"
+ Again. -> start
+ End {if not on: it} now.
~ end "Done"
