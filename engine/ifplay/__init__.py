"""ifplay: branching stories, compiled to a state graph, played in the terminal, and proved on every path."""

__version__ = "0.1.0"
