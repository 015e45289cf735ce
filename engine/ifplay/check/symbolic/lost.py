"""Where endings are lost: points from which none can be got any more, and menus that a promise says too much of."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ifplay.check.routines import Choose, Over, any_open
from ifplay.check.symbolic.back import Sets, back
from ifplay.check.symbolic.chaining import Chaining
from ifplay.check.symbolic.firing import Firing
from ifplay.check.symbolic.limits import Limits
from ifplay.check.symbolic.order import Part
from ifplay.check.symbolic.sights import Sight
from ifplay.check.targets import Target
from ifplay.model.graph import Place, Reach

if TYPE_CHECKING:
    from oxidd.bcdd import BCDDFunction as Function


class Lost:
    """Asks, for a net of which all reached states are known, from which of them what can be got."""

    def __init__(self, firing: Firing, parts: list[Part], limits: Limits, reached: Sets) -> None:
        self.firing = firing
        self.net = firing.net
        self.parts = parts
        self.limits = limits
        self.reached = reached
        self.none = firing.encoding.diagrams.false
        self.endings: dict[str, list[int]] = {}
        for location in self.net.locations:
            leave = self.net.routines[location.place].leave
            if isinstance(leave, Over) and location.stand is not None and location.stand in reached:
                self.endings.setdefault(leave.title, []).append(location.stand)

    def leading_to(self, goals: Sets) -> "dict[int, Function]":
        """All reached states from which one of the goals can be got."""
        back = Chaining(self.firing, self.parts, self.limits, backwards=True, within=self.reached, closed=True)
        for point, states in goals.items():
            back.add(point, states)
        back.run()
        return back.known

    def leading_to_endings(self, title: str | None = None) -> "dict[int, Function]":
        """All reached states from which that ending can be got, or any."""
        points = [one for name, ones in self.endings.items() if title in (None, name) for one in ones]
        return self.leading_to({point: self.reached[point] for point in points})

    def stuck(self) -> "dict[int, Function]":
        """The states at menus without an open choice."""
        found: dict[int, Function] = {}
        for location in self.net.locations:
            leave = self.net.routines[location.place].leave
            if isinstance(leave, Choose) and location.stand in self.reached:
                assert location.stand is not None
                shut = self.reached[location.stand] & ~self.firing.encoding.truth(any_open(leave))
                if shut.satisfiable():
                    found[location.stand] = shut
        return found

    def doomed(self, saved: Sets, rolling: Sets) -> dict[Target, list[Sight]]:
        """The targets: states that are lost though not at fault at once (stuck, or rolling for ever), as entered from
        saved ones or from the beginning."""
        shut = self.stuck()
        lost = {}
        for point, states in self.reached.items():
            if self.net.points[point].stands:
                left = states & ~saved.get(point, self.none)
                left = left & ~shut.get(point, self.none) & ~rolling.get(point, self.none)
                if left.satisfiable():
                    lost[point] = left
        return {Target("doomed", place): sights for place, sights in self.entered(lost, saved).items()}

    def entered(self, inside: Sets, outside: Sets) -> dict[Place, list[Sight]]:
        """For each place with standing states `inside` where these are entered by one move from those `outside`, or
        by beginning: from which states."""
        found: dict[Place, list[Sight]] = {}
        by_place: dict[Place, dict[int, Function]] = {}
        for point, states in inside.items():
            by_place.setdefault(self.net.points[point].place, {})[point] = states
        for place, goals in by_place.items():
            self.limits.look()
            turn = self.passed_on_to(goals)
            sights = []
            if 0 in turn and (first := turn[0] & self.firing.started()).satisfiable():
                sights.append(Sight(0, (), first))
            for point, there in turn.items():
                for way in self.net.into[point]:
                    if way.is_move and way.source in outside:
                        states = self.firing.origin(way, there) & outside[way.source]
                        if states.satisfiable():
                            sights.append(Sight(way.source, (), states, way=way, there=there))
            if sights:
                found[place] = sights
        return found

    def passed_on_to(self, goals: Sets) -> "dict[int, Function]":
        """All reached states in which a playthrough is under way to the goals without a move."""
        return self.back(goals, self.reached, moves=False)

    def back(self, goals: Sets, within: Sets, *, moves: bool) -> "dict[int, Function]":
        """The goals, and all states `within` that lead to them through such states only, with or without moves."""
        return back(self.firing, goals, within, self.limits, moves=moves)

    def cut_off(self, open: Mapping[str, Sets]) -> dict[Target, list[Sight]]:
        """The targets: menus of the scene of a promise, as reached without a way to its ending."""
        found: dict[Target, list[Sight]] = {}
        for number, promise in enumerate(self.net.routines.graph.promises):
            if not isinstance(promise, Reach) or promise.scene is None:
                continue
            for location in self.net.locations:
                routine = self.net.routines[location.place]
                if not isinstance(routine.leave, Choose) or routine.scene != promise.scene:
                    continue
                if location.stand in self.reached:
                    assert location.stand is not None
                    states = self.reached[location.stand] & ~open[promise.title].get(location.stand, self.none)
                    if states.satisfiable():
                        found.setdefault(Target("cut-off", number), []).append(Sight(location.stand, (), states))
        return found
