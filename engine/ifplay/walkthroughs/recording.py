"""A playthrough written down as a walkthrough, in the words of the story, and put into a file with others."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ifplay.diagnostics.report import TrailMove
from ifplay.runtime.machine import begin, draw, step
from ifplay.runtime.program import Program
from ifplay.runtime.state import Choosing, Ended, Move, Option, Pick, Roll, Rolling, Stop, Turn, written
from ifplay.runtime.trails import Problem, matching, number_for

LONGEST_NAME = 80

_PLAIN = re.compile(r"[A-Za-z(][^:#\n\t\"\\{}\[\]]*(?<! )")
"""What needs no quotes in YAML, whatever version of it reads it; with `_WORDS` taken out."""
_WORDS = {"yes", "no", "true", "false", "on", "off", "null", "y", "n"}


@dataclass(frozen=True, slots=True)
class Recorded:
    """A walkthrough to be: its name, the seed that gives its shuffles, its steps as YAML, how it ends."""

    name: str
    seed: int
    steps: tuple[str, ...]
    ending: str | None
    turns: int


class Unplayable(Exception):
    """A playthrough that cannot be made in the story; says why, as a sentence."""


def of_trail(program: Program, name: str, trail: Sequence[TrailMove | int], seed: int = 0) -> Recorded:
    """A trail as the checker writes it, or as the journal shows it, where a die is only its number. Dice that it leaves
    out are thrown by the seed. Raises `Unplayable`."""
    recorder = _Recorder(program, seed)
    try:
        for item in trail:
            if isinstance(item, str):
                recorder.settle()
                recorder.pick(matching(recorder.turn.stop, item))
            elif isinstance(item, int):
                recorder.roll(_shown(recorder.turn.stop, item))
            else:
                recorder.roll(number_for(recorder.turn.stop, item))
    except Problem as problem:
        raise Unplayable(str(problem)) from problem
    recorder.settle()
    return recorder.recorded(name)


def of_moves(program: Program, name: str, moves: Iterable[Move], seed: int) -> Recorded:
    """A playthrough as it was made, which is known to fit."""
    recorder = _Recorder(program, seed)
    for move in moves:
        if isinstance(move, Pick):
            recorder.pick(move.choice)
        else:
            recorder.roll(move.value)
    recorder.settle()
    return recorder.recorded(name)


class _Recorder:
    """Plays, and writes down each step."""

    def __init__(self, program: Program, seed: int) -> None:
        self._program = program
        self._seed = seed
        self._steps: list[str] = []
        self._turns = 1
        self.turn: Turn = begin(program, seed=seed)

    def settle(self) -> None:
        while isinstance(self.turn.stop, Rolling):
            self.roll(draw(self._program, self.turn.state).value)

    def pick(self, choice: str) -> None:
        option = _option(self.turn, choice)
        self._steps.append(f"choose: {quoted(_word(self.turn, option))}")
        self.turn = step(self._program, self.turn.state, Pick(choice))
        self._turns += 1

    def roll(self, number: int) -> None:
        waiting = self.turn.stop
        assert isinstance(waiting, Rolling)
        self._steps.append(f"dice: {{{quoted(waiting.variable)}: {number}}}")
        self.turn = step(self._program, self.turn.state, Roll(number), spent=self.turn)

    def recorded(self, name: str) -> Recorded:
        stop = self.turn.stop
        ending = stop.title if isinstance(stop, Ended) else None
        return Recorded(named(name), self._seed, tuple(self._steps), ending, self._turns)


def _shown(stop: Stop, number: int) -> int:
    """The number that the die which waits shows, whatever it is for."""
    if not isinstance(stop, Rolling):
        raise Problem(f"a die is to show {number}, but none waits")
    return number_for(stop, {stop.variable: number})


def named(name: str) -> str:
    """Some text as the name of a walkthrough."""
    line = " ".join(name.split())
    return line if len(line) <= LONGEST_NAME else line[:LONGEST_NAME].rstrip() + "…"


def _option(turn: Turn, choice: str) -> Option:
    assert isinstance(turn.stop, Choosing)
    return next(option for option in turn.stop.options if option.id == choice)


def _word(turn: Turn, option: Option) -> str:
    """The choice as people would write it: by the id the author gave it, else by its text where that tells which it is,
    else by its lasting id."""
    for word in (option.name, written(option.runs)):
        if word is not None:
            try:
                if matching(turn.stop, word.strip()) == option.id:
                    return word
            except Problem:
                pass
    return option.id


# As YAML --------------------------------------------------------------------------------------------------------


def yaml(walk: Recorded, indent: int) -> str:
    """The lines of a walkthrough, so many spaces before its dash."""
    lines = [f"- name: {quoted(walk.name)}"]
    if walk.seed:
        lines.append(f"  seed: {walk.seed}")
    if walk.steps:
        lines.append("  steps:")
        lines += [f"    - {one}" for one in walk.steps]
    if walk.ending is not None:
        lines.append(f"  ending: {quoted(walk.ending)}")
    lines.append(f"  turns: {walk.turns}")
    return "".join(f"{' ' * indent}{line}\n" for line in lines)


def quoted(text: str) -> str:
    """Some text as YAML reads it back, in quotes where it needs them."""
    text = " ".join(text.split())
    if _PLAIN.fullmatch(text) and text.casefold() not in _WORDS and text.isprintable():
        return text
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    if text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
