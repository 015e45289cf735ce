"""How far a translation is: for people, and for programs."""

from collections.abc import Iterator

from ifplay.translation.catalogue import Key
from ifplay.translation.translated import Fate, Remark, Translated

SCHEMA = 1
_EXCERPT = 50


def summary(file: str, made: Translated) -> str:
    """A few lines: how many messages are translated, how many not and why, and each that does not fit."""
    return "\n".join(_lines(file, made))


def shortcoming(file: str, made: Translated) -> str | None:
    """One sentence for a reader of an incomplete translation."""
    left = len(made.fates) - made.count("translated")
    if not left:
        return None
    verb = "is" if left == 1 else "are"
    return f"{left} of {_messages(len(made.fates))} {verb} not translated in {file}, and shown as the story has them."


def record(story: str, file: str, language: str, made: Translated) -> dict[str, object]:
    """The same as JSON has it."""
    return {
        "schema": SCHEMA,
        "story": story,
        "file": file,
        "language": language,
        "messages": len(made.fates),
        "translated": made.count("translated"),
        "missing": [_named(key) for key in _with(made, "missing")],
        "fuzzy": [_named(key) for key in _with(made, "fuzzy")],
        "unfit": [{"line": one.line, "context": one.context, "text": one.text, "why": one.why} for one in made.remarks],
        "stale": [_named(key) for key in made.stale],
    }


def _lines(file: str, made: Translated) -> Iterator[str]:
    total, done = len(made.fates), made.count("translated")
    if not total:
        yield f"{file}: the story has nothing to translate."
    else:
        yield f"{file}: {done} of {_messages(total)} translated, {done * 100 // total}%"
    rest = [
        (made.count("missing"), "not translated yet"),
        (made.count("fuzzy"), "to be looked at again (fuzzy)"),
        (made.count("unfit"), "not used, because they do not fit"),
    ]
    for count, what in rest:
        if count:
            yield f"  {count} {what}"
    if made.stale:
        yield f"  {len(made.stale)} stale: no message of the story asks for them"
    if made.remarks:
        yield ""
    for one in made.remarks:
        yield _told(file, one)


def _told(file: str, one: Remark) -> str:
    text = one.text if len(one.text) <= _EXCERPT else one.text[:_EXCERPT].rstrip() + "…"
    return f"{file}:{one.line}: {one.why} ({one.context}: “{text}”)".replace("\n", " ")


def _messages(count: int) -> str:
    return "1 message" if count == 1 else f"{count:,} messages"


def _with(made: Translated, fate: Fate) -> list[Key]:
    return [key for key, one in made.fates.items() if one == fate]


def _named(key: Key) -> dict[str, str]:
    return {"context": key[0], "text": key[1]}
