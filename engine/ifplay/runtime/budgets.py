"""What one turn may use. Past it the turn stops with a `Fault`, the story's."""

MOST_STEPS = 100_000
"""Each block passed counts one, and one for each of its steps and each choice of its menu; a die fifty
more."""

STEPS_OF_A_DIE = 50
"""A die costs more than other exits, since the turn stops at it and is taken up again."""

MOST_TEXT = 2**20
"""Characters of the lines shown."""

WATCHED_STEPS = 1_000
"""After so many steps a turn is watched for going round in a circle (`endless`)."""
