---
title: One name for several kinds of things
---
flag tea = yes
enum cup: tea, milk = milk
enum pot: tea, cup = cup
set tray: tea, cup = {cup}
number start: 0..9 = 4
== start
* (tea) Tea. -> tea
== tea
{tea} {cup} {pot} {tray} {start}
~ cup = tea
~ pot = tea
~ tray += tea
~ tea = no
~ start = visits(start)
{tea} {cup} {pot} {tray} {start}
{if cup == tea and pot == tea and tray has tea and tray has cup and not tea: all}
~ end "tea"
