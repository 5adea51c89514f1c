"""What stands before the first numbered heading of the minutes: state, facts, how to read them, who was there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from dialogapp.domain.document import (
    Block,
    Callout,
    CellContent,
    Column,
    Fact,
    FactTable,
    Heading,
    Inline,
    Paragraph,
    Row,
    Table,
)
from dialogapp.domain.meetings import Attendance, not_noted
from dialogapp.domain.people import Participant
from dialogapp.services.dates import day_words
from dialogapp.services.minutes_parts.airtime import covered_words
from dialogapp.services.minutes_parts.matter import Matter
from dialogapp.services.phrases import in_a_sentence, listed
from dialogapp.services.translation import message
from dialogapp.services.words import MEETING_KIND_WORDS, ROLE_WORDS, word

_KINDS_IN_ORDER = ("buyer", "consultant", "expert", "observer", "supplier")


def first_page(matter: Matter) -> Iterator[Block]:
    """State, facts, how to read, attendance."""
    yield Paragraph(_status(matter), "status")
    yield _facts(matter)
    yield _reading(matter)
    yield Heading(2, matter.words.text("Present and absent"))
    yield _attendance(matter)


def _status(matter: Matter) -> str:
    words = matter.words
    minutes_state = matter.meeting.minutes_state
    if matter.view.internal:
        copy = words.text("internal copy")
    elif matter.view.audience.kind == "public":
        copy = words.text("public version, before it is approved")
        if minutes_state in ("finalised", "published"):
            copy = words.text("public version")
    else:
        copy = words.text("copy for {supplier}", supplier=matter.view.name(matter.view.audience.organisation))
    parts = [_minutes_state(matter), words.text("version {number}", number=matter.version), copy]
    state = {
        "planned": words.text("the meeting has not been held"),
        "running": words.text("the meeting is running"),
        "cancelled": words.text("the meeting is cancelled"),
    }
    if matter.meeting.state in state and not (matter.meeting.state == "planned" and matter.lines):
        parts.append(state[matter.meeting.state])
    return " · ".join(parts)


def _minutes_state(matter: Matter) -> str:
    """How far the minutes have come, and since when, or until when answers are awaited."""
    words, state, step = matter.words, matter.meeting.minutes_state, matter.step
    if step is None or state not in ("fact_check", "finalised", "published"):
        return words.text("Draft for fact check")
    if state == "fact_check":
        return words.text("Sent for fact check, answer by {day}", day=day_words(date.fromisoformat(step.due_on), words))
    source = message("Finalised {day}") if state == "finalised" else message("Published {day}")
    return words.text(source, day=matter.clock.day(step.at))


def _rules(matter: Matter) -> str:
    """When the rules were read; each of them where they were read apart, or not all of them were."""
    words, meeting, clock = matter.words, matter.meeting, matter.clock
    apart = {meeting.openness_read_at, meeting.competition_read_at} - {None}
    if meeting.rules_read_at is not None and len(apart) < 2:
        return words.text("At {time}", time=clock.time(meeting.rules_read_at))
    read = [
        words.text(source, time=clock.time(at))
        for source, at in (
            (message("openness and secrecy at {time}"), meeting.openness_read_at),
            (message("competition at {time}"), meeting.competition_read_at),
        )
        if at is not None
    ]
    told = listed(words, read)
    return told[:1].upper() + told[1:] if told else words.text("Not noted")


def _facts(matter: Matter) -> FactTable:
    words, meeting, view = matter.words, matter.meeting, matter.view
    rules = _rules(matter)
    questions = matter.question_set
    facts = (
        (words.text("Diary number"), matter.dialogue.diary_number),
        (words.text("Dialogue"), view.text(matter.dialogue.title) if matter.dialogue.title != meeting.title else None),
        (words.text("Time"), _time(matter)),
        (words.text("Place"), view.text(meeting.place)),
        (words.text("Form of meeting"), view.text(word(words, MEETING_KIND_WORDS, meeting.kind))),
        (words.text("Facilitator"), view.text(matter.dialogue.facilitator)),
        (words.text("Note-taker"), view.text(meeting.note_taker)),
        (words.text("Rules read aloud"), rules),
        (
            words.text("Common questions"),
            words.text("Version {number}", number=questions.number) if questions is not None else None,
        ),
    )
    given = [Fact(label, value) for label, value in facts if value]
    missing = [in_a_sentence(label) for label, value in facts if value == ""]
    if missing:
        given.append(Fact(words.text("Not given"), listed(words, missing)))
    return FactTable(tuple(given), words.text("The meeting: diary number, time, place, form and who led it"))


def _time(matter: Matter) -> str:
    words, meeting, clock = matter.words, matter.meeting, matter.clock
    planned = clock.span(meeting.starts_at, meeting.ends_at) if meeting.starts_at is not None else ""
    if matter.began is None:
        return words.text("{time} (planned)", time=planned) if planned else ""
    held = clock.span(matter.began, matter.ended)
    if meeting.started_at is None:
        return words.text("{time} (as the log tells)", time=held)
    if not planned or planned == held or meeting.starts_at is None:
        return held
    same_day = clock.day(meeting.starts_at) == clock.day(matter.began)
    shown = clock.times(meeting.starts_at, meeting.ends_at) if same_day else planned
    return words.text("{time} (planned {planned})", time=held, planned=shown)


def _reading(matter: Matter) -> Callout:
    words = matter.words
    lines: list[Inline] = [
        words.text(
            "The notes are reported speech: what was said is told in the note-taker's words. "
            "Quotation marks stand only around words that were noted verbatim."
        ),
        words.text(
            "The meeting was part of an early dialogue. The procurement has not begun, and nothing was negotiated. "
            "What a supplier says binds neither it nor the buyer."
        ),
    ]
    lines += _audience_lines(matter)
    entries, head = matter.reader.journal_head()
    covered = covered_words(matter)
    if covered:
        lines.append(covered)
    lines.append(
        words.text(
            "Made from the dialogue's journal at entry {entries}, whose head is {head}.", entries=entries, head=head
        )
    )
    return Callout(words.text("How to read these notes"), tuple(lines))


def _audience_lines(matter: Matter) -> list[str]:
    words, view = matter.words, matter.view
    if view.internal:
        return []
    if view.audience.kind == "supplier":
        lines = [
            words.text(
                "This copy holds what {supplier} said, and nothing else. What the buyer told stands in a letter that "
                "is the same for all suppliers. Other suppliers' words, attendance and times are not in it.",
                supplier=view.name(view.audience.organisation),
            ),
            words.text(
                "Tell what is wrong, what is missing and what you ask to be kept secret, with the harm that would "
                "follow. Corrections stand beside the first wording. Silence is not taken for approval."
            ),
        ]
        if not view.attended:
            lines.append(words.text("You were invited and not present."))
        return lines
    if view.told_apart:
        return [
            words.text(
                "Suppliers stand under codes, whose order was drawn and has nothing to do with who came first. "
                "A supplier has the same code in all public documents of the dialogue. Their people are not named."
            )
        ]
    return [words.text("Fewer than three suppliers took part; they are neither named nor told apart.")]


def _attendance(matter: Matter) -> Block:
    """Who was there, in a table; in a sentence where there is nothing to tell but the names."""
    words = matter.words
    rows = list(_attendance_rows(matter))
    if not rows:
        return Paragraph(words.text("Nobody's attendance is noted."))
    if all(not named and stay == words.text("present") for _, named, stay in rows):
        return Paragraph(words.text("Present: {who}.", who=listed(words, [name for name, _, _ in rows])))
    columns = [
        Column(words.text("Organisation"), 3.0),
        Column(words.text("People"), 6.0),
        Column(words.text("Attendance"), 2.0),
    ]
    cells: list[tuple[CellContent, ...]] = [(name, named or None, stay) for name, named, stay in rows]
    if not any(named for _, named, _ in rows):
        del columns[1]
        cells = [(name, stay) for name, _, stay in rows]
    described = words.text("Who was present and who was absent")
    return Table(tuple(columns), tuple(map(Row, cells)), description=described)


def _attendance_rows(matter: Matter) -> Iterator[tuple[str, str, str]]:
    """Organisation, its people that are named, and how long it had someone there."""
    view, words = matter.view, matter.words
    people = {person.id: person for person in matter.reader.all(Participant)}
    by_organisation: dict[str, list[Attendance]] = {}
    for attendance in matter.attendances:
        by_organisation.setdefault(attendance.organisation_id, []).append(attendance)
    for organisation_id in _listed(matter, by_organisation):
        attendances = by_organisation[organisation_id]
        named = _people(matter, attendances, people) if organisation_id in view.people_of else ""
        yield view.name(organisation_id), named, _stay(matter, attendances)
    answers = {i.organisation_id: i.state for i in matter.invitations if i.organisation_id not in by_organisation}
    for organisation_id in _listed(matter, answers):
        yield view.name(organisation_id), "", _absent(matter, answers[organisation_id])
    if view.audience.kind == "public" and not view.told_apart:
        yield words.text("Suppliers"), "", words.text("fewer than three, not told apart")


def _listed(matter: Matter, organisation_ids: Iterable[str]) -> list[str]:
    """Those whose attendance this audience sees: the buyer's side first, then by name or code."""
    view = matter.view
    own = view.audience.organisation

    def seen(organisation_id: str) -> bool:
        if view.internal or not view.is_supplier(organisation_id):
            return True
        return view.told_apart if view.audience.kind == "public" else organisation_id == own

    def place(organisation_id: str) -> tuple[int, int]:
        return _KINDS_IN_ORDER.index(view.organisations[organisation_id].kind), view.order[organisation_id]

    return sorted(filter(seen, organisation_ids), key=place)


