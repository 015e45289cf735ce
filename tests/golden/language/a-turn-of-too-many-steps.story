---
title: A turn of too many steps
---
number n: 0..1000000
number most: 0..1000000
== start
* Short.
    ~ most = 1000
* Long.
    ~ most = 900000
-> count
== count
~ n += 1
~ if n < most
    -> count
~ end "Done"
