"""How each page is made, when it is first shown."""

from __future__ import annotations

from dialogapp.gui.page_names import PageName
from dialogapp.gui.pages import Page, PageFactory, Surroundings


def page_factories() -> dict[PageName, PageFactory]:
    """The factory of every page, by its name."""
    return {
        "overview": _overview,
        "participants": _participants,
        "schedule": _schedule,
        "meeting": _meeting,
        "exercises": _exercises,
        "needs": _needs,
        "equal_treatment": _equal_treatment,
        "documents": _documents,
    }


def _overview(around: Surroundings) -> Page:
    from dialogapp.gui.screens.overview_screen import OverviewScreen

    return OverviewScreen(around)


def _participants(around: Surroundings) -> Page:
    from dialogapp.gui.screens.participants_screen import ParticipantsScreen

    return ParticipantsScreen(around)


def _schedule(around: Surroundings) -> Page:
    from dialogapp.gui.screens.schedule_screen import ScheduleScreen

    return ScheduleScreen(around)


def _meeting(around: Surroundings) -> Page:
    from dialogapp.gui.screens.meeting_screen import MeetingScreen

    return MeetingScreen(around)


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
