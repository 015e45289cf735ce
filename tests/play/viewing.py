"""A view to look at and to act on, without a terminal."""

from harbour import compiled, harbour
from ifplay.play.keys import Action
from ifplay.play.reading import Reading
from ifplay.play.rows import UNICODE, Glyphs
from ifplay.play.typography import Typography
from ifplay.play.view import View

A = Action


def view(glyphs: Glyphs = UNICODE, typography: Typography = Typography.CURLY) -> tuple[View, Reading]:
    """A view of the small story, and its reading."""
    reading = Reading(harbour(), seed=1, typography=typography)
    return View(reading, glyphs), reading


def screen(seen: View, width: int = 80, height: int = 24) -> str:
    """The screen as text."""
    rows, _ = seen.draw(width, height)
    return "".join("".join(text for _, text in row).rstrip() + "\n" for row in rows)


def act(seen: View, *actions: Action | int | str) -> bool:
    """Do these things, drawing after each as a terminal would; numbers are digits, and words are typed. What the last
    one gave."""
    goes_on = True
    seen.draw(80, 24)
    for action in actions:
        match action:
            case str():
                seen.type(action)
            case Action():
                goes_on = seen.act(action)
            case _:
                goes_on = seen.act(A.DIGIT, str(action))
        seen.draw(80, 24)
    return goes_on


def foot(seen: View) -> str:
    """The last row."""
    return screen(seen).splitlines()[-1].strip()


def other(story: str) -> tuple[View, Reading]:
    """A view of another story, and its reading."""
    reading = Reading(compiled(story), seed=1)
    return View(reading, UNICODE), reading


SCREENS: dict[str, tuple[Action | int | str, ...]] = {
    "reading": (5,),
    "choosing": (),
    "locked": (2,),
    "many": (4, 1, 1),
    "ending": (4, 1, 0, A.TAKE, A.LAST, A.TAKE, 2),
    "stuck": (6,),
    "help": (),
    "history": (3, 4, 1, 0, A.LAST, A.TAKE, A.HISTORY),
    "found": (3, 4, A.SEARCH, "rings", A.TAKE),
    "slots": (A.SAVE, "The quay, early", A.TAKE, 4, A.SAVE, "In the shed", A.TAKE, A.SLOTS, A.NEXT),
    "saving": (4, A.SAVE, "In the shed"),
    "stats": (1, 3, A.STATS),
}
"""What is done to come to a screen."""
