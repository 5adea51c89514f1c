"""A log that others wrote becomes the log of a meeting: all of it or nothing, and what follows from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from dialogapp.domain.contributions import Assignment, ConfidentialityClaim, Contribution
from dialogapp.domain.errors import InputError, RefusedError, RowErrors
from dialogapp.domain.floor import Turn
from dialogapp.domain.instants import instant_from_iso
from dialogapp.domain.meetings import AgendaItem, Attendance, Meeting
from dialogapp.domain.parity import Disclosure, Receipt
from dialogapp.domain.people import Organisation, Participant
from dialogapp.services.contributions import change_text
from dialogapp.services.importing import MeetingTaken
from dialogapp.services.importing_log import LogTarget
from dialogapp.services.meetings import (
    ItemDraft,
    MeetingDraft,
    cancel_meeting,
    note_arrival,
    plan_meeting,
    set_agenda,
)
from dialogapp.services.people import OrganisationDraft, ParticipantDraft, add_organisation, add_participant
from dialogapp.services.questions import QuestionDraft, current_questions, question_coverage, set_questions
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.verify import verify
from tests.storage.importing import NEW, lines, refusals, take

ZONE = "Europe/Stockholm"


def test_unknown_organisations_and_people_are_added_as_suppliers_and_reported(file: DialogueFile) -> None:
    report = take(
        file,
        """
        organisation | participant | text
        Alfa AB | Åsa Lind | Hej
        ALFA AB | åsa lind | Hej igen
        Exempelköpings kommun | Bo Ek | Välkomna
        """,
    )
    assert report.organisations == ("Alfa AB",)
    assert report.participants == ("Åsa Lind (Alfa AB)", "Bo Ek (Exempelköpings kommun)")
    assert [line.organisation for line in lines(file)] == ["Alfa AB", "Alfa AB", "Exempelköpings kommun"]
    with file.read() as reader:
        assert [o.kind for o in reader.all(Organisation)] == ["buyer", "supplier"]
        assert len({o.initials for o in reader.all(Organisation)}) == 2


@pytest.mark.parametrize(
    ("written", "kind"),
    [("", "statement"), ("fråga", "question"), ("Svar", "answer"), ("UPPLYSNING", "information"), ("note", "note")],
)
def test_kinds_are_understood_in_english_and_swedish(file: DialogueFile, written: str, kind: str) -> None:
    take(file, f"text | kind\nHej | {written}")
    assert [line.contribution.kind for line in lines(file)] == [kind]


def test_a_row_with_seconds_is_a_turn_and_one_with_none_is_kept_but_not_counted(file: DialogueFile) -> None:
    take(file, "text | organisation | seconds\nEtt | Alfa AB | 12\nTvå | Alfa AB | 0\nTre | Alfa AB |\nFyra | | 5")
    assert [line.seconds for line in lines(file)] == [12, 0, None, 5]
    with file.read() as reader:
        (used,) = reader.used_seconds().values()
        assert used == (12, 1)
        assert reader.count(Turn) == 3


def test_times_are_the_dialogues_and_an_hour_that_comes_twice_is_the_first(file: DialogueFile) -> None:
    take(file, "text | started_at\nEtt | 2026-03-02T09:00\nTvå | 2026-03-02T08:30Z\nTre | 2026-10-25T02:30:00.250")
    told = ["2026-03-02T09:00+01:00", "2026-03-02T09:30+01:00", "2026-10-25T02:30:00.250+02:00"]
    assert [line.contribution.started_at for line in lines(file)] == [instant_from_iso(time, ZONE) for time in told]


@pytest.mark.parametrize(
    ("column", "cell", "problem"),
    [
        ("started_at", "2026-03-29T02:30", "does not exist"),
        ("started_at", "2026-03-02", "a date without a time"),
        ("started_at", "2026-03-02T24:00", "is not a time"),
        ("started_at", "0001-01-01T00:00", "can't be right"),
        ("started_at", "9.00", "is not a time"),
        ("seconds", "-1", "not a whole number"),
        ("seconds", "1,5", "not a whole number"),
        ("seconds", "99999999999999999999", "not a whole number"),
        ("kind", "prat", "not understood"),
        ("confidential", "kanske", "neither yes nor no"),
        ("state", "borta", "not understood"),
        ("id", "17", "not an id"),
        ("question", "9", "no question 9"),
        ("participant", "Åsa Lind", "say which organisation Åsa Lind speaks for"),
        ("responsible", "Bo Ek", "only a decision or an action"),
        ("due_on", "snart", "is not a date"),
    ],
)
def test_a_cell_that_cant_be_used_is_named_with_row_and_column(
    file: DialogueFile, column: str, cell: str, problem: str
) -> None:
    with pytest.raises(RowErrors) as caught:
        take(file, f"text | {column}\nHej | \nHej igen | {cell}")
    (told,) = refusals(caught.value)
    named = "organisation" if column == "participant" else column
    assert told.startswith(f"“log.csv”, row 3, column “{named}”: ")
    assert problem in told


def test_a_column_is_named_as_the_file_has_it(file: DialogueFile) -> None:
    with pytest.raises(RowErrors) as caught:
        take(file, "text | Starttid\nHej | nu")
    assert "column “Starttid”" in refusals(caught.value)[0]


def test_with_bad_rows_nothing_is_taken_and_each_of_them_is_named(file: DialogueFile) -> None:
    with pytest.raises(RowErrors) as caught:
        take(file, "text | seconds | organisation\nBra | 1 | Alfa AB\n | 2 | Beta AB\nDålig | x | Gamma AB\nBra | 3 |")
    assert [told.split(",")[1] for told in refusals(caught.value)] == [" row 3", " row 4"]
    with file.read() as reader:
        assert reader.count(Contribution) == reader.count(Meeting) == 0
        assert reader.count(Organisation) == 1


def test_organisations_with_a_row_were_in_the_meeting_from_its_start(file: DialogueFile) -> None:
    take(file, "text | organisation | participant\nEtt | Alfa AB | Åsa\nTvå | Alfa AB |\nTre | Beta AB |\nFyra | |")
    with file.read() as reader:
        names = {o.id: o.name for o in reader.all(Organisation)} | {p.id: p.name for p in reader.all(Participant)}
        there = [(names[a.organisation_id], names.get(a.participant_id or "")) for a in reader.all(Attendance)]
        assert there == [("Alfa AB", "Åsa"), ("Beta AB", None)]
        assert {(a.arrived_at, a.left_at) for a in reader.all(Attendance)} == {(None, None)}


def test_a_new_meeting_is_held_from_the_first_row_to_the_end_of_the_last(file: DialogueFile) -> None:
    take(file, "text | started_at | seconds\nTvå | 2026-03-02T10:00 | 90\nEtt | 2026-03-02T09:00 | 5")
    with file.read() as reader:
        (meeting,) = reader.all(Meeting)
    assert (meeting.title, meeting.state) == ("Hearing", "held")
    assert meeting.starts_at == meeting.started_at == instant_from_iso("2026-03-02T09:00", ZONE)
    assert meeting.ends_at == meeting.ended_at == instant_from_iso("2026-03-02T10:01:30", ZONE)


def test_a_planned_meeting_that_gets_a_log_was_held_and_one_that_is_cancelled_gets_none(file: DialogueFile) -> None:
    planned = plan_meeting(file, MeetingDraft("Möte", starts_at=instant_from_iso("2026-03-02T08:30", ZONE)))
    cancel_meeting(file, plan_meeting(file, MeetingDraft("Inställt")).id, "Sjukdom")
    report = take(file, "text | started_at\nHej | 2026-03-02T09:00", LogTarget(meeting="1"))
    assert report.meetings == (MeetingTaken(1, "Möte", 1, is_new=False),)
    with file.read() as reader:
        held = reader.get(Meeting, planned.id)
    assert (held.state, held.starts_at) == ("held", planned.starts_at)
    assert held.started_at == instant_from_iso("2026-03-02T09:00", ZONE)
    with pytest.raises(RefusedError):
        take(file, "text\nHej", LogTarget(meeting="Inställt"))


def test_the_buyers_information_is_given_to_those_with_a_row_in_the_meeting(file: DialogueFile) -> None:
    take(
        file,
        """
        text | organisation | kind | state
        Huset har fem plan | Exempelköpings kommun | information |
        Vi har tio år på oss | Exempelköpings kommun | information | struck
        Vi finns i tre länder | Alfa AB | information |
        Jaha | Beta AB | |
        """,
    )
    with file.read() as reader:
        (given,) = reader.all(Disclosure)
        names = {o.id: o.name for o in reader.all(Organisation)}
        assert given.text == "Huset har fem plan"
        assert [names[r.organisation_id] for r in reader.all(Receipt, disclosure_id=given.id)] == ["Alfa AB", "Beta AB"]


def test_who_came_later_than_the_information_is_still_owed_it(file: DialogueFile) -> None:
    alfa, beta = (add_organisation(file, OrganisationDraft(name)) for name in ("Alfa AB", "Beta AB"))
    meeting = plan_meeting(file, MeetingDraft("Möte"))
    note_arrival(file, meeting.id, beta.id, at=instant_from_iso("2026-03-02T09:30", ZONE))
    take(
        file,
        """
        text | organisation | kind | started_at
        Upplysning | Exempelköpings kommun | information | 2026-03-02T09:10
        Hej | Alfa AB | | 2026-03-02T09:20
        Hej | Beta AB | | 2026-03-02T09:40
        """,
        LogTarget(meeting="Möte"),
    )
    with file.read() as reader:
        assert [receipt.organisation_id for receipt in reader.all(Receipt)] == [alfa.id]


def test_an_answer_shows_that_the_question_was_put(file: DialogueFile) -> None:
    set_questions(file, [QuestionDraft("Vad driver kostnaden?"), QuestionDraft("Vad saknas?")])
    take(
        file,
        """
        text | organisation | kind | question
        Driften | Alfa AB | answer | 1
        Data | Beta AB | answer | Vad saknas?
        Vad menas? | Beta AB | question | 1
        """,
    )
    with file.read() as reader:
        names = {o.id: o.name for o in reader.all(Organisation)}
        put = [[names[supplier] for supplier in row.put_to] for row in question_coverage(reader)]
    assert put == [["Alfa AB"], ["Beta AB"]]


def test_a_question_that_no_version_has_comes_in_a_new_version(file: DialogueFile) -> None:
    set_questions(file, [QuestionDraft("Vad saknas?")])
    report = take(file, "text | question\nInget | Vad kostar det?\nAllt | Vad saknas?")
    assert report.questions == ("Vad kostar det?",)
    with file.read() as reader:
        stems = {question.stem_id: question.text for question in current_questions(reader)}
    assert list(stems.values()) == ["Vad saknas?", "Vad kostar det?"]
    told = [stems[line.contribution.question_stem_id or ""] for line in lines(file)]
    assert told == ["Vad kostar det?", "Vad saknas?"]


def test_agenda_items_come_in_the_order_of_their_rows_behind_those_that_are_there(file: DialogueFile) -> None:
    meeting = plan_meeting(file, MeetingDraft("Möte"))
    set_agenda(file, meeting.id, [ItemDraft("Inledning")])
    take(file, "text | agenda_item\nA | Frågor\nB | Inledning\nC | Avslut\nD | Frågor\nE |", LogTarget(meeting="1"))
    with file.read() as reader:
        items = reader.all(AgendaItem, meeting_id=meeting.id)
    assert [item.title for item in items] == ["Inledning", "Frågor", "Avslut"]
    assert [line.agenda_item for line in lines(file)] == ["Frågor", "Inledning", "Avslut", "Frågor", ""]


def test_secrecy_is_noted_with_who_heard_and_a_missing_harm_is_reported(file: DialogueFile) -> None:
    report = take(
        file,
        """
        text | organisation | confidential | harm
        Vår metod | Alfa AB | ja |
        Vårt pris | Alfa AB | | Konkurrenter kan räkna ut det
        Öppet | Beta AB | nej |
        """,
    )
    assert report.without_harm == (2,)
    assert [(line.confidential, line.harm) for line in lines(file)] == [
        (True, ""), (True, "Konkurrenter kan räkna ut det"), (False, "")
    ]  # fmt: skip
    with file.read() as reader:
        assert {claim.heard_by for claim in reader.all(ConfidentialityClaim)} == {"Alfa AB\nBeta AB"}
        assert reader.search("metod") == []


def test_a_harm_on_a_row_that_is_not_confidential_is_refused(file: DialogueFile) -> None:
    with pytest.raises(RowErrors) as caught:
        take(file, "text | confidential | harm\nHej | no | Stor")
    assert "column “harm”" in refusals(caught.value)[0]


def test_a_person_without_organisation_speaks_for_the_one_that_is_known(file: DialogueFile) -> None:
    alfa = add_organisation(file, OrganisationDraft("Alfa AB"))
    add_participant(file, ParticipantDraft(alfa.id, "Åsa Lind"))
    take(file, "text | participant | organisation\nEtt | Åsa Lind |\nTvå | Bo Ek |\nTre | Bo Ek | Beta AB")
    assert [line.organisation for line in lines(file)] == ["Alfa AB", "Beta AB", "Beta AB"]


def test_ids_are_kept_and_none_comes_twice(file: DialogueFile) -> None:
    one, other = "019a2b3c-0000-7000-8000-000000000001", "019A2B3C-0000-7000-8000-000000000002"
    take(file, f"text | id\nEtt | {one}\nTvå | {other}\nTre |")
    assert [line.contribution.id for line in lines(file)][:2] == [one, other.lower()]
    with pytest.raises(RowErrors) as caught:
        take(file, f"text | id\nEtt | {one.upper()}\nNy | {one[:-1]}9\nNy | {one[:-1]}9")
    there, twice = refusals(caught.value)
    assert "row 2, column “id”: a line with this id is in the dialogue already" in there
    assert "row 4, column “id”: the same id stands in row 3" in twice


def test_an_import_is_one_change_that_can_be_undone_and_done_anew(file: DialogueFile, path: Path) -> None:
    log = "text | id | organisation | question\nEtt | 019a2b3c-0000-7000-8000-000000000001 | Alfa AB | Vad saknas?"
    take(file, log)
    file.undo()
    with file.read() as reader:
        assert reader.count(Contribution) == reader.count(Meeting) == reader.count(Turn) == 0
        assert reader.count(Organisation) == 1
    take(file, log)
    assert len(lines(file)) == 1
    file.checkpoint()
    assert verify(path).problems == []


def test_lines_come_in_the_order_of_their_time_then_of_the_file(file: DialogueFile) -> None:
    at = "2026-03-02T09:00"
    take(file, f"text | started_at\nUtan tid |\nA | {at}\nB | {at}\nFörst | 2026-03-02T08:00\nC | {at}")
    assert [line.contribution.text for line in lines(file)] == ["Först", "A", "B", "C", "Utan tid"]


def test_what_is_struck_and_who_sees_to_what_comes_along(file: DialogueFile) -> None:
    take(
        file,
        """
        text | kind | state | struck_reason | verbatim | responsible | due_on | done_on
        Fel | | struken | Hörde inte hit | | | |
        Citat | | active | | ja | | |
        Ta fram ritningar | åtgärd | | | | Bo Ek | 2026-03-20 | 2026-03-18
        """,
    )
    struck, quoted, action = (line.contribution for line in lines(file))
    assert (struck.state, struck.struck_reason) == ("struck", "Hörde inte hit")
    assert quoted.verbatim
    with file.read() as reader:
        (assignment,) = reader.all(Assignment, contribution_id=action.id)
    assert (assignment.responsible, assignment.due_on, assignment.done_on) == ("Bo Ek", "2026-03-20", "2026-03-18")


def test_a_line_that_came_in_an_import_can_be_changed_like_any_other(file: DialogueFile) -> None:
    take(file, "text | organisation | kind\nFem plan | Exempelköpings kommun | information")
    (line,) = lines(file)
    change_text(file, line.contribution.id, "Sex plan")
    with file.read() as reader:
        assert [disclosure.text for disclosure in reader.all(Disclosure)] == ["Sex plan"]
        assert [found.contribution.text for found in reader.search("sex")] == ["Sex plan"]


class TestWithoutAMeetingNamed:
    """The rows themselves say which meeting they belong to."""

    HERE = LogTarget()

    def test_meetings_are_made_with_their_numbers(self, file: DialogueFile) -> None:
        report = take(
            file, "text | meeting | meeting_title\nEtt | 4 | Workshop\nTvå | 2 | Hearing\nTre | 4 | Workshop", self.HERE
        )
        assert report.meetings == (MeetingTaken(2, "Hearing", 1, True), MeetingTaken(4, "Workshop", 2, True))
        assert plan_meeting(file, MeetingDraft("Nästa")).number == 5

    def test_a_meeting_with_the_same_number_and_title_is_the_same(self, file: DialogueFile) -> None:
        plan_meeting(file, MeetingDraft("Hearing"))
        report = take(file, "text | meeting | meeting_title\nEtt | 1 | Hearing\nTvå | 1 |", self.HERE)
        assert report.meetings == (MeetingTaken(1, "Hearing", 2, False),)

    def test_a_number_that_another_meeting_has_is_reported_and_replaced(self, file: DialogueFile) -> None:
        plan_meeting(file, MeetingDraft("Hearing"))
        report = take(file, "text | meeting | meeting_title\nEtt | 1 | Workshop", self.HERE)
        assert report.meetings == (MeetingTaken(2, "Workshop", 1, True, asked_for=1),)

    def test_a_number_alone_or_a_title_alone_is_enough(self, file: DialogueFile) -> None:
        report = take(file, "text | meeting | meeting_title\nEtt | 3 |\nTvå | | Workshop\nTre | | Workshop", self.HERE)
        assert [(m.number, m.title, m.lines) for m in report.meetings] == [(3, "Möte 3", 1), (4, "Workshop", 2)]

    def test_a_title_alone_means_the_meeting_that_the_file_also_numbers(self, file: DialogueFile) -> None:
        take(file, "text | meeting | meeting_title\nEtt | 3 | Workshop\nTvå | | Workshop", self.HERE)
        with file.read() as reader:
            assert [(m.number, m.title) for m in reader.all(Meeting)] == [(3, "Workshop")]

    def test_one_number_with_two_titles_and_a_row_without_meeting_are_bad(self, file: DialogueFile) -> None:
        with pytest.raises(RowErrors) as caught:
            take(file, "text | meeting | meeting_title\nEtt | 1 | A\nTvå | 1 | B\nTre | |\nFyra | 0 | C", self.HERE)
        two_titles, no_meeting, zero = refusals(caught.value)
        assert "row 3, column “meeting_title”: meeting 1 is called “A” in row 2" in two_titles
        assert "row 4, column “meeting”: say which meeting" in no_meeting
        assert "row 5, column “meeting”: meetings are numbered from 1" in zero

    def test_a_title_that_two_meetings_have_is_ambiguous(self, file: DialogueFile) -> None:
        plan_meeting(file, MeetingDraft("Möte"))
        plan_meeting(file, MeetingDraft("Möte"))
        with pytest.raises(InputError, match="Several meetings"):
            take(file, "text | meeting_title\nEtt | Möte", self.HERE)

    def test_a_log_that_does_not_say_is_refused(self, file: DialogueFile) -> None:
        with pytest.raises(InputError, match="does not say which meeting"):
            take(file, "text\nHej", self.HERE)

    def test_what_the_rows_say_is_passed_over_where_a_meeting_is_named(self, file: DialogueFile) -> None:
        report = take(file, "text | meeting | meeting_title\nEtt | x | A\nTvå | 7 | B", NEW)
        assert report.meetings == (MeetingTaken(1, "Hearing", 2, True),)
