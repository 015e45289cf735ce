---
title: A brace that closes nothing
---
== start
This } is lone.
{if seen(start): a} }
* And here }.
~ end "Done"
