---
title: Prose is shown as it was typed
---
== start
"Straight," he said -- 'single' ... and (c) 1/2.
~ end "Done"
