---
title: Escapes
---
== start
\! \" \# \$ \% \& \' \( \) \* \+ \, \- \. \/ \: \; \< \= \> \? \@ \[ \\ \] \^ \_ \` \{ \| \} \~
\„ \« \… \¿ \€
Tea \{with cake\}, {if seen(start): a \| b \} c \{ d}.
~ end "Done"
