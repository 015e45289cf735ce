---
title: Otherwise for a menu of ifs
---
flag on
== start
* One. {if on}
~ if on
    * Two.
~ else
    * Three. {needs on: "Off."}
~ otherwise
    ~ on = yes
    -> start
~ end "Done"
