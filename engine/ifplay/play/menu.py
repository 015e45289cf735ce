"""What the mark can stand on under the text: the choices of the story, or, where it offers none, what is left
to do."""

from dataclasses import dataclass, replace

from ifplay.play.keys import Action, Labels
from ifplay.play.leaves import Broken, Close, Ending, Leaf, Line, Offer
from ifplay.play.measure import columns
from ifplay.play.rows import (
    BLANK,
    DIM,
    LOCKED,
    MARKED,
    NOTE,
    PLAIN,
    TITLE,
    Fragment,
    Glyphs,
    Row,
    centred,
    flowed,
    worded,
)
from ifplay.runtime.state import Run, Style


@dataclass(frozen=True, slots=True)
class Entry:
    """One of them: what stands before it (nothing yet, where that is a key), its text, why it cannot be taken (None: it
    can), and what taking it does."""

    label: str
    text: Line
    reason: str | None
    does: Offer | Action


@dataclass(frozen=True, slots=True)
class Menu:
    """The entries laid out: all rows, and for each entry where it begins and ends among them."""

    rows: list[Row]
    places: list[tuple[int, int]]


def entries(leaf: Leaf, *, can_undo: bool) -> list[Entry]:
    """What there is at a leaf, locked choices included; never nothing."""
    listed = [Entry(str(offer.number), offer.text, offer.reason, offer) for offer in leaf.offers]
    if leaf.close is not None:
        listed.append(_own("Play again", Action.RESTART))
        if can_undo:
            listed.append(_own("Go back to an earlier choice", Action.HISTORY))
            listed.append(_own("Take back the last choice", Action.UNDO))
        listed.append(_own("Close the book", Action.QUIT))
    return listed


def first_open(listed: list[Entry], choice: str | None = None) -> int:
    """The place of the entry with that lasting id, else that of the first one that can be taken."""
    free = [place for place, entry in enumerate(listed) if entry.reason is None]
    same = [place for place in free if _id(listed[place]) == choice is not None]
    return (same or free or [0])[0]


def laid_out(
    listed: list[Entry],
    mark: int,
    measure: int,
    glyphs: Glyphs,
    *,
    close: Close | None,
    endings: str,
    labels: Labels,
    room: int | None = None,
) -> Menu:
    """The entries under each other, the marked one told by its mark and its weight, a locked one by its reason.

    `endings` is said under the title of an ending, and `labels` are the keys of what is left to do. `room` is how many
    rows there are: where the menu fits only without some of its blank rows, those go.
    """
    listed = [_labelled(entry, labels) for entry in listed]
    widest = max(columns(entry.label) for entry in listed)
    bodies = [_entry_rows(entry, place == mark, widest, measure, glyphs) for place, entry in enumerate(listed)]
    whole = sum(map(len, bodies))
    own = next((place for place, entry in enumerate(listed) if entry.does is Action.RESTART), None)
    fronts: list[_Front] = [
        ([BLANK] * lead, [] if own is None else _close_rows(close, own > 0, endings, measure, spare))
        for lead, spare in _BLANKS
    ]
    lead, front = next((one for one in fronts if room is None or whole + sum(map(len, one)) <= room), fronts[0])
    rows, places = list(lead), []
    for place, body in enumerate(bodies):
        if place == own:
            rows += front
        places.append((len(rows), len(rows) + len(body)))
        rows += body
    return Menu(rows, places)


_Front = tuple[list[Row], list[Row]]

_BLANKS = ((1, 2), (1, 1), (0, 1), (0, 0))
"""The blank rows before a menu, and those that the title of an ending can spare, from roomy to close."""


def _close_rows(close: Close | None, offered: bool, endings: str, measure: int, spare: int) -> list[Row]:
    """Why the story goes no further, after the locked choices if it offers any."""
    match close:
        case Ending(title):
            found = [*[BLANK] * (spare > 0), *centred(endings, measure, style=DIM)] if endings else []
            over, under = [BLANK] * (spare > 1), [BLANK] * max(1, spare)
            return [*over, *centred(title, measure, style=TITLE), *found, *under]
        case Broken(sentence):
            return [*([BLANK] if offered else []), *worded(sentence, measure, style=NOTE), BLANK]
        case None:
            return []


def _entry_rows(entry: Entry, marked: bool, widest: int, measure: int, glyphs: Glyphs) -> list[Row]:
    style = LOCKED if entry.reason is not None else MARKED if marked else PLAIN
    indent = widest + 4
    first, *others = flowed(entry.text, measure, style=style, indent=indent) or [BLANK]
    front = f"{glyphs.mark if marked else ' '} {' ' * (widest - columns(entry.label))}{entry.label}  "
    rows = [(Fragment(style, front), *first[1:]), *others]
    if entry.reason is not None:
        rows += worded(locked(entry.reason), measure, style=LOCKED, indent=indent)
    return rows


def _labelled(entry: Entry, labels: Labels) -> Entry:
    return entry if isinstance(entry.does, Offer) else replace(entry, label=labels[entry.does])


def locked(reason: str) -> str:
    """How it is said that a choice cannot be taken."""
    return f"Locked. {reason}".strip()


def _own(text: str, action: Action) -> Entry:
    return Entry("", (Run(text, Style.PLAIN),), None, action)


def _id(entry: Entry) -> str | None:
    return entry.does.id if isinstance(entry.does, Offer) else None
