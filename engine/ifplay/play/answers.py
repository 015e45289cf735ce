"""What a typed answer means: the number of a choice, an id, or as much of its text as tells it from the
others."""

from collections.abc import Sequence

from ifplay.diagnostics.paint import typewritten
from ifplay.play.leaves import Offer
from ifplay.runtime.state import written


def meant(answer: str, offers: Sequence[Offer]) -> Offer | str:
    """The choice that is meant, or one sentence on why none is. A locked one may be meant, too.

    A number comes first, then the id the author gave, then the lasting id, then the text, then its beginning;
    case, outer spaces and the shape of quotation marks do not count.
    """
    said = answer.strip()
    if said.isdecimal() and len(said) <= 9:
        number = int(said)
        if 1 <= number <= len(offers):
            return offers[number - 1]
        return f"There is no choice {number}. {_ask(offers)}"
    plain = _plain(said)
    for names in (
        [offer.name for offer in offers],
        [offer.id for offer in offers],
        [written(offer.text) for offer in offers],
    ):
        found = [offer for offer, name in zip(offers, names, strict=True) if name and _plain(name) == plain]
        if found:
            return found[0] if len(found) == 1 else _several(found)
    found = [offer for offer in offers if _plain(written(offer.text)).startswith(plain)]
    if len(found) == 1:
        return found[0]
    return _several(found) if found else f"No choice reads like that. {_ask(offers)}"


def _plain(text: str) -> str:
    return " ".join(typewritten(text).casefold().split())


def _ask(offers: Sequence[Offer]) -> str:
    return "Type 1, or /help." if len(offers) == 1 else f"Type a number from 1 to {len(offers)}, or /help."


def _several(offers: Sequence[Offer]) -> str:
    numbers = [str(offer.number) for offer in offers]
    return f"That could be {', '.join(numbers[:-1])} or {numbers[-1]}. Type the number."
