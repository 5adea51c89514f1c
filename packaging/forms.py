"""Compiles forms/*.ui to dialogapp/gui/forms/ui_*.py; `--check` only tells whether they agree.

uic writes untyped code with its version in it; here it gets types, so that mypy knows every widget of a
form, and a header that stays the same.
"""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

import PySide6

from places import ROOT

SOURCES = ROOT / "forms"
COMPILED = ROOT / "dialogapp" / "gui" / "forms"

_HEADER = '''\
"""Compiled from forms/{name}: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

'''


def main(arguments: Sequence[str]) -> int:
    """Compile, or with `--check` compare; the exit status."""
    if list(arguments) not in ([], ["--check"]):
        print("usage: forms.py [--check]", file=sys.stderr)
        return 2
    stale = drift()
    if arguments:
        for path in stale:
            print(f"{path.relative_to(ROOT)} does not agree with its form; run packaging/dev.py forms", file=sys.stderr)
        return 1 if stale else 0
    for path, text in stale.items():
        if text is None:
            path.unlink()
        else:
            path.write_text(text, "utf-8", newline="\n")
        print(f"{path.relative_to(ROOT)} {'removed' if text is None else 'compiled'}")
    return 0


def drift() -> dict[Path, str | None]:
    """The compiled forms that do not agree with their sources: path and right text, None for one with no source."""
    right = {COMPILED / f"ui_{source.stem}.py": source for source in sorted(SOURCES.glob("*.ui"))}
    stale: dict[Path, str | None] = dict.fromkeys(set(COMPILED.glob("ui_*.py")) - set(right))
    for path, source in right.items():
        text = compiled(source)
        if not path.exists() or path.read_text("utf-8") != text:
            stale[path] = text
    return stale


def compiled(source: Path) -> str:
    """The Python module for the form in `source`."""
    code = subprocess.run([_uic(), "-g", "python", "--no-autoconnection", source], check=True, capture_output=True)
    text = code.stdout.decode("utf-8").replace("\r\n", "\n")
    body = text[text.index("from PySide6") :]
    signature = r"^(    def (?:setupUi|retranslateUi)\(self, \w+)\):"
    typed = re.sub(signature, rf"\1: {_class(source)}) -> None:", body, flags=re.MULTILINE)
    return _HEADER.format(name=source.name) + _without_unused_imports(typed).rstrip() + "\n"


def _without_unused_imports(code: str) -> str:
    """uic imports some thirty classes whether a form has them or not. PySide makes each when it is first named,
    and `Qt` alone costs an eighth of the time to the first paint.
    """

    def only_used(statement: re.Match[str]) -> str:
        module, names = statement.group(1), re.findall(r"\w+", statement.group(2))
        used = [name for name in names if re.search(rf"\b{name}\b", code[last_import:])]
        return f"from {module} import {', '.join(used)}\n" if used else ""

    imports = re.compile(r"^from (PySide6\.\w+) import \(([^)]*)\)\n", flags=re.M)
    last_import = max((found.end() for found in imports.finditer(code)), default=0)
    return imports.sub(only_used, code)


def _uic() -> Path:
    """Qt's compiler of forms, which lies with the libraries on Windows."""
    folder = Path(PySide6.__file__).parent
    return folder / "uic.exe" if sys.platform == "win32" else folder / "Qt" / "libexec" / "uic"


def _class(source: Path) -> str:
    """The class of the widget that the form fills."""
    widget = ET.parse(source).getroot().find("widget")
    if widget is None:
        raise ValueError(f"{source} holds no widget")
    declared = {
        custom.findtext("class"): custom.findtext("extends") for custom in ET.parse(source).iterfind(".//customwidget")
    }
    name = widget.get("class", "QWidget")
    return declared.get(name) or name


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
