"""How each page is made, when it is first shown."""

from __future__ import annotations

from functools import partial

from dialogapp.gui.page_names import PageName
from dialogapp.gui.pages import Page, PageFactory, Surroundings
from dialogapp.services.ports import Files, Paper


def page_factories(paper: Paper, files: Files) -> dict[PageName, PageFactory]:
    """The factory of every page, by its name."""
    return {
        "overview": _overview,
        "participants": partial(_participants, paper),
        "schedule": _schedule,
        "meeting": partial(_meeting, files),
        "exercises": _exercises,
        "needs": _needs,
        "equal_treatment": _equal_treatment,
        "documents": _documents,
    }


def _overview(around: Surroundings) -> Page:
    from dialogapp.gui.screens.overview_screen import OverviewScreen

    return OverviewScreen(around)


def _participants(paper: Paper, around: Surroundings) -> Page:
    from dialogapp.gui.screens.participants_screen import ParticipantsScreen

    return ParticipantsScreen(around, read_table=paper.read_table)


def _schedule(around: Surroundings) -> Page:
    from dialogapp.gui.screens.schedule_screen import ScheduleScreen

    return ScheduleScreen(around)


def _meeting(files: Files, around: Surroundings) -> Page:
    from dialogapp.gui.screens.meeting_screen import MeetingScreen

    return MeetingScreen(around, files=files)


def _exercises(around: Surroundings) -> Page:
    from dialogapp.gui.screens.exercises_screen import ExercisesScreen

    return ExercisesScreen(around)


def _needs(around: Surroundings) -> Page:
    from dialogapp.gui.screens.needs_screen import NeedsScreen

    return NeedsScreen(around)


def _equal_treatment(around: Surroundings) -> Page:
    from dialogapp.gui.screens.equal_treatment_screen import EqualTreatmentScreen

    return EqualTreatmentScreen(around)


def _documents(around: Surroundings) -> Page:
    from dialogapp.gui.screens.documents_screen import DocumentsScreen

    return DocumentsScreen(around)
