"""What a walkthrough says of a turn, looked at: nothing where it is so, else what was expected and what was found."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import NamedTuple, assert_never

from ifplay.diagnostics.nearest import listed, suggest
from ifplay.model.graph import Choice, End, Graph, Menu, choices
from ifplay.model.text import Plain, Styled, all_pieces, plain_text
from ifplay.runtime.program import Program
from ifplay.runtime.state import Choosing, Ended, Fault, Option, Paragraph, Rolling, Stop, Stuck, Turn, written
from ifplay.runtime.trails import loosely, meant, starless
from ifplay.walkthroughs.values import is_so, said
from ifplay.walkthroughs.walk import Dice, Sees

LONGEST = 300
"""Characters of a text that are told, and that are compared with others."""

MOST_CHOICES = 12


class Unmet(NamedTuple):
    """What was expected and what was found, each as the end of a sentence, and a hint."""

    expected: str
    found: str
    hint: str | None = None


class Present:
    """The turn that is looked at."""

    def __init__(self, program: Program, turn: Turn) -> None:
        self.program = program
        self.turn = turn
        self._loose: str | None = None

    @property
    def paragraphs(self) -> list[str]:
        """The text of the turn, without styles and section breaks."""
        return [written(passage.runs) for passage in self.turn.text if isinstance(passage, Paragraph)]

    def says(self, words: str) -> bool:
        """Whether these words are in the text, however they are set. Stars around them do not count."""
        if self._loose is None:
            paragraphs = self.paragraphs
            if any(words in paragraph for paragraph in paragraphs):  # to the letter, which is soon seen
                return True
            self._loose = loosely(" ".join(paragraphs))
        sought = loosely(words)
        bare = starless(words)
        return sought in self._loose or (bare != "" and bare in self._loose)


# Text and place -------------------------------------------------------------------------------------------------


def sees(present: Present, one: Sees) -> Unmet | None:
    """Words that are to be there, or not."""
    if present.says(one.words) != one.absent:
        return None
    if one.absent:
        return Unmet(f"not to see {_quoted(one.words)}", f"it is there: {_around(present, one.words)}")
    near = _nearest_paragraph(present.paragraphs, one.words)
    return Unmet(f"to see {_quoted(one.words)}", f"the text reads {_quoted(near)}" if near else "there is no text")


def at(present: Present, scene: str) -> Unmet | None:
    """The scene where the turn stopped."""
    if present.turn.scene == scene:
        return None
    scenes = [one.id for one in present.program.graph.scenes]
    return Unmet(f"to be at {_short(scene)}", f"this is {present.turn.scene}", _unknown("scene", scene, scenes))


def holds(present: Present, variable: str, value: str | tuple[str, ...]) -> Unmet | None:
    """The value of a variable."""
    layout = present.program.layout
    kind = layout.types.get(variable)
    wanted = ", ".join(value) if isinstance(value, tuple) else value
    expected = f"{_short(variable)} to be {_short(wanted) or 'empty'}"
    if kind is None:
        hint = _unknown("variable", variable, list(layout.types))
        return Unmet(expected, "the story has no such variable", hint)
    found = present.turn.state.values[layout.variable[variable]]
    answer = is_so(kind, found, value)
    if answer is True:
        return None
    return Unmet(expected, f"it is {_short(said(kind, found))}", answer or None)


# Choices --------------------------------------------------------------------------------------------------------


def choosable(graph: Graph, stop: Stop, wanted: str) -> Option | Unmet:
    """The open choice that is meant."""
    options = stop.options if isinstance(stop, Choosing) else ()
    found = meant(options, wanted)
    opened = [option for option in found if option.reason is None]
    if len(opened) == 1:
        return opened[0]
    expected = f"to choose {_quoted(wanted)}"
    if opened:
        ids = [option.name or option.id for option in opened]
        return Unmet(expected, f"{len(opened)} choices read like that", f"Write which one: {listed(ids)}")
    if found:
        return Unmet(expected, _locked(found[0]))
    return Unmet(expected, _instead(stop), _meant(graph, options, wanted))


def can_choose(present: Present, wanted: str) -> Unmet | None:
    """A choice that is to be open."""
    stop = present.turn.stop
    options = stop.options if isinstance(stop, Choosing | Stuck) else ()
    found = meant(options, wanted)
    if any(option.reason is None for option in found):
        return None
    expected = f"{_quoted(wanted)} to be a choice"
    if found:
        return Unmet(expected, _locked(found[0]))
    return Unmet(expected, _instead(stop), _meant(present.program.graph, options, wanted))


def cannot_choose(present: Present, wanted: str, because: str | None) -> Unmet | None:
    """A choice that is not to be open, and why."""
    stop = present.turn.stop
    options = stop.options if isinstance(stop, Choosing | Stuck) else ()
    found = meant(options, wanted)
    if any(option.reason is None for option in found):
        return Unmet(f"{_quoted(wanted)} to be no choice", "it can be chosen")
    if because is None:
        if found or _is_of(present.program.graph, wanted):
            return None
        hint = _meant(present.program.graph, options, wanted) or "A choice that never is cannot be chosen anywhere."
        return Unmet(f"{_quoted(wanted)} to be no choice here", "the story has no such choice at all", hint)
    if any(option.reason is not None and starless(because) in starless(option.reason) for option in found):
        return None
    expected = f"{_quoted(wanted)} to be locked because {_quoted(because)}"
    if found:
        return Unmet(expected, _locked(found[0]))
    return Unmet(expected, _instead(stop), _meant(present.program.graph, options, wanted))


# Dice and endings -----------------------------------------------------------------------------------------------


def not_thrown(program: Program, die: Dice, thrown: Sequence[tuple[str, int]]) -> Unmet:
    """A die that is fixed, and not thrown in that turn."""
    hint = _unknown("variable", die.variable, list(program.layout.types))
    told = listed([f"{variable} ({number})" for variable, number in thrown], "and") if thrown else "no dice"
    return Unmet(f"a die for {_short(die.variable)} to be thrown in this turn", f"it throws {told}", hint)


def out_of_reach(die: Dice, waiting: Rolling) -> Unmet:
    """A die that has no such number."""
    return Unmet(f"the die for {die.variable} to show {die.number}", f"it shows {waiting.low} to {waiting.high}")


def ends(graph: Graph, stop: Stop, title: str) -> Unmet | None:
    """The ending that is to be got."""
    if isinstance(stop, Ended) and starless(stop.title) == starless(title):
        return None
    titles = dict.fromkeys(block.exit.title for block in graph.blocks if isinstance(block.exit, End))
    known = any(starless(one) == starless(title) for one in titles)
    return Unmet(
        f"the ending {_quoted(title)}", _instead(stop), None if known else _unknown("ending", title, list(titles))
    )


# In words -------------------------------------------------------------------------------------------------------


def _instead(stop: Stop) -> str:
    match stop:
        case Choosing(options):
            return f"the choices are {_menu(options)}"
        case Ended(title):
            return f"the story has ended with {_quoted(title)}"
        case Stuck(options):
            locked = f": {_menu(options)}" if options else ""
            return f"the story is stuck at a menu where nothing can be taken{locked}"
        case Fault("endless-turn"):
            return "the story goes round in circles here and never stops"
        case Fault("too-much-text"):
            return "the story never stops talking here"
        case Fault():
            return "the story returns here from a call that was never made"
        case Rolling():
            return "a die waits"
        case _:
            assert_never(stop)


def _menu(options: Sequence[Option]) -> str:
    told = [
        _quoted(written(option.runs)) + ("" if option.reason is None else " (locked)")
        for option in options[:MOST_CHOICES]
    ]
    if len(options) > MOST_CHOICES:
        told.append(f"{len(options) - MOST_CHOICES:,} more")
    return ", ".join(told)


def _locked(option: Option) -> str:
    return f"it is locked: {_quoted(option.reason)}" if option.reason else "it is locked, for no reason that is given"


def _is_of(graph: Graph, wanted: str) -> bool:
    """Whether the story has a choice that can read like that, or has that name."""
    sought = starless(wanted)
    for choice in _choices(graph):
        if sought in (starless(choice.id), starless(choice.name or "")):
            return True
        always = starless(plain_text(choice.text))
        if sought == always or (_differs(choice) and _may_read(always, sought)):
            return True
    return False


def _differs(choice: Choice) -> bool:
    """Whether its text is not the same every time."""
    return not all(isinstance(piece, Plain | Styled) for piece in all_pieces(choice.text))


def _may_read(parts: str, sought: str) -> bool:
    """Whether a text that is made of such parts can read like that: this is only guessed, by its words."""
    words = set(sought.split())
    return len(words & set(parts.split())) * 2 > len(words)


def _choices(graph: Graph) -> Iterable[Choice]:
    for block in graph.blocks:
        if isinstance(block.exit, Menu):
            yield from choices(block.exit.entries)


def _meant(graph: Graph, options: Sequence[Option], wanted: str) -> str | None:
    """What was probably meant: a choice that is here, or one that is elsewhere."""
    here = [written(option.runs) for option in options] + [option.name for option in options if option.name]
    if near := _near(wanted, here):
        return f"Did you mean {_quoted(near)}?"
    sought = starless(wanted)
    for block in graph.blocks:
        if isinstance(block.exit, Menu):
            for choice in choices(block.exit.entries):
                names = (choice.id, choice.name or "", plain_text(choice.text))
                if any(sought == starless(name) for name in names):
                    return f"There is such a choice in the scene {block.scene}; it is not offered here."
    return "A choice is named by its text or its id: numbers change with the menu." if sought.isdecimal() else None


def _near(wanted: str, known: list[str]) -> str | None:
    if len(wanted) > LONGEST:
        return None
    if near := suggest(wanted, known):
        return near
    loose = {loosely(name[:LONGEST]): name for name in known}
    found = get_close_matches(loosely(wanted), loose, 1)
    return loose[found[0]] if found else None


def _unknown(what: str, name: str, known: list[str]) -> str | None:
    """That there is nothing of this name, and what there is."""
    if name in known or not known:
        return None
    near = _near(name, known)
    return f"There is no {what} {_short(name)}; " + (f"did you mean {near}?" if near else f"there is {listed(known)}.")


def _nearest_paragraph(paragraphs: Sequence[str], words: str) -> str:
    """The paragraph that has most of the words, from where the first of them is."""
    sought = set(loosely(words[:LONGEST]).split())
    best = max(paragraphs, key=lambda text: len(sought & set(loosely(text).split())), default="")
    if len(best) <= LONGEST:
        return best
    folded = best.casefold()
    found = [place for word in sorted(sought, key=len, reverse=True)[:3] if (place := folded.find(word)) >= 0]
    start = max(0, min(found, default=0) - LONGEST // 4)
    return ("…" if start else "") + best[start:]


def _around(present: Present, words: str) -> str:
    for paragraph in present.paragraphs:
        if loosely(words) in loosely(paragraph):
            return _quoted(_nearest_paragraph([paragraph], words))
    return _quoted(_nearest_paragraph(present.paragraphs, words))


def _quoted(text: str) -> str:
    return f"“{_short(text)}”"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[:LONGEST].rstrip() + "…"
