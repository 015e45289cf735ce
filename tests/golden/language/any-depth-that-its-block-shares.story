---
title: Any depth that its block shares
---
== start
* One.
 By one space.
 * Deeper.
      By five more.
 Back to one.
* Two.
      By six.
~ end "Done"
