---
title: Promises are not shown
---
number wind: 0..3
promise "a": never wind > 3 or at(start) and ended("Done")
promise "b": always wind >= 0
promise "c": reach "Done"
promise "d": from start reach "Done"
== start
{wind}
~ wind = 1
* Go.
~ end "Done"
