"""A run of walkthroughs as JUnit XML: a suite for each file, a case for each walkthrough."""

from ifplay.diagnostics.suites import Case, Failed, Passed, Suite, document
from ifplay.walkthroughs.outcome import Performed
from ifplay.walkthroughs.report import Run, StoryRun, command


def junit(run: Run) -> str:
    """The document. A file that could not be played has a case that fails for each thing that is wrong with it, and so
    has a story with errors."""
    suites: list[Suite] = []
    for file in dict.fromkeys(one.span.file for one in run.troubles):
        cases = [
            Case(
                f"line {one.span.line}: {one.message}", Failed(one.message, "unreadable", f"{one.message}\n{one.hint}")
            )
            for one in run.troubles
            if one.span.file == file
        ]
        suites.append(Suite(file, cases))
    for story in run.stories:
        if story.title is None:
            why = "The story has errors, which `ifplay check` lists."
            suites.append(Suite(story.story, [Case("the story can be played", Failed(why, "errors", why))]))
        for played in story.files:
            suites.append(Suite(played.file, [_case(story, one) for one in played.performed]))
    return document("ifplay test", suites)


def _case(story: StoryRun, one: Performed) -> Case:
    if not one.failures:
        return Case(one.walk.name, Passed())
    first = one.failures[0]
    details: list[str] = []
    for failure in one.failures:
        details += [
            f"{failure.span.file}:{failure.span.line}:{failure.span.column}: in turn {failure.turn:,}",
            f"expected {failure.expected}",
            f"found: {failure.found}",
            *failure.changed,
            *([failure.hint] if failure.hint else []),
            command(story.story, failure),
            "",
        ]
    message = f"in turn {first.turn:,}, expected {first.expected}; {first.found}"
    return Case(one.walk.name, Failed(message, "walkthrough", "\n".join(details)))
