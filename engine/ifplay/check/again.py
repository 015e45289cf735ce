"""The menus that a playthrough may come to more than once.

They are those on a circle of blocks, where each return may lead back to any call: no playthrough can come to the others
twice. The circles are the strongly connected parts (`components`).
"""

from ifplay.check.components import components, is_cycle
from ifplay.model.graph import Call, Graph, Jump, Menu, Place, Return, places


def again(graph: Graph) -> set[Place]:
    """Those menus, by their blocks."""
    entries = {scene.id: scene.entry for scene in graph.scenes}
    count = len(graph.blocks)
    back = [block.exit.next for block in graph.blocks if isinstance(block.exit, Call)]
    ahead: list[list[tuple[int, int]]] = []
    for block in graph.blocks:
        exit = block.exit
        targets = [exit.next] if isinstance(exit, Call) else list(places(exit))
        if isinstance(exit, Jump | Call):
            targets.append(entries[exit.scene])
        elif isinstance(exit, Return):
            targets.append(count)
        ahead.append([(target, 1) for target in targets])
    ahead.append([(place, 1) for place in back])
    found: set[Place] = set()
    for part in components(ahead, entries[graph.start]):
        if is_cycle(part, ahead):
            found.update(place for place in part if place < count and isinstance(graph.blocks[place].exit, Menu))
    return found
