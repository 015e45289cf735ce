---
title: The Kite
---

enum kite: lost, found
enum dog: lost, found

== beach
* Wait.
    ~ kite = found
    ~ dog = found
* Go.
The kite is {kite}, the dog is {dog}.
~ end "Evening"
