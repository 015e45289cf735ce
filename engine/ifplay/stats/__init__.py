"""A story in figures: how much there is to read and to choose, who reads which variable, and what is not finished."""
