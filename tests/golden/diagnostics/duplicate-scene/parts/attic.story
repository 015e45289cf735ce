== attic
Dust.
~ end "Night"
