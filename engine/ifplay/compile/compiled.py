"""What compiling a story gives."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ifplay.model.graph import Graph

if TYPE_CHECKING:  # A story kept from the last time has no findings, and is read without what makes them.
    from ifplay.diagnostics.report import Diagnostic


@dataclass(frozen=True, slots=True)
class Compiled:
    """A compiled story: its graph (None when there are errors), its title (None when even that is not known), the
    findings 1xx to 4xx in order, and the text of each file by the name that spans use."""

    graph: Graph | None
    title: str | None = None
    diagnostics: "tuple[Diagnostic, ...]" = ()
    sources: Mapping[str, str] = field(default_factory=dict)