def _people(matter: Matter, attendances: Sequence[Attendance], people: dict[str, Participant]) -> str:
    """The people, each with role and, where several came, what was different for it. One that is its organisation's
    namesake goes without saying.
    """
    named = []
    for attendance in attendances:
        if attendance.participant_id is None:
            continue
        person = people[attendance.participant_id]
        if person.name == matter.view.name(person.organisation_id):
            continue
        role = ""
        if person.role and person.role != "supplier":
            role = in_a_sentence(word(matter.words, ROLE_WORDS, person.role))
        stay = _came_and_left(matter, attendance.arrived_at, attendance.left_at) if len(attendances) > 1 else ""
        remarks = ", ".join(filter(None, (role, stay)))
        named.append(f"{person.name} ({remarks})" if remarks else person.name)
    return ", ".join(dict.fromkeys(named))


def _stay(matter: Matter, attendances: Sequence[Attendance]) -> str:
    """How long an organisation had someone there. The public is told only that it had, if somebody noted that."""
    if not_noted(attendances):
        return matter.words.text("presence not noted")
    if matter.view.audience.kind == "public":
        return matter.words.text("present")
    arrivals = [attendance.arrived_at for attendance in attendances]
    leavings = [attendance.left_at for attendance in attendances]
    arrived = None if None in arrivals else min(filter(None, arrivals))
    left = None if None in leavings else max(filter(None, leavings))
    return _came_and_left(matter, arrived, left) or matter.words.text("present")


def _came_and_left(matter: Matter, arrived: int | None, left: int | None) -> str:
    words, clock = matter.words, matter.clock
    came = words.text("came {time}", time=clock.time(arrived)) if arrived is not None else ""
    went = words.text("left {time}", time=clock.time(left)) if left is not None else ""
    return ", ".join(filter(None, (came, went)))


def _absent(matter: Matter, answer: str) -> str:
    words = matter.words
    if matter.meeting.state in ("planned", "cancelled") and answer in ("invited", "accepted"):
        return words.text("invited") if answer == "invited" else words.text("will come")
    return {
        "declined": words.text("declined"),
        "accepted": words.text("absent, had said it would come"),
    }.get(answer, words.text("absent"))
