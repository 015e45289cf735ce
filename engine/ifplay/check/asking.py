"""What showing text asks."""

from ifplay.model.text import Either, Piece, all_pieces


def asks(pieces: tuple[Piece, ...]) -> bool:
    """Whether showing the pieces can ask a condition."""
    return any(isinstance(piece, Either) for piece in all_pieces(pieces))
