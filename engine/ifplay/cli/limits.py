"""What a search may use, as the commands that search a story take it."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from time import monotonic

from ifplay.check.budget import STATES, Budget
from ifplay.diagnostics.clean import clean


def add_limits(parser: ArgumentParser, states: int = STATES) -> None:
    """The options `--budget`, of so many states where nothing else is said, `--time` and `--memory`."""
    parser.add_argument(
        "--budget", type=count, default=states, metavar="STATES",
        help=f"how many states a story may have before the search stops (default: {states:,})",
    )  # fmt: skip
    parser.add_argument("--time", type=_seconds, metavar="SECONDS", help="how long a story may take")
    parser.add_argument("--memory", type=count, metavar="MIB", help="how much memory may be used, in MiB")


def add_hands(parser: ArgumentParser) -> None:
    """The options `--jobs` and `--dask`."""
    parser.add_argument(
        "--jobs",
        type=count,
        default=1,
        metavar="N",
        help="processes for random play, where a story is too wide to search",
    )
    parser.add_argument(
        "--dask", metavar="ADDRESS", help="a running Dask cluster for the same (needs the extra: ifplay[dask])"
    )


def limits(arguments: Namespace) -> Budget:
    """Those limits, from now on."""
    deadline = None if arguments.time is None else monotonic() + arguments.time
    return Budget(arguments.budget, deadline, arguments.memory)


def count(text: str) -> int:
    """A whole number above 0."""
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise ArgumentTypeError(f"expected a whole number above 0, not {clean(text[:40])!r}")
    return number


def seed(text: str) -> int:
    """A whole number of at most 64 bits."""
    try:
        number = int(text)
    except ValueError:
        number = 2**64
    if not -(2**63) <= number < 2**64:
        raise ArgumentTypeError(f"a seed is a whole number of at most 64 bits, not {clean(text[:40])}")
    return number


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise ArgumentTypeError(f"expected a number of seconds above 0, not {clean(text[:40])!r}")
    return seconds
