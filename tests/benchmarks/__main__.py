"""Run the benchmarks: `python -m tests.benchmarks [NAME …]`; where none is named, all but `kill`,
`leaks` and `nasty`, which take long."""

from __future__ import annotations

import sys
from importlib import import_module

from tests.benchmarks.measuring import HEADING

MODULES = (
    "window",
    "storage",
    "meeting",
    "documents",
    "writers",
    "schedule",
    "exercises",
    "requirement_checks",
    "needs",
    "needs_excel",
    "boards",
)


def main() -> None:
    """Run and print, one module after the other."""
    print(HEADING)
    for name in sys.argv[1:] or MODULES:
        for figure in import_module(f"tests.benchmarks.bench_{name}").run():
            print(figure.line(), flush=True)


if __name__ == "__main__":
    main()
