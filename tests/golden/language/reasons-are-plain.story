---
title: Reasons are plain
---
number wind: 0..3
== start
* Fly. {needs wind > 2: "Only \"{wind}\" *now* \\ -> start // no | }"}
* Wait.
    ~ wind = 1
~ end "Done"
