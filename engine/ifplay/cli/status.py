"""Exit statuses, the same for every command, and a way out of any of them."""

OK = 0
FINDINGS = 1
WRONG_USAGE = 2
BAD_FILE = 3
NO_ENDING = 4
OUR_FAULT = 70
INTERRUPTED = 130
"""What a shell makes of Ctrl-C, too."""


class Refused(Exception):
    """A command cannot do its work: the sentence to say, and the exit status."""

    def __init__(self, sentence: str, status: int) -> None:
        super().__init__(sentence)
        self.status = status


def reason(error: OSError | ValueError) -> str:
    """The system's reason why a file cannot be used, as the end of a sentence."""
    if isinstance(error, ValueError):
        return "that is no path of a file"
    said = error.strerror or str(error)
    return said[:1].lower() + said[1:].rstrip(".")
