"""What can be seen of a story's shape without playing it: calls, endless loops, links, endings."""

from collections.abc import Iterable, Mapping, Sequence

from ifplay.compile.lower import Lowered
from ifplay.compile.symbols import Symbols
from ifplay.diagnostics.report import Diagnostic, Related
from ifplay.diagnostics.rules import ENDLESS_LOOP, NO_ENDING, RECURSIVE_CALL, STRAY_RETURN, UNLINKED_SCENE
from ifplay.model.graph import Block, Branch, Call, Dice, End, Jump, Menu, Next, Place, Return, places
from ifplay.source.spans import Span


def check_shape(symbols: Symbols, lowered: Lowered, start: str, top: Span) -> list[Diagnostic]:
    """Every finding about the shape of a story whose lines could all be read."""
    blocks = lowered.blocks
    live = _reachable(blocks, lowered.entries.values())
    found = [*_recursive_calls(blocks, live), *_stray_returns(blocks, live)]
    if not symbols.endings:
        found.append(
            Diagnostic(
                NO_ENDING,
                "This story has no ending.",
                top,
                'End it somewhere with a line like this: ~ end "Home by dark"',
            )
        )
    found += _unlinked(symbols, blocks, lowered.entries, start)
    if not found or all(one.rule is not RECURSIVE_CALL for one in found):
        found += _endless_loops(blocks, lowered.entries, live)
    return found


def _reachable(blocks: Sequence[Block], roots: Iterable[Place]) -> list[Place]:
    """The blocks that can be got to from any scene's beginning, in order."""
    seen = set(roots)
    pending = list(seen)
    while pending:
        for place in places(blocks[pending.pop()].exit):
            if place not in seen:
                seen.add(place)
                pending.append(place)
    return sorted(seen)


def _recursive_calls(blocks: Sequence[Block], live: Sequence[Place]) -> list[Diagnostic]:
    """Scenes that call themselves, directly or through others: each circle of calls once.

    Only calls count: a jump forgets the pending calls.
    """
    calls: dict[str, dict[str, Span | None]] = {}
    for place in live:
        if isinstance(exit := blocks[place].exit, Call):
            calls.setdefault(blocks[place].scene, {}).setdefault(exit.scene, exit.span)
    found: list[Diagnostic] = []
    finished: set[str] = set()
    for root in calls:
        path: list[str] = []
        around: set[str] = set()
        pending: list[tuple[str, bool]] = [(root, False)]
        while pending:
            scene, leaving = pending.pop()
            if leaving:
                path.pop()
                around.discard(scene)
                finished.add(scene)
                continue
            if scene in finished or scene in around:
                continue
            path.append(scene)
            around.add(scene)
            pending.append((scene, True))
            for callee, span in calls.get(scene, {}).items():
                if callee in around and span is not None:
                    circle = " → ".join((*path[path.index(callee) :], callee))
                    found.append(
                        Diagnostic(
                            RECURSIVE_CALL,
                            f"This call comes back to itself: {circle}.",
                            span,
                            f"Go there for good instead: -> {callee}",
                        )
                    )
                elif callee not in finished:
                    pending.append((callee, False))
    return found


def _stray_returns(blocks: Sequence[Block], live: Sequence[Place]) -> list[Diagnostic]:
    called = {exit.scene for place in live if isinstance(exit := blocks[place].exit, Call)}
    return [
        Diagnostic(
            STRAY_RETURN,
            f"Nothing calls the scene `{blocks[place].scene}`, so there is nothing to return to.",
            exit.span,
            f"Call it from somewhere (~ call {blocks[place].scene}), or leave it with -> or ~ end.",
        )
        for place in live
        if isinstance(exit := blocks[place].exit, Return)
        and exit.span is not None
        and blocks[place].scene not in called
    ]


