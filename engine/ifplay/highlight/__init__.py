"""Stories in colour, whole or in pieces, sound or not: what each stretch of a text is, and the lexer for Pygments."""
