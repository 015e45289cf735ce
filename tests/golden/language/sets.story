---
title: Sets
---
set a: guitar, key
set b: guitar, key = {key}
set c: guitar, old_key, string = {string, guitar}
set d: guitar = {} "D"
set e: guitar = {guitar} "E"
== start
[{a}] [{b}] [{c}] [{d}] [{e}]
~ a = {key, guitar}
~ b = {}
~ c += old_key
~ d += guitar
~ e -= guitar
[{a}] [{b}] [{c}] [{d}] [{e}]
~ end "Done"