def _unlinked(symbols: Symbols, blocks: Sequence[Block], entries: Mapping[str, Place], start: str) -> list[Diagnostic]:
    """Scenes that no chain of arrows, calls and choices leads to from the start."""
    linked = {start}
    seen: set[Place] = set()
    pending = [entries[start]] if start in entries else []
    while pending:
        place = pending.pop()
        if place in seen:
            continue
        seen.add(place)
        exit = blocks[place].exit
        pending += places(exit)
        if isinstance(exit, Jump | Call) and exit.scene in entries:
            linked.add(exit.scene)
            pending.append(entries[exit.scene])
    return [
        Diagnostic(
            UNLINKED_SCENE,
            f"Nothing leads to the scene `{name}`.",
            scene.span,
            f"Lead to it with -> {name} or ~ call {name}, or delete it.",
        )
        for name, scene in symbols.scenes.items()
        if name not in linked
    ]


def _endless_loops(blocks: Sequence[Block], entries: Mapping[str, Place], live: Sequence[Place]) -> list[Diagnostic]:
    """Circles that no choice and no ending leads out of, whatever the values.

    Two least fixpoints over the blocks: those that can come to a menu or an ending, and those that can come to
    their scene's return. A block that can do neither goes round for ever, since no scene falls through.
    """
    stops: set[Place] = set()
    returns: set[Place] = set()
    changed = True
    while changed:
        changed = False
        for place in reversed(live):
            exit = blocks[place].exit
            match exit:
                case Menu() | End():
                    stop = True
                    back = any(target in returns for target in places(exit))
                case Return():
                    stop, back = False, True
                case Branch() | Dice() | Next():
                    stop = any(target in stops for target in places(exit))
                    back = any(target in returns for target in places(exit))
                case Jump(scene):
                    stop, back = entries.get(scene) in stops, False
                    if entries.get(scene) in returns:
                        stop = True  # A return without a call: another finding, but no circle.
                case Call(scene, next):
                    comes_back = entries.get(scene) in returns
                    stop = entries.get(scene) in stops or (comes_back and next in stops)
                    back = comes_back and next in returns
            if stop and place not in stops:
                stops.add(place)
                changed = True
            if back and place not in returns:
                returns.add(place)
                changed = True
    lost = [place for place in live if place not in stops and place not in returns]
    return _loops(blocks, entries, lost)


def _loops(blocks: Sequence[Block], entries: Mapping[str, Place], lost: Sequence[Place]) -> list[Diagnostic]:
    """One finding for each circle among the lost blocks, at the line that closes it."""
    inside = set(lost)
    found: list[Diagnostic] = []
    finished: set[Place] = set()
    for root in lost:
        path: list[Place] = []
        position: dict[Place, int] = {}
        pending: list[tuple[Place, bool]] = [(root, False)]
        while pending:
            place, leaving = pending.pop()
            if leaving:
                path.pop()
                del position[place]
                finished.add(place)
                continue
            if place in finished or place in position:
                continue
            position[place] = len(path)
            path.append(place)
            pending.append((place, True))
            exit = blocks[place].exit
            following = list(places(exit))
            if isinstance(exit, Jump | Call) and exit.scene in entries:
                following.append(entries[exit.scene])
            for target in following:
                if target in position:
                    found += _loop(blocks, path[position[target] :])
                elif target in inside and target not in finished:
                    pending.append((target, False))
    return found


def _loop(blocks: Sequence[Block], circle: Sequence[Place]) -> list[Diagnostic]:
    spans = [
        exit.span for place in circle if isinstance(exit := blocks[place].exit, Jump | Call) and exit.span is not None
    ]
    if not spans:
        return []
    scenes = list(dict.fromkeys(blocks[place].scene for place in circle))
    way = " → ".join([*scenes, scenes[0]])
    return [
        Diagnostic(
            ENDLESS_LOOP,
            f"The story goes round here for ever, without a choice or an ending: {way}.",
            spans[-1],
            "Put a choice or an ending on the way, or lead somewhere else.",
            tuple(Related("and this leads on", span) for span in spans[:-1]),
        )
    ]
