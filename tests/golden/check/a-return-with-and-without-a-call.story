---
title: Case
---
== home
* Have tea.
    ~ call tea
* Have tea, and let the day go by. -> tea
~ end "Asleep"
== tea
Hot and strong.
~ return
