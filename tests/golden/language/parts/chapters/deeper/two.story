number two: 0..9 = 2
== two
Two {two} {one}.
~ two = 3
~ call wind_
~ end "Two"
