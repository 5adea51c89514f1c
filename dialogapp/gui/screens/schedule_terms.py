"""The terms of one meeting in its form: who of the buyer takes part, how the invited answered, why it differs from the
others, and where it stood before it was moved.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import Attendance, Invitation, Meeting, MeetingPerson
from dialogapp.domain.people import Organisation, Participant, in_order
from dialogapp.domain.schedule import MINUTE
from dialogapp.domain.text import swedish_key
from dialogapp.gui.forms.ui_schedule_meeting_form import Ui_ScheduleMeetingForm
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.schedule_presenter import SchedulePresenter
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.answer_rows import AnswerRow
from dialogapp.gui.widgets.reason_rows import ReasonRow
from dialogapp.gui.widgets.tick_list import Tick
from dialogapp.services.dates import Clock, length_words
from dialogapp.services.meeting_history import EarlierSlot, earlier_slots
from dialogapp.services.meetings import answer_invitation
from dialogapp.services.near_dates import short_moment
from dialogapp.services.phrases import in_a_sentence
from dialogapp.services.planning import set_people
from dialogapp.services.ports import Reader
from dialogapp.services.translation import Language, message
from dialogapp.services.words import ROLE_WORDS, word

_ANSWERS = {
    "invited": message("No answer"),
    "accepted": message("Accepted"),
    "declined": message("Declined"),
    "absent": message("Did not come"),
}
_MOST_EARLIER = 4
_BUYERS_SIDE = ("buyer", "consultant")


@dataclass(frozen=True, slots=True)
class MeetingTerms:
    """What is read of a meeting's terms."""

    people: tuple[Tick, ...]
    answers: tuple[AnswerRow, ...]
    moves: tuple[str, ...]


class MeetingTermsPart:
    """Works the widgets of a meeting's terms."""

    def __init__(self, around: Surroundings, ui: Ui_ScheduleMeetingForm, schedule: SchedulePresenter) -> None:
        self._around = around
        self._ui = ui
        self._schedule = schedule
        self._meeting_id = ""
        ui.people.ticked.connect(self._set_people)
        ui.answers.answered.connect(self._answer)
        ui.reasons.given.connect(self._give_reason)

    def show_meeting(self, meeting_id: str) -> None:
        """Show the terms of a meeting as they are stored."""
        self._meeting_id = meeting_id
        ui, language = self._ui, self._around.session.language
        terms = meeting_terms(self._around.session, meeting_id, self._schedule.zone)
        ui.people.show_ticks(terms.people)
        for widget in (ui.people, ui.peopleLabel):
            widget.setVisible(bool(terms.people))
        ui.answers.show_rows(terms.answers, [(key, language.text(words)) for key, words in _ANSWERS.items()])
        for answer_widget in (ui.answers, ui.answersLabel):
            answer_widget.setVisible(bool(terms.answers))
        ui.moves.setText("\n".join(terms.moves))
        for moves_widget in (ui.moves, ui.movesLabel):
            moves_widget.setVisible(bool(terms.moves))
        rows = [ReasonRow(row.what, row.sentence, row.reason) for row in self._schedule.teller.deviations(meeting_id)]
        ui.reasons.show_rows(rows, language.text("Why does it differ from the others?"))

    def _set_people(self, person_ids: Sequence[str]) -> None:
        meeting_id = self._meeting_id
        self._around.session.do(lambda store: set_people(store, meeting_id, person_ids))

    def _answer(self, organisation_id: str, answer: str) -> None:
        meeting_id = self._meeting_id
        self._around.session.do(lambda store: answer_invitation(store, meeting_id, organisation_id, answer))

    def _give_reason(self, what: str, reason: str) -> None:
        rows = self._schedule.teller.deviations(self._meeting_id)
        row = next((row for row in rows if row.what == what), None)
        if row is not None:
            self._schedule.give_reason(row.meeting_id, what, reason)


def meeting_terms(session: Session, meeting_id: str, zone: str) -> MeetingTerms:
    """Read the terms of a meeting."""
    language = session.language

    def read(reader: Reader) -> MeetingTerms:
        meeting = reader.get(Meeting, meeting_id)
        when = _when(zone, language)
        moves = [_move_words(slot, when, language) for slot in earlier_slots(reader, meeting_id)]
        if len(moves) > _MOST_EARLIER:
            left = len(moves) - _MOST_EARLIER
            moves[_MOST_EARLIER:] = [language.plural("{count} earlier time", "{count} earlier times", left)]
        return MeetingTerms(
            tuple(_people(reader, meeting, language)), tuple(_answers(reader, meeting, zone, language)), tuple(moves)
        )

    return session.read(read)


def _people(reader: Reader, meeting: Meeting, language: Language) -> list[Tick]:
    """The buyer's people and its consultants."""
    sides = {o.id for kind in _BUYERS_SIDE for o in reader.all(Organisation, kind=kind)}
    there = {one.participant_id for one in reader.all(MeetingPerson, meeting_id=meeting.id)}
    people = [person for person in reader.all(Participant) if person.organisation_id in sides or person.id in there]
    return [
        Tick(
            person.id,
            ", ".join(filter(None, [person.name, in_a_sentence(word(language, ROLE_WORDS, person.role))])),
            person.id in there,
        )
        for person in sorted(people, key=lambda person: swedish_key(person.name))
    ]


def _answers(reader: Reader, meeting: Meeting, zone: str, language: Language) -> list[AnswerRow]:
    """The suppliers invited, each with its answer. Whatever it answered, its time counts as offered."""
    invited = {one.organisation_id: one for one in reader.all(Invitation, meeting_id=meeting.id)}
    suppliers = in_order(o for o in reader.all(Organisation, kind="supplier") if o.id in invited)
    came = _arrivals(reader, meeting.id)
    begins = meeting.started_at if meeting.started_at is not None else meeting.starts_at
    rows = []
    for supplier in suppliers:
        invitation = invited[supplier.id]
        remarks = []
        if invitation.offered_seconds:
            remarks.append(language.text("offered {length}", length=length_words(invitation.offered_seconds)))
        arrived = came.get(supplier.id)
        if arrived is not None and begins is not None and arrived - begins >= MINUTE:
            late, time = (arrived - begins) // MINUTE, Clock(zone, language).time(arrived)
            remarks.append(language.text("came {time}, {minutes} min late", time=time, minutes=late))
        rows.append(AnswerRow(supplier.id, supplier.name, supplier.number, invitation.state, " · ".join(remarks)))
    return rows


def _arrivals(reader: Reader, meeting_id: str) -> dict[str, Instant | None]:
    """When each organisation had someone there first; None where from the start."""
    found: dict[str, Instant | None] = {}
    for one in reader.all(Attendance, meeting_id=meeting_id):
        before = found.get(one.organisation_id, one.arrived_at)
        both = (before, one.arrived_at)
        found[one.organisation_id] = None if None in both else min(at for at in both if at is not None)
    return found


def _when(zone: str, language: Language) -> Callable[[Instant], str]:
    return lambda at: short_moment(at, zone, language)


def _move_words(slot: EarlierSlot, when: Callable[[Instant], str], language: Language) -> str:
    was = ", ".join(filter(None, [when(slot.starts_at) if slot.starts_at is not None else "", slot.place]))
    if slot.actor:
        return language.text("was {slot}, until {when}, by {who}", slot=was, when=when(slot.until), who=slot.actor)
    return language.text("was {slot}, until {when}", slot=was, when=when(slot.until))
