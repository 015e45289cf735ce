"""Novels of any length that flow forward, chapter by chapter, with a few known mistakes planted in them.

A chapter is twenty-four scenes and an aside that is called. Its flags are read in it and in the next one; an arc of
ten chapters has a mood; a few flags set along the way are read on the last pages only. There are bounded loops, choices
that can be taken once, and dice. Without any reduction a hundred thousand words have more than 10^40 states.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass

_WORDS = (
    "the tide went out under a low sky and nobody on the quay could say whether the boat that lay there on its side "
    "had been hauled up by hand or left by the storm of the year before when half the lanterns burned until morning "
    "and the bells across the water rang for somebody whose name had long been worn away from the stone"
).split()
SCENES = 24
WORDS_OF_A_SCENE = 100
ARC = 10
FAR = 13
"""Scenes of a chapter beside its aside, words of a scene, chapters of an arc, flags that only the end reads."""

_LOCAL = ("told", "lied", "hurt", "saw", "kept", "left")
_SET_AT = {0: "told", 3: "lied", 6: "hurt", 9: "saw", 12: "kept", 15: "left"}
_MOODS = ("calm", "wary", "cold")


@dataclass(frozen=True, slots=True)
class Planted:
    """A finding that must be made, and on which line."""

    slug: str
    line: int


@dataclass(frozen=True, slots=True)
class Novel:
    """The text, all findings there are in it, its endings that can be got, and how big it is."""

    text: str
    planted: tuple[Planted, ...]
    endings: tuple[str, ...]
    words: int
    scenes: int
    variables: int


def novel(words: int, *, far: int = FAR) -> Novel:
    """A novel of about so many words, from 2,500 on, the end of which asks for so many flags, from 2 on."""
    return _Writer(max(1, round(words / WORDS_OF_A_SCENE / (SCENES + 1))), far).written()


class _Writer:
    """Writes one novel, and notes on which lines mistakes are planted."""

    def __init__(self, chapters: int, far: int) -> None:
        self.chapters = chapters
        self.said: set[str] = set()
        self.dice = random.Random(chapters)
        self.words = 0
        self.lines: list[str] = []
        self.planted: list[Planted] = []
        self.flags = [f"far{number}" for number in range(far)]
        self.far: dict[int, list[str]] = {}
        """The chapters in which a flag for the end can be set."""
        for number, flag in enumerate(self.flags):
            self.far.setdefault(number * chapters // far, []).append(flag)
        self.wrong = chapters // 2
        """The chapter with the choice that is always locked and the menu that can be stuck."""

    def written(self) -> Novel:
        """All of it."""
        declared = list(self._declared())
        self.lines += ["---", f"title: A novel in {self.chapters} chapters", "---", "", *declared, ""]
        for chapter in range(self.chapters):
            for number in range(SCENES):
                self._scene(chapter, number)
            self._aside(chapter)
        self._finale()
        text = "\n".join(self.lines) + "\n"
        endings = ("Everyone came", "Some came", "Alone")
        scenes = self.chapters * (SCENES + 1) + 1
        return Novel(text, tuple(self.planted), endings, self.words, scenes, len(declared))

    def _declared(self) -> Iterator[str]:
        yield "number luck: 1..6"
        yield "flag vow"
        yield "flag betrayed"
        yield from (f"flag {flag}" for flag in self.flags)
        yield from (f"enum mood{arc}: {', '.join(_MOODS)}" for arc in range(-(-self.chapters // ARC)))
        for chapter in range(self.chapters):
            yield from (f"flag {name}{chapter}" for name in _LOCAL)
            yield f"number tries{chapter}: 0..3"

    # Lines

    def _add(self, *lines: str) -> None:
        self.lines += lines

    def _mistake(self, slug: str, line: str) -> None:
        """Add a line with a mistake."""
        self.lines.append(line)
        self.planted.append(Planted(slug, len(self.lines)))

    def _prose(self, words: int) -> str:
        start = self.dice.randrange(len(_WORDS))
        self.words += words
        text = " ".join(_WORDS[(start + place) % len(_WORDS)] for place in range(words))
        return text[0].upper() + text[1:] + "."

    def _choice(self, condition: str = "", mark: str = "+") -> str:
        """A choice unlike the others of its scene."""
        words = self.words
        text = self._prose(self.dice.randint(4, 8))
        while text in self.said:
            self.words = words
            text = self._prose(self.dice.randint(4, 8))
        self.said.add(text)
        return f"{mark} {text}{condition}"

    # Scenes

    def _scene(self, chapter: int, number: int) -> None:
        self.said.clear()
        onward = f"c{chapter}_s{number + 1}" if number + 1 < SCENES else f"c{chapter + 1}_s0"
        if number + 1 == SCENES and chapter + 1 == self.chapters:
            onward = "finale"
        self._add(f"== c{chapter}_s{number}", self._prose(26), self._prose(20), "")
        if number in _SET_AT:
            self._setting(chapter, _SET_AT[number])
        elif number == 5 and chapter % ARC == 0:
            for mood in _MOODS:
                self._add(self._choice(), f"    ~ mood{chapter // ARC} = {mood}", f"    {self._prose(10)}")
        elif number == 7:
            self._loop(chapter)
        elif number == 10 and chapter in self.far:
            for far in self.far[chapter]:
                self._add(self._choice(), f"    ~ {far} = yes", f"    {self._prose(10)}", self._choice())
                self._add(self._prose(5), "")
        elif number == 11 and chapter == self.wrong:
            self._vow()
        elif number == 13:
            self._add("~ luck = random 1..6", "~ if luck == 6", f"    {self._prose(12)}", "~ else")
            self._add(f"    {self._prose(9)}", self._choice(), self._choice())
        elif number == 16:
            self._add(f"~ call aside{chapter}", self._prose(16), self._choice(), self._choice())
        elif number == 18:
            self._add(self._choice(), f"    {self._prose(10)}", self._choice(), f"    -> c{chapter}_s20")
        elif number == 19 and chapter == self.wrong:
            self._stuck(chapter)
        else:
            self._reading(chapter, number)
        self._add(self._prose(12), f"-> {onward}", "")

    def _setting(self, chapter: int, flag: str) -> None:
        """A choice that is remembered; being hurt is only for those who told."""
        condition = f" {{if told{chapter}}}" if flag == "hurt" else ""
        self._add(self._choice(condition), f"    ~ {flag}{chapter} = yes", f"    {self._prose(14)}")
        self._add(self._choice(), f"    {self._prose(10)}")

    def _loop(self, chapter: int) -> None:
        """Waiting, three times at most, and a look around, once."""
        self._add(self._choice(f" {{if tries{chapter} < 3}}"), f"    ~ tries{chapter} += 1", f"    -> c{chapter}_s7")
        self._add(self._choice(mark="*"), f"    {self._prose(8)}", f"    -> c{chapter}_s7", self._choice())

    def _reading(self, chapter: int, number: int) -> None:
        """Something that was done before makes a difference: in this chapter, the chapter before, or the arc."""
        if number == 8:
            asked = f"tries{chapter} >= 2"
        elif number == 21:
            asked = f"mood{chapter // ARC} == {_MOODS[chapter % len(_MOODS)]}"
        elif number in (1, 2, 14) and chapter:
            asked = f"{self.dice.choice(_LOCAL)}{chapter - 1}"
        else:
            done = [flag for scene, flag in _SET_AT.items() if scene < number]
            # The last reading scenes ask once for each flag, so that none is forgotten.
            flag = {17: "lied", 20: "saw", 22: "left", 23: "kept"}.get(number) or self.dice.choice(done)
            asked = f"{flag}{chapter}"
        self._add(f"{self._prose(12)} {{if {asked}: {self._prose(9)} | {self._prose(7)}}}", "")
        self._add(self._choice(f" {{if {asked}}}"), f"    {self._prose(10)}", self._choice())

    def _aside(self, chapter: int) -> None:
        """A called scene."""
        self.said.clear()
        self._add(f"== aside{chapter}", self._prose(30), "", self._choice(f" {{if kept{chapter}}}"))
        self._add(f"    {self._prose(16)}", self._choice(f" {{if hurt{chapter}}}"), f"    {self._prose(16)}")
        self._add(self._choice(), self._prose(14), "~ return", "")

    # Mistakes

    def _vow(self) -> None:
        """Of two things only one can be done, and then a choice needs both."""
        self._add(self._choice(), "    ~ vow = yes", self._choice(), "    ~ betrayed = yes", self._choice())
        self._add(self._prose(12), "", self._choice())
        self._mistake("always-locked", self._choice(' {needs vow and betrayed: "Not both."}'))

    def _stuck(self, chapter: int) -> None:
        """A menu without an open choice for those who did six things in this chapter, the loop among them."""
        self._add(self._prose(10), "")
        for flag in ("lied", "hurt", "saw", "left"):
            line = self._choice(f" {{if not {flag}{chapter}}}")
            if flag == "lied":
                self._mistake("stuck", line)
            else:
                self._add(line)
        self._add(self._choice(f" {{if tries{chapter} < 3}}"))

    def _finale(self) -> None:
        self._add("== finale", self._prose(30), "")
        self._mistake("never-reached", "~ if vow and betrayed")
        self.planted.append(Planted("condition-constant", len(self.lines)))
        self._mistake("ending-unreachable", '    ~ end "Peace"')
        self._add(f"~ if {' and '.join(self.flags)}", '    ~ end "Everyone came"')
        self._add(f"~ if {' or '.join(self.flags)}", '    ~ end "Some came"')
        self._add('~ end "Alone"')
