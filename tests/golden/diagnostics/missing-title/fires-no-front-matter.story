//! expect missing-title at 1
== room
The lamp is lit.
~ end "Dark"
