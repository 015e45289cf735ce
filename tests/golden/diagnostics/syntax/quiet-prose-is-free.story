---
title: "Free: a story"
author: O'Neill & Sons
---

// A comment before the first scene.
flag lit "Lit" // and one after a declaration
text web = "https://example.org/a//b"

== room: The room; "quoted" -> not a link, # nor this
*so* it began, at 3:00 (or so) -> perhaps. See https://example.org/x?a=b#c and {web}.
+1 for that. -5 degrees. ->no arrow, ~no logic, ==no scene. a | b, a/b, c:\\d.
\* A star, \~ a wave, \+ a plus, \-> an arrow, \// no comment, \{no brace\}.
// A comment between two lines of one paragraph.
“Curly” and "straight"; **strong *and more* so**; 2 * 3 * 4; a lone * star.

---

* Light it: "now" (at once) -> or later.
    ~ lit = yes // a comment after logic
    ~ web = "none // at all"
// A comment inside a menu.

+ (wait) Wait, {seq: a little | a little longer}. -> room
~ otherwise -> room
~ end "Dark: the \"end\" // really"
