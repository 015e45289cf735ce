"""What a report is drawn with: glyphs, in Unicode or plain ASCII, and colours of the terminal's own 16."""

from dataclasses import dataclass

from ifplay.diagnostics.rules import Severity


@dataclass(frozen=True, slots=True)
class Glyphs:
    """What a report is drawn with beside its words."""

    bar: str
    dots: str
    related: str


UNICODE = Glyphs(bar="│", dots="…", related="─")
ASCII = Glyphs(bar="|", dots="...", related="-")

_TYPEWRITER = str.maketrans({
    "“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "--", "…": "...", "→": "->", "≤": "<=", "≥": ">=",
    "×": "x", "−": "-",
})  # fmt: skip


def typewritten(text: str) -> str:
    """The text with typographic marks as an old typewriter has them. Letters stay as they are."""
    return text.translate(_TYPEWRITER)


@dataclass(frozen=True, slots=True)
class Paint:
    """Colours, or none. Takes clean text only: it is the one place that writes an escape sequence."""

    on: bool

    def severity(self, text: str, severity: Severity) -> str:
        """Red for an error, yellow for a warning, cyan for a note; always beside the word itself."""
        code = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}[severity]
        return self._painted(code, text)

    def gutter(self, text: str) -> str:
        """Line numbers and what separates them from the source."""
        return self._painted("34", text)

    def aside(self, text: str) -> str:
        """Marks under a related place."""
        return self._painted("36", text)

    def label(self, text: str) -> str:
        """The word that introduces a hint or a trail."""
        return self._painted("1;32", text)

    def _painted(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.on and text else text
