"""From what readers have seen to evidence: their ways are played again, and made shorter."""

from collections.abc import Iterable

from ifplay.check.sampling.replay import Replayer, Way
from ifplay.check.sampling.shorten import Effort, shortened
from ifplay.check.sampling.sight import WITNESSED, Sight
from ifplay.check.targets import Evidence, Target, Witness
from ifplay.model.graph import Graph
from ifplay.runtime.machine import IllegalMove
from ifplay.runtime.state import Move


def evidence(graph: Graph, sight: Sight, effort: Effort) -> Evidence:
    """What was seen. What comes with a way is believed only where that shows it when it is played again; for what is
    only wanted, and not always witnessed, that is done as long as the effort lasts, and then it comes without."""
    shown = _Shown(graph, sight)
    unproved = sight.seen - sight.ways.keys()
    for target, way in sorted(sight.ways.items(), key=lambda item: (item[0].kind not in WITNESSED, -len(item[1]))):
        if target in shown.moves:  # a longer way came by there
            continue
        if target.kind in WITNESSED or effort.spend(len(way)):
            shown.replay(way)
        else:
            unproved.add(target)
    found = Evidence(dict.fromkeys(_first(unproved)))
    for target in _first(shown.moves):
        way = sight.ways.get(target, ())
        if len(way) < len(shown.moves[target]) and effort.spend(len(way)):
            shown.replay(way)
    for target in _first(shown.moves):
        moves = shortened(shown.replayer, target, shown.moves[target], effort)
        found.seen[target] = Witness(moves, shortest=False)
    return found


def _first(targets: Iterable[Target]) -> list[Target]:
    """The targets that somebody will ask about before others, first."""
    return sorted(targets, key=lambda one: (one.kind not in WITNESSED, one.kind == "outside", one.kind, repr(one.key)))


class _Shown:
    """The shortest ways, of those played again, to all that needs one."""

    def __init__(self, graph: Graph, sight: Sight) -> None:
        self.replayer = Replayer(graph)
        self.moves: dict[Target, tuple[Move, ...]] = {}
        self._wanted = sight.ways.keys()

    def replay(self, way: Way) -> None:
        """Play it again, and keep what it shows."""
        moves: list[Move] = []
        try:
            for move in self.replayer.along(way):
                if move is not None:
                    moves.append(move)
                for target in self.replayer.shown():
                    if target in self._wanted and (target not in self.moves or len(moves) < len(self.moves[target])):
                        self.moves[target] = tuple(moves)
        except IllegalMove:
            return
