---
title: Text after leaving
---
== start
* One.
    -> last
    Dead.
* Two.
    ~ end "Two"

    Dead too.
* Three.
    ~ return
    // Only a comment.

~ if seen(last)
    -> start
~ else
    ~ end "E"
Dead as well.
== last
-> start
