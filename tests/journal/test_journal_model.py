"""The journal against a model that fits on a page: a tree in memory. Whatever the order of calls, they agree."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from ifplay.play.journal.journal import Journal, open_journal
from ifplay.play.journal.records import Arrival, StoryKey
from logbook import KEY, moved

MOVES = st.lists(st.integers(1, 2), max_size=1).map(tuple)
PICKS = st.sampled_from(["a", "b", "c"])
TEXTS = st.lists(st.sampled_from([b"one", b"two", b"three"]), max_size=2)
ENDINGS = st.sampled_from([None, None, "Home", "Lost"])
NAMES = st.sampled_from(["x", "y"])
ANY = st.integers(0, 10**6)


class Agreement(RuleBasedStateMachine):
    """`parents`, `moves` and `forward` are the tree; turns are taken by any number, modulo how many there are."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.journals = [self.open(), self.open()]
        self.other = open_journal(StoryKey(None, "/other.story", "Other"), self.folder)
        self.parents: dict[int, int | None] = {}
        self.moves: dict[int, tuple[str | int, ...]] = {}
        self.seeds: dict[int, int] = {}
        self.forward: dict[int, int] = {}
        self.slots: dict[str, int] = {}
        self.texts: set[bytes] = set()
        self.endings: set[str] = set()
        self.at: int | None = None

    def open(self) -> Journal:
        return open_journal(KEY, self.folder)

    def stood(self, turn: int) -> None:
        self.at = turn
        while (parent := self.parents[turn]) is not None:
            self.forward[parent] = turn
            turn = parent

    def line(self, turn: int) -> list[int]:
        found = [turn]
        while (parent := self.parents[found[-1]]) is not None:
            found.append(parent)
        return found[::-1]

    def any(self, number: int) -> int:
        turns = list(self.parents)
        return turns[number % len(turns)]

    @initialize()
    def first(self) -> None:
        self.begin_one(0, (), [], None, 0)

    @rule(seed=st.integers(-5, 5), dice=MOVES, texts=TEXTS, ending=ENDINGS, which=st.integers(0, 1))
    def begin(self, seed: int, dice: tuple[int, ...], texts: list[bytes], ending: str | None, which: int) -> None:
        self.begin_one(seed, dice, texts, ending, which)

    def begin_one(self, seed: int, dice: tuple[int, ...], texts: list[bytes], ending: str | None, which: int) -> None:
        turn = self.journals[which].begin(seed, moved(*dice), texts, ending=ending)
        assert turn not in self.parents
        self.parents[turn], self.moves[turn], self.seeds[turn] = None, dice, seed
        self.kept(turn, texts, ending)

    @rule(number=ANY, pick=PICKS, dice=MOVES, texts=TEXTS, ending=ENDINGS, which=st.integers(0, 1), here=st.booleans())
    def add(
        self, number: int, pick: str, dice: tuple[int, ...], texts: list[bytes], ending: str | None, which: int,
        here: bool,
    ) -> None:  # fmt: skip
        parent = self.at if here and self.at is not None else self.any(number)
        made = (pick, *dice)
        turn = self.journals[which].add(parent, moved(*made), texts, ending=ending)
        twins = [one for one in self.parents if self.parents[one] == parent and self.moves[one] == made]
        assert twins == ([turn] if turn in self.parents else [])
        self.parents[turn], self.moves[turn] = parent, made
        self.kept(turn, texts, ending)

    @rule(number=ANY, picks=st.lists(st.tuples(PICKS, ENDINGS), max_size=3), which=st.integers(0, 1))
    def extend(self, number: int, picks: list[tuple[str, str | None]], which: int) -> None:
        parent = self.any(number)
        arrivals = [Arrival(moved(pick), (b"three",), ending) for pick, ending in picks]
        turns = self.journals[which].extend(parent, arrivals)
        assert len(turns) == len(picks)
        for turn, (pick, ending) in zip(turns, picks, strict=True):
            assert self.parents.get(turn, parent) == parent
            assert self.journals[1 - which].moves(turn) == moved(pick)
            self.parents[turn], self.moves[turn] = parent, (pick,)
            self.kept(turn, [b"three"], ending)
            parent = turn

    def kept(self, turn: int, texts: list[bytes], ending: str | None) -> None:
        self.texts.update(texts)
        if ending is not None:
            self.endings.add(ending)
        self.stood(turn)

    @rule(number=ANY, which=st.integers(0, 1))
    def stand(self, number: int, which: int) -> None:
        turn = self.any(number)
        self.journals[which].stand(turn)
        self.stood(turn)

    @rule(which=st.integers(0, 1))
    def undo(self, which: int) -> None:
        assert self.at is not None
        parent = self.parents[self.at]
        if parent is not None:
            self.journals[which].stand(parent)
            self.stood(parent)

    @rule(name=NAMES, number=ANY)
    def save(self, name: str, number: int) -> None:
        self.slots.pop(name, None)
        self.slots[name] = self.any(number)
        self.journals[0].save(name, self.slots[name])

    @rule(name=NAMES)
    def remove(self, name: str) -> None:
        self.journals[1].remove(name)
        self.slots.pop(name, None)

    @rule(which=st.integers(0, 1))
    def reopen(self, which: int) -> None:
        self.journals[which].close()
        self.journals[which] = self.open()

    @rule()
    def elsewhere(self) -> None:
        self.other.begin(1, (), [b"four"], ending="Elsewhere")

    @precondition(lambda self: self.parents)
    @rule(number=ANY)
    def lines_agree(self, number: int) -> None:
        turn = self.any(number)
        line = self.journals[0].line(turn)
        turns = self.line(turn)
        assert [one.id for one in line.turns] == turns
        assert [one.moves for one in line.turns] == [moved(*self.moves[one]) for one in turns]
        assert line.seed == self.seeds[turns[0]]
        assert self.journals[1].child(turn) == self.forward.get(turn)

    @invariant()
    def agree(self) -> None:
        for journal in self.journals:
            assert journal.notes == ()
            assert journal.latest() == self.at
            assert [(slot.name, slot.turn, slot.depth) for slot in journal.slots()] == [
                (name, turn, len(self.line(turn))) for name, turn in reversed(self.slots.items())
            ]
            assert journal.endings() == self.endings
            assert [text for text in (b"one", b"two", b"three", b"four") if journal.seen(text)] == [
                text for text in (b"one", b"two", b"three") if text in self.texts
            ]

    def teardown(self) -> None:
        for turn in self.parents:
            assert self.journals[0].child(turn) == self.forward.get(turn)
        for journal in (*self.journals, self.other):
            journal.close()
        shutil.rmtree(self.folder)


TestAgreement = Agreement.TestCase
TestAgreement.settings = settings(max_examples=15, stateful_step_count=25)
