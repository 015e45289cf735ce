"""A terminal on whose alternate screen something is already, to be drawn over."""

import os
import sys
from collections.abc import Callable

from prompt_toolkit.output import Output
from prompt_toolkit.output.vt100 import Vt100_Output


class TakingOver(Vt100_Output):
    """Enters the alternate screen only where `taken` says that it is not on; that is asked each time."""

    taken: Callable[[], bool]

    def enter_alternate_screen(self) -> None:
        """Draw over what is there, or begin with nothing."""
        if self.taken():
            self.write_raw("\x1b[H")
        else:
            super().enter_alternate_screen()


def taking_over(taken: Callable[[], bool]) -> Output:
    """The process's own terminal."""
    made = TakingOver.from_pty(sys.stdout, term=os.environ.get("TERM", ""))
    assert isinstance(made, TakingOver)
    made.taken = taken
    return made
