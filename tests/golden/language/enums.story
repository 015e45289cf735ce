---
title: Enums
---
enum job: unknown, offered, turned_down
enum kite: packed, flying = flying
enum hat: none_at_all, on "Hat"
enum one: only = only "One"
== start
{job} {kite} {hat} {one}
~ job = turned_down
~ kite = packed
~ hat = on
~ one = only
{job} {kite} {hat} {one}
~ end "Done"
