== cellar
It is dark.
~ end "Dark"
