---
title: Enums compare in declared order
---
enum a: low, mid, high = mid
enum b: low, mid, high = high
enum c: zebra, ant = ant
== start
{a == mid} {a != mid} {a < high} {a <= mid} {a > low} {a >= high} {high > a} {low == a} {a < b} {a == b} {c > zebra} {zebra < c}
~ a = b
~ b = low
~ c = zebra
{a} {b} {a > b} {c}
~ end "Done"
