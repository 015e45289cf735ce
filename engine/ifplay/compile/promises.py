"""The promises of a story, with what they name resolved."""

from collections.abc import Sequence

from ifplay.compile.typecheck import TypeChecker
from ifplay.model.graph import Invariant, Promise, Reach
from ifplay.syntax import nodes


def check_promises(declarations: Sequence[nodes.Declaration], checker: TypeChecker) -> tuple[Promise, ...]:
    """The promises of the story, in order; what is wrong with them is in the checker's diagnostics."""
    promises: list[Promise] = []
    checker.promising = True
    for declaration in declarations:
        match declaration:
            case nodes.InvariantPromise(why, kind, expression, span):
                promises.append(Invariant(why.text, kind, checker.condition(expression), span))
            case nodes.ReachPromise(why, scene, title, span):
                checker.ending(title)
                if scene is not None:
                    checker.scene(scene)
                promises.append(Reach(why.text, title.text, scene.text if scene else None, span))
            case _:
                pass
    checker.promising = False
    return tuple(promises)
