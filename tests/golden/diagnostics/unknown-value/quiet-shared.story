---
title: The Kite
---

enum kite: packed, flying, lost = flying
enum dog: lost, found = found
set bag: string, lost = {string}

== beach
* Unpack it.
    ~ kite = lost
    ~ dog = lost
    ~ bag += lost
    ~ bag -= string
* Leave it.
{if kite == lost and lost == dog and bag has lost: All is lost.}
{if kite < lost and dog >= found: All is well.}
~ end "Evening"
