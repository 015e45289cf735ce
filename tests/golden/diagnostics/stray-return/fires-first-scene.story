---
title: Tea
---

== home
* Have tea.
    //! expect stray-return
    ~ return
* Go to bed.
~ end "Asleep"
