"""The command line: everything but holding a meeting, without a window and without Qt.

`commands.py` is the table of all commands; `running.py` runs one: results go to standard output, messages to standard
error, and the exit status says how it went. The other modules hold the commands, one group each: they get a `Call` and
give an `Outcome`.
"""

from __future__ import annotations

from dialogapp.cli.running import run_command

__all__ = ["run_command"]
