"""What our grammar's scopes mean: the innermost that says anything tells the kind."""

from collections.abc import Iterable

from ifplay.highlight.kinds import Kind

MEANINGS: tuple[tuple[str, Kind], ...] = (
    ("punctuation.definition.frontmatter", "fence"),
    ("entity.other.attribute-name", "key"),
    ("string.unquoted.frontmatter", "plain"),
    ("comment.line", "comment"),
    ("keyword.control.mark", "mark"),
    ("entity.name.section", "scene"),
    ("markup.heading", "title"),
    ("entity.name.function.scene", "target"),
    ("entity.name.label", "id"),
    ("storage.type", "declaration"),
    ("storage.modifier", "keyword"),
    ("keyword.operator", "operator"),
    ("keyword.control", "keyword"),
    ("support.function", "function"),
    ("constant.language", "constant"),
    ("variable.other.enummember", "value"),
    ("variable.other", "variable"),
    ("constant.numeric", "number"),
    ("punctuation.", "punctuation"),
    ("constant.character.escape", "escape"),
)
STYLED: dict[tuple[bool, bool], Kind] = {
    (False, False): "text",
    (True, False): "emphasis",
    (False, True): "strong",
    (True, True): "strong emphasis",
}


def kind_of(scopes: Iterable[str]) -> Kind:
    """The kind of a character with these scopes, outermost first."""
    listed = list(scopes)
    if any(scope.startswith("string.quoted") for scope in listed):
        return "string"
    for scope in reversed(listed):
        for begin, kind in MEANINGS:
            if scope.startswith(begin):
                return kind
    return STYLED["markup.italic.story" in listed, "markup.bold.story" in listed]
