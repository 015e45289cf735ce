"""Translations of a story by nobody who knows the language: its messages untouched, with their slots moved about, or
with anything at all in their place."""

from collections.abc import Callable, Sequence
from typing import TypeVar, assert_never

from hypothesis import strategies as st
from ifplay.model.graph import Graph
from ifplay.translation.catalogue import Catalogue, Entry, Key
from ifplay.translation.listing import messages
from ifplay.translation.markup import Braces, Node, Starred, Words, read
from ifplay.translation.plurals import PluralForms, read_forms

T = TypeVar("T")
Draw = Callable[[st.SearchStrategy[T]], T]

FORMS = tuple(
    read_forms(header)
    for header in (
        "nplurals=1; plural=0;",
        "nplurals=2; plural=(n > 1);",
        "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
    )
)
KINDS = ("missing", "fuzzy", "same", "any", "moved", "moved", "moved", "tampered", "tampered", "tampered")
MARKS = (
    "{", "}", "|", "\\", "*", "**", ":", " ", "~ ", "-> s0", "+ ", "== s1", "{if told}", "{if 1: a | b}", "{if 2: a}",
    "{seq 1: a | b}", "{shuffle 1: a}", "{once 1: }", "{plural 1: a | b | c}", "{value 1}", "{wind}", "{debt}",
    "{nick}", "{kite}", "word", "ą", "\u00a0", "\u202e", "\n", "{{", "{if wind > 1: x}", "~ wind += 1", "//",
    "{0}", "%s",
)  # fmt: skip


def written(nodes: Sequence[Node], *, inside: bool = False) -> str:
    """The nodes as a translator writes them."""
    made = []
    for node in nodes:
        match node:
            case Words(text):
                made.append("".join(f"\\{one}" if one in "\\{}*" or (inside and one == "|") else one for one in text))
            case Starred(style, deep):
                stars = "*" if style == "emphasis" else "**"
                made.append(f"{stars}{written(deep, inside=inside)}{stars}")
            case Braces(slot, None):
                made.append(f"{{{slot}}}")
            case Braces(slot, parts):
                made.append(f"{{{slot}: {' | '.join(written(part, inside=True) for part in parts or ())}}}")
            case _:
                assert_never(node)
    return "".join(made)


def moved(draw: Draw, nodes: Sequence[Node], forms: PluralForms) -> tuple[Node, ...]:
    """The nodes in another order, in every part of every slot, with as many plural forms as there are."""
    made: list[Node] = []
    for node in draw(st.permutations(nodes)) if nodes else ():
        match node:
            case Words(text):
                made.append(Words(text.upper()))
            case Starred(style, inside):
                made.append(Starred(style, moved(draw, inside, forms)))
            case Braces(slot, None):
                made.append(node)
            case Braces(slot, parts):
                changed = [moved(draw, part, forms) for part in parts or ()]
                if slot.startswith("plural "):
                    changed = [changed[min(number, 1)] for number in range(forms.count)]
                made.append(Braces(slot, tuple(changed)))
            case _:
                assert_never(node)
    return tuple(made)


def tampered(draw: Draw, nodes: Sequence[Node]) -> tuple[Node, ...]:
    """The nodes with a slot left out, doubled, or put into another one."""
    slots = [place for place, node in enumerate(nodes) if isinstance(node, Braces)]
    if not slots:
        return (*nodes, Braces("if 1", ((Words("never"),),)))
    made = list(nodes)
    at = draw(st.sampled_from(slots))
    slot = made[at]
    assert isinstance(slot, Braces)
    kind = draw(st.sampled_from(("left out", "doubled", "put inside", "deeper", "shorter")))
    if kind == "left out":
        del made[at]
    elif kind == "doubled":
        made.append(slot)
    elif kind == "put inside" and len(slots) > 1:
        other = draw(st.sampled_from([place for place in slots if place != at]))
        around = made[other]
        assert isinstance(around, Braces)
        parts = around.parts or ((),)
        made[other] = Braces(around.slot, ((*parts[0], slot), *parts[1:]))
        del made[at]
    elif slot.parts:
        changed = slot.parts[:-1] if kind == "shorter" else (tampered(draw, slot.parts[0]), *slot.parts[1:])
        made[at] = Braces(slot.slot, changed or None)
    return tuple(made)


@st.composite
def catalogues(draw: Draw, graph: Graph) -> Catalogue:
    """A translation of the graph, in which much is wrong."""
    forms = draw(st.sampled_from(FORMS))
    entries: dict[Key, Entry] = {}
    for line, message in enumerate(messages(graph, {}), 1):
        kind = draw(st.sampled_from(KINDS))
        if kind == "missing":
            continue
        count = 1 if message.plural is None else forms.count
        texts = [message.text] * count if kind != "any" else draw(st.lists(ANYTHING, min_size=count, max_size=count))
        if kind == "moved":
            texts = [written(moved(draw, read(text), forms)) for text in texts]
        if kind == "tampered":
            texts = [written(tampered(draw, moved(draw, read(text), forms))) for text in texts]
        entries[message.key] = Entry(tuple(texts), message.plural, kind == "fuzzy", line)
    return Catalogue(entries, draw(st.sampled_from((forms, forms, None))), None, ())


ANYTHING = st.lists(st.sampled_from(MARKS), max_size=8).map("".join)
