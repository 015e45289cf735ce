"""A story as a map shows it: scenes and endings, and what leads from one to the other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from ifplay.export.maps.known import Known, Trouble
from ifplay.export.maps.words import words
from ifplay.model.graph import Call, End, Graph, Jump, Menu, Place, Scene, choices, places

Kind = Literal["jump", "call"]


@dataclass(frozen=True, slots=True)
class Site:
    """A scene, or an ending: `key` is the id of the one, the title of the other. `reached` when some playthrough comes
    here; None where that is not known. `called` when some scene calls it."""

    key: str
    title: str | None
    ending: bool
    start: bool = False
    called: bool = False
    reached: bool | None = None
    troubles: tuple[Trouble, ...] = ()

    @property
    def name(self) -> str:
        """What readers know it by."""
        return self.title or self.key


@dataclass(frozen=True, slots=True)
class Link:
    """One site leads to another, by their numbers: after one of the `picks`, or whatever is picked if there are
    none."""

    source: int
    target: int
    kind: Kind
    picks: tuple[str, ...]
    reached: bool | None


@dataclass(frozen=True, slots=True)
class Chart:
    """All sites, scenes in source order before endings, and all links. `again` says by which picks scenes lead to
    themselves."""

    title: str
    sites: tuple[Site, ...]
    links: tuple[Link, ...]
    again: Mapping[int, tuple[str, ...]]

    @property
    def start(self) -> int:
        """The scene where playthroughs begin."""
        return next(number for number, site in enumerate(self.sites) if site.start)


Way = tuple[Kind, int]


@dataclass(slots=True)
class _Met:
    """How a scene leads somewhere: from which blocks, and by which picks in the order they are met."""

    blocks: set[Place] = field(default_factory=set)
    picks: dict[str, None] = field(default_factory=dict)
    always: bool = False


def chart(graph: Graph, known: Known) -> Chart:
    """The map of a story, with what is known of it."""
    titles = dict.fromkeys(block.exit.title for block in graph.blocks if isinstance(block.exit, End))
    numbers = {("scene", scene.id): number for number, scene in enumerate(graph.scenes)}
    numbers |= {("ending", title): len(graph.scenes) + number for number, title in enumerate(titles)}
    called = {block.exit.scene for block in graph.blocks if isinstance(block.exit, Call)}
    ends: dict[str, set[Place]] = {title: set() for title in titles}
    for place, block in enumerate(graph.blocks):
        if isinstance(block.exit, End):
            ends[block.exit.title].add(place)
    links: list[Link] = []
    again: dict[int, tuple[str, ...]] = {}
    for number, scene in enumerate(graph.scenes):
        for (kind, target), met in _leads(graph, scene, numbers).items():
            picks = () if met.always else tuple(met.picks)
            if target == number:
                again[number] = picks
            else:
                links.append(Link(number, target, kind, picks, known.settled(met.blocks)))
    linked = _linked(numbers["scene", graph.start], links)
    sites = [
        Site(
            scene.id,
            scene.title,
            False,
            scene.id == graph.start,
            scene.id in called,
            known.settled({scene.entry}) if number in linked else False,
            known.troubles.get(scene.id, ()),
        )
        for number, scene in enumerate(graph.scenes)
    ]
    for title, blocks in ends.items():
        reached = known.settled(blocks) if numbers["ending", title] in linked else False
        sites.append(Site(title, title, True, reached=reached))
    return Chart(graph.about.title, tuple(sites), tuple(links), again)


def _linked(start: int, links: list[Link]) -> set[int]:
    """The sites that something leads to, from the start on, whatever the conditions say."""
    ahead: dict[int, list[int]] = {}
    for link in links:
        ahead.setdefault(link.source, []).append(link.target)
    met, pending = {start}, [start]
    while pending:
        new = [target for target in ahead.get(pending.pop(), ()) if target not in met]
        met.update(new)
        pending += new
    return met


def _leads(graph: Graph, scene: Scene, numbers: Mapping[tuple[str, str], int]) -> dict[Way, _Met]:
    """Where a scene leads, and by which picks."""
    found: dict[Way, _Met] = {}
    met, pending = {scene.entry}, [scene.entry]
    for way, place in _ways_out(graph, scene.entry, numbers):
        one = found.setdefault(way, _Met())
        one.blocks.add(place)
        one.always = True
    while pending:
        block = graph.blocks[place := pending.pop(0)]
        new = [target for target in places(block.exit) if target not in met]
        met.update(new)
        pending += new
        if isinstance(block.exit, Menu):
            _by_picks(graph, block.exit, numbers, found)
    return found


def _by_picks(graph: Graph, menu: Menu, numbers: Mapping[tuple[str, str], int], found: dict[Way, _Met]) -> None:
    """Add where the choices of a menu lead. A pick is only told where another one leads elsewhere."""
    listed = [(words(one.text), list(_ways_out(graph, one.target, numbers))) for one in choices(menu.entries)]
    alike = len({frozenset(way for way, _ in ways) for _, ways in listed}) == 1
    for text, ways in listed:
        for way, place in ways:
            one = found.setdefault(way, _Met())
            one.blocks.add(place)
            if alike or not text:
                one.always = True
            else:
                one.picks[text] = None


def _ways_out(graph: Graph, place: Place, numbers: Mapping[tuple[str, str], int]) -> Iterator[tuple[Way, Place]]:
    """What a scene leads to from that block on, before anything more is picked; and from which block."""
    met, pending = {place}, [place]
    while pending:
        exit = graph.blocks[place := pending.pop()].exit
        match exit:
            case Jump(scene):
                yield ("jump", numbers["scene", scene]), place
            case Call(scene):
                yield ("call", numbers["scene", scene]), place
            case End(title):
                yield ("jump", numbers["ending", title]), place
            case _:
                pass
        onward = places(exit)
        if isinstance(exit, Menu):
            onward = () if exit.otherwise is None else (exit.otherwise,)
        new = [one for one in reversed(onward) if one not in met]
        met.update(new)
        pending += new
