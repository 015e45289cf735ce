"""A small interpreter of TextMate grammars, over the regular expressions they are written in, Oniguruma's.

It knows what our grammar uses, and refuses what it does not know: `match` with `name` and `captures`; `begin` and `end`
with `name`, `contentName`, `beginCaptures`, `endCaptures` and `patterns`; `include` from the repository. As in editors,
a text is read line by line, of what matches first the first listed wins, and an `end` comes before all others.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import onigurumacffi

Rule = Mapping[str, Any]
Scopes = tuple[str, ...]

_KNOWN = {"name", "match", "captures", "begin", "end", "beginCaptures", "endCaptures", "contentName", "patterns"}


@dataclass(frozen=True, slots=True)
class Open:
    """A rule that has begun, the scopes of what it matched, and those of what stands in it."""

    rule: Rule
    outer: Scopes
    inner: Scopes


@cache
def _compiled(pattern: str, first: bool) -> Any:
    """A pattern, in which `\\A` matches in the first line only."""
    return onigurumacffi.compile(pattern if first else pattern.replace("\\A", "(?!)"))


class Grammar:
    """A grammar from its file."""

    def __init__(self, path: Path) -> None:
        self.root: Rule = json.loads(path.read_text(encoding="utf-8"))
        self.flat: dict[int, list[Rule]] = {}

    def patterns(self, rule: Rule) -> list[Rule]:
        """The rules that may match within this one, includes resolved."""
        if id(rule) not in self.flat:
            self.flat[id(rule)] = list(self._flattened(rule.get("patterns", ())))
        return self.flat[id(rule)]

    def _flattened(self, rules: Any) -> Iterator[Rule]:
        for rule in rules:
            if "include" in rule:
                assert rule["include"].startswith("#")
                yield from self._flattened([self.root["repository"][rule["include"][1:]]])
            elif "match" in rule or "begin" in rule:
                assert {*rule} <= _KNOWN, rule
                yield rule
            else:
                assert {*rule} == {"patterns"}, rule
                yield from self._flattened(rule["patterns"])

    def scopes(self, text: str) -> Iterator[Scopes]:
        """The scopes of each character, outermost first."""
        base: Scopes = (self.root["scopeName"],)
        stack = [Open(self.root, base, base)]
        first = True
        for line in text.splitlines(keepends=True):
            yield from self._line(line, stack, first)
            first = False

    def _line(self, line: str, stack: list[Open], first: bool) -> list[Scopes]:
        found: list[Scopes] = [()] * len(line)
        known: dict[str, Any] = {}
        place = 0
        entered: tuple[int, int] | None = None  # Where, and how deep, a rule began that took no character.

        def put(start: int, end: int, scopes: Scopes) -> None:
            found[start:end] = [scopes] * (end - start)

        def search(pattern: str) -> Any:
            match = known.get(pattern, known)
            if match is known or (match is not None and match.start() < place):
                match = known[pattern] = _compiled(pattern, first).search(line, place)
            return match

        while place <= len(line):
            top = stack[-1]
            best: Any = None
            chosen: Rule | None = None
            for rule in (None, *self.patterns(top.rule)):
                pattern = top.rule.get("end") if rule is None else rule.get("match", rule.get("begin"))
                if pattern is None:
                    continue
                match = search(pattern)
                if match is not None and (best is None or match.start() < best.start()):
                    best, chosen = match, rule
            if best is None:
                put(place, len(line), top.inner)
                break
            put(place, best.start(), top.inner)
            start, end = best.span()
            if chosen is None:
                put(start, end, top.outer)
                self._capture(top.rule.get("endCaptures", {}), best, top.outer, put)
                stack.pop()
            elif "match" in chosen:
                scopes = _with(top.inner, chosen.get("name"))
                put(start, end, scopes)
                self._capture(chosen.get("captures", {}), best, scopes, put)
                assert end > start or end == len(line.rstrip("\n")), chosen
                if end == start:
                    put(place, len(line), top.inner)
                    break
            else:
                outer = _with(top.inner, chosen.get("name"))
                put(start, end, outer)
                self._capture(chosen.get("beginCaptures", {}), best, outer, put)
                assert end > start or entered != (end, len(stack)), chosen
                entered = (end, len(stack)) if end == start else None
                stack.append(Open(chosen, outer, _with(outer, chosen.get("contentName"))))
            place = end
        return found

    def _capture(self, captures: Mapping[str, Rule], match: Any, scopes: Scopes, put: Any) -> None:
        for group, rule in sorted(captures.items(), key=lambda pair: int(pair[0])):
            assert {*rule} == {"name"}, rule
            if match.group(int(group)) is not None:
                put(*match.span(int(group)), _with(scopes, rule["name"]))


def _with(scopes: Scopes, name: str | None) -> Scopes:
    return (*scopes, *name.split()) if name else scopes
