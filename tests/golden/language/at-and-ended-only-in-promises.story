---
title: At and ended only in promises
---
== start
{if at(start): A}
{if ended("Done"): B}
~ end "Done"
