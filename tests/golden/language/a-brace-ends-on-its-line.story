---
title: A brace ends on its line
---
== start
This { opens
and never} closes.
{if seen(start): a
| b}
~ end "Done"
