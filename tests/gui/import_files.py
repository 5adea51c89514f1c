"""Files to import in the window, as people have them, and the real command line in place of a child process."""

from __future__ import annotations

from collections.abc import Sequence

from dialogapp.gui.runner import Outcome
from tests.acceptance.command_line import run

LOG = """started_at;seconds;organisation;participant;kind;text;hemligt
2026-03-02T09:00;60;Alfa AB;Åsa Öberg;synpunkt;"Vi ser tre problem:
ett, två; tre";nej
2026-03-02T09:01;30;Beta AB;;fråga;Vad menas?;
;;;;;;
2026-03-02T09:02;30;Exempelköpings kommun;;upplysning;Huset har fem plan.;
"""
BAD_LOG = "text,seconds,kind\nBra,1,\n,2,\nHej,många,\nHej,1,prat\n"


def command_line(arguments: Sequence[str]) -> Outcome:
    """Run the application's own command line in this process."""
    done = run(*arguments)
    return Outcome(done.status, done.out, tuple(done.err.splitlines()))
