"""The sample dialogue: a fictional story, told in `resources/sample`, that is lived through on a clock of its own.

Every event goes through the use case that a user would have used, at the time it happened in the story, so that the
history, undo and verify are those of a dialogue that was held. The story's days are working days counted from today.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dialogapp.domain.instants import Instant
from dialogapp.services.ports import Files, Store
from dialogapp.services.sample_exercises import tell_exercises
from dialogapp.services.sample_information import tell_information
from dialogapp.services.sample_invitations import tell_invitations
from dialogapp.services.sample_meetings import tell_meetings
from dialogapp.services.sample_minutes import tell_minutes
from dialogapp.services.sample_outcome import tell_exercise, tell_needs, tell_sweep
from dialogapp.services.sample_plans import tell_plans
from dialogapp.services.sample_register import tell_register
from dialogapp.services.sample_start import tell_start
from dialogapp.services.sample_story import Story, Told
from dialogapp.services.templates import RESOURCES


@dataclass(slots=True)
class StoryClock:
    """A clock that stands where the story is."""

    now: Instant = 0

    def __call__(self) -> Instant:
        """The story's time."""
        return self.now


def make_sample(files: Files, path: Path, today: date) -> None:
    """Make the sample dialogue at `path`. FileProblemError, and no file, where something is there already."""
    clock = StoryClock()
    files.make(path, lambda store: write_sample(store, clock, today), clock=clock)


def write_sample(store: Store, clock: StoryClock, today: date) -> None:
    """Live through the story in an empty file whose clock is `clock`."""
    told = {path.stem: _table(path) for path in (RESOURCES / "sample").glob("*.toml")}
    story = Story(today, told["dialogue"]["dialogue"]["time_zone"])
    tell_start(story, told)
    facilitator = told["dialogue"]["dialogue"]["facilitator"]
    meetings = [_table(path) for path in sorted((RESOURCES / "sample" / "meetings").glob("*.toml"))]
    tell_plans(story, told, meetings)
    tell_meetings(story, told, meetings)
    tell_invitations(story, meetings, facilitator)
    tell_minutes(story, meetings, facilitator)
    tell_information(story, told, meetings)
    tell_register(story, told)
    tell_exercise(story, told)
    tell_exercises(story, told)
    tell_needs(story, told)
    tell_sweep(story, told)
    for at, actor, event in sorted(story.events, key=lambda happening: happening[0]):
        clock.now = at
        store.actor = story.names[actor]
        event(store)


def _table(path: Path) -> Told:
    return tomllib.loads(path.read_text(encoding="utf-8"))
