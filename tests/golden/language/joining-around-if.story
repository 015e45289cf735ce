---
title: Joining around if
---
flag on
== start
* On.
    ~ on = yes
* Off.
-> one
== one
A1.
~ if on
    B1.
C1.
-> two
== two
A2.

~ if on
    B2.
C2.
-> three
== three
A3.
~ if on

    B3.
C3.
-> four
== four
A4.
~ if on
    B4.

C4.
-> five
== five
A5.
~ if on
    B5.

    D5.
C5.
-> six
== six
A6.
~ if on
    B6.

~ else
    D6.
C6.
-> seven
== seven
A7.
~ if on
    B7.
~ else

    D7.
C7.
-> eight
== eight
A8.
~ if not on
    B8.

~ else if on

    D8.

~ else
    E8.
C8.
-> nine
== nine
A9.
~ if on
    B9.
~ else
    D9.

C9.
-> ten
== ten
A10.
~ if on
    ~ if on
        B10.

    D10.
C10.
-> eleven
== eleven
A11.
~ if on
    ~ if on
        B11.

C11.
-> twelve
== twelve
A12.
~ if on
    // A comment,

    // a blank line, and a comment.
    B12.
// Not a blank line.
C12.
-> thirteen
== thirteen
~ if on

    B13.

C13.
~ end "Done"
