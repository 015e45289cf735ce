"""`undecided`: what a search that was stopped could not settle, and why."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from ifplay.check.budget import Budget, Reason
from ifplay.check.finding import NOWHERE, Finding, scene_of
from ifplay.check.lost_endings import titles
from ifplay.check.promises import settled
from ifplay.check.questions import questions
from ifplay.check.ranges import Range
from ifplay.check.seen import Seen
from ifplay.check.targets import Target as Aim
from ifplay.diagnostics.report import Related
from ifplay.diagnostics.rules import UNDECIDED
from ifplay.model.graph import Menu, choices
from ifplay.source.spans import Span

PLAYTHROUGHS = "how many playthroughs there are"
ODDS = "how likely each ending is"

COUNTABLE = 10**8
"""So many states can be looked at one by one, by who has the memory."""

MEMORY = 512
"""MiB that are worth a try at least: Python and its libraries alone take a hundred."""

NAMED = 8
"""So many targets of a kind are named; the rest is counted."""

Target = tuple[str, Span | None]

What = tuple[str, str]
"""What is open, of one target and of several."""


def undecided(
    seen: Seen, budget: Budget, unlinked: AbstractSet[str], missing: Sequence[str] = (PLAYTHROUGHS, ODDS)
) -> Iterator[Finding]:
    """One note for each kind of thing that is open; of a whole story, what is still `missing`."""
    story = seen.story
    if seen.stopped is None:
        return
    start = scene_of(story, story.start).span
    hint = _hint(seen, seen.stopped, budget)
    if seen.exhausted:
        if missing:
            yield Finding(UNDECIDED, _all_but(missing, seen.stopped), start or NOWHERE, hint)
        return
    why = _why(seen, seen.stopped)
    yield Finding(
        UNDECIDED,
        f"{why} So it is not settled whether an ending can be got from everywhere, how many playthroughs there are, "
        "and how likely each ending is.",
        start or NOWHERE,
        hint,
    )
    kinds: list[tuple[What, list[Target]]] = [
        (
            ("whether this ending can be got", "whether these endings can be got"),
            [
                (f"“{title}”", spans[0])
                for title, spans in titles(story).items()
                if title not in seen.endings and not seen.never(Aim("end", title))
            ],
        ),
        (
            ("whether this promise is kept", "whether these promises are kept"),
            [
                (f"“{promise.why}”", promise.span)
                for number, promise in enumerate(story.promises)
                if not settled(number, promise, seen)
            ],
        ),
        (
            ("whether this scene can be reached", "whether these scenes can be reached"),
            [
                (f"`{scene.id}`", scene.span)
                for scene in story.scenes
                if scene.entry not in seen.blocks and not seen.passed_never(scene.entry) and scene.id not in unlinked
            ],
        ),
        (("whether this choice can be taken", "whether these choices can be taken"), _choices(seen)),
        (
            (
                "whether this condition always has the same outcome",
                "whether each of these conditions always has the same outcome",
            ),
            _conditions(seen),
        ),
    ]
    for what, targets in kinds:
        if targets:
            yield _note(what, targets, why, hint)


def open_ranges(found: Sequence[Range]) -> Iterator[Finding]:
    """One note for the numbers whose own searches were stopped, though the main search was not."""
    targets: list[Target] = [
        (f"`{one.variable.name}`", one.variable.span)
        for one in found
        if not one.known and not (one.settled and one.variable.clamped)
    ]
    if targets:
        yield _note(
            (
                "which values this number can hold, and whether it leaves its range",
                "which values these numbers can hold, and whether they leave their ranges",
            ),
            targets,
            "No condition asks for these values any more, and following them nevertheless takes more than is allowed.",
            "Declare the number `clamp` or give it a smaller range, or take it out where nothing shows it.",
        )


def _note(what: What, targets: Sequence[Target], why: str, hint: str) -> Finding:
    names = ", ".join(name for name, _ in targets[:NAMED])
    if len(targets) > NAMED:
        names += f" and {len(targets) - NAMED} more"
    spans = [span for _, span in targets if span is not None]
    return Finding(
        UNDECIDED,
        f"Not settled: {what[len(targets) > 1]}: {names}. {why}",
        spans[0] if spans else NOWHERE,
        hint,
        related=tuple(Related("this one, too", span) for span in spans[1:NAMED]),
    )


def _choices(seen: Seen) -> list[Target]:
    """The choices not taken at menus that were reached."""
    return [
        (f"`{choice.name or choice.id}`", choice.span)
        for place, block in enumerate(seen.story.blocks)
        if isinstance(block.exit, Menu) and place in seen.blocks
        for choice in choices(block.exit.entries)
        if choice.id not in seen.taken and not seen.taken_never(choice.id)
    ]


def _conditions(seen: Seen) -> list[Target]:
    """The conditions that had one outcome so far."""
    found: list[Target] = []
    for question in questions(seen.story):
        span = question.condition.span
        number = question.condition.number
        outcomes = [2 * number + outcome in seen.asked for outcome in (0, 1)]
        if outcomes.count(True) == 1 and span is not None and not seen.asked_never(number, outcomes.index(False)):
            found.append((f"line {span.line}", span))
    return found


def _why(seen: Seen, stopped: Reason) -> str:
    states = f"{seen.states:,} states"
    match stopped:
        case "states":
            return f"The search was stopped after {states}, all it was allowed."
        case "time":
            return f"The search was stopped when its time was over, after {states}."
        case "memory":
            return f"The search was stopped when it had used the memory it was allowed, after {states}."
        case "interrupt":
            return f"The search was interrupted after {states}."
        case "wide":
            return _all_but((PLAYTHROUGHS, ODDS), stopped)


def _all_but(missing: Sequence[str], stopped: Reason) -> str:
    return f"Everything is settled but {' and '.join(missing)}: {_uncounted(stopped)}"


def _uncounted(stopped: Reason) -> str:
    """Why not every state was looked at, though all but that is settled."""
    match stopped:
        case "interrupt":
            return "that takes a look at each of its states, which was interrupted."
        case "wide" | "states":
            return "the story has too many states to look at one by one."
        case "time":
            return "to look at its states one by one takes longer than is allowed."
        case "memory":
            return "to look at its states one by one takes more memory than is allowed."


def _hint(seen: Seen, stopped: Reason, budget: Budget) -> str:
    match stopped:
        case "states":
            more = f"Allow more with `--budget {budget.states * 10}`"
        case "time":
            more = "Allow a longer time with `--time`"
        case "memory":
            more = f"Allow more with `--memory {max(4 * (budget.memory or 0), MEMORY)}`"
        case "interrupt":
            more = "Let it run to its end"
        case "wide":
            more = "`ifplay odds` lets sampled readers tell how likely endings are."
            if seen.states <= COUNTABLE:
                more = f"`--budget {_rounded(seen.states)}` has each of them looked at, which takes its time."
            return f"Nothing needs mending. {more}"
    return f"{more}, or give numbers smaller ranges: each value that a later condition can tell apart is a state."


def _rounded(states: int) -> int:
    """Up, to a number of two digits and noughts."""
    unit = int("1" + "0" * (len(str(states)) - 2))
    return -(-states // unit) * unit
