---
title: Comments are not there
---
// Before the declarations.
flag told
    // Indented, though nothing opens a block.
flag wet
//
== start
// First in the scene.
One.
//no space needed
Two.
        // Deeper than anything.
Three.

// After a blank line.
Four.
// Before a blank line.

Five.
* Go on.
// Not as deep as the body.
    Six.
    // As deep.
    Seven.

            // Between a blank line and the next.
    Eight.
    ~ told = yes
    ~ wet = told
~ if wet
    // Only a comment before the first line of a block.
    Nine.
~ end "Done"
// After the last line.
