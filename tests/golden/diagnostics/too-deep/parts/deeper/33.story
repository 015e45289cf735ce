== s33
~ end "Dark"
