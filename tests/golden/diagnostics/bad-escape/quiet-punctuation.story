---
title: The Letter
---

== desk
\! \" \# \$ \% \& \' \( \) \* \+ \, \- \. \/ \: \; \< \= \> \? \@ \[ \\ \] \^ \_ \` \{ \| \} \~
\“Curly\” \— dashes.
* Stop \{here\}.
~ end "\"Sent\""
