"""Stories as commands take them: a `.story` file, or a state graph compiled to `.json`."""

from pathlib import Path

from ifplay.cli.status import BAD_FILE, Refused, reason
from ifplay.compile.pipeline import Compiled, compile_file


def open_story(path: Path) -> Compiled:
    """The story of that name, compiled. Raises `Refused` when there is none that can be read."""
    try:
        if path.suffix == ".json":
            return _compiled(path)
        return compile_file(path)
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "that is no path of a file"
        raise Refused(f"cannot read {path}: {why}.", BAD_FILE) from error


def _compiled(path: Path) -> Compiled:
    from ifplay.model.form import read
    from ifplay.model.strict import BadForm

    try:
        return Compiled(read(path.read_text(encoding="utf-8")), (), {})
    except (BadForm, UnicodeDecodeError) as error:
        raise Refused(f"{path} is not a compiled story: {error}", BAD_FILE) from error
