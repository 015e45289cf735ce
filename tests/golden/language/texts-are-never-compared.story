---
title: Texts are never compared
---
text nick = "Anna"
flag told
== start
~ nick = "Otto"
{nick}
~ if nick == "Otto"
    A.
~ if nick == nick
    B.
~ if nick
    C.
~ told = nick
{told}
~ end "Done"
