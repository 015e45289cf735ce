---
title: Comments and blanks do not break a menu
---
== start
* One.

// A comment.

    // Another.
+ Two.


* Three.
    Body.

    // In the body.

    Still body.

// Between.
* Four.
~ end "Done"
