"""What the Overview says first: what comes next, and what is owed. Each line points to where it is mended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dialogapp.domain import holidays
from dialogapp.domain.contributions import Assignment, ConfidentialityClaim, Contribution
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant, local
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.parity import owed_to_bidders
from dialogapp.domain.people import Organisation
from dialogapp.domain.questions import QuestionPut
from dialogapp.domain.register import MadeDocument
from dialogapp.domain.schedule import MINUTE, end_of
from dialogapp.domain.states import minutes_obstacles
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.disclosures import maybe_information, parity_items
from dialogapp.services.finding_words import FindingWords, standing_words
from dialogapp.services.follow_ups import follow_ups
from dialogapp.services.invitations import Standing, in_rounds, standings
from dialogapp.services.near_dates import near_moment, short_day, until
from dialogapp.services.people import suppliers
from dialogapp.services.phrases import listed, shortened
from dialogapp.services.ports import Reader
from dialogapp.services.questions import current_questions, question_coverage
from dialogapp.services.reminders import not_answered
from dialogapp.services.schedule import MeetingRow, meeting_rows, suppliers_without_one_to_one
from dialogapp.services.schedule_findings import schedule_findings
from dialogapp.services.states import minutes_matter
from dialogapp.services.translation import Language
from dialogapp.services.words import MEETING_KIND_WORDS, MEETING_KINDS_WORDS, word

FACTS = "facts"
QUESTIONS = "questions"
"""What the Overview itself shows beside the lists, by the names that lines point with."""

TO_BIDDERS = "to_bidders"
"""What is owed to all who may bid, on the page of equal treatment."""

INVITATIONS = "invitations/"
"""Before a meeting's id: its invitations."""

_FOLLOWING = 3
"""How many meetings are told after the next one."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, a second one that explains it, and where it is mended: a page of the window and what to show there.

    `tone` is plain, accent, warn or bad. `marks` are numbers of the organisations it is about.
    """

    text: str
    detail: str
    page: str
    noun_id: str = ""
    tone: str = "plain"
    marks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Picture:
    """What all lines are made from."""

    reader: Reader
    now: Instant
    zone: str
    words: Language
    rows: list[MeetingRow]

    def when(self, at: Instant) -> str:
        return near_moment(at, self.now, self.zone, self.words)


def next_lines(reader: Reader, now: Instant, words: Language) -> list[Line]:
    """What comes next: the meeting that runs or is nearest, what it still lacks, what the dialogue lacks to go on."""
    picture = _picture(reader, now, words)
    return [*_running(picture), *_nearest(picture), *_missing(picture)]


def owed_lines(reader: Reader, now: Instant, words: Language) -> list[Line]:
    """What is owed to suppliers, to the law and to each other, the most pressing first."""
    picture = _picture(reader, now, words)
    return [
        *_information(picture),
        *_maybe_information(picture),
        *_actions(picture),
        *_claims(picture),
        *_questions(picture),
        *_questions_to_all(picture),
        *_invitations(picture),
        *_findings(picture),
        *_own_meetings(picture),
        *_not_held(picture),
        *_minutes(picture),
        *_to_bidders(picture),
    ]


def next_step(reader: Reader, now: Instant, words: Language) -> str:
    """The dialogue's next step on one line; empty where there is none."""
    lines = next_lines(reader, now, words)
    return " · ".join(part for part in (lines[0].text, lines[0].detail) if part) if lines else ""


def _picture(reader: Reader, now: Instant, words: Language) -> _Picture:
    return _Picture(reader, now, the_dialogue(reader).time_zone, words, meeting_rows(reader))


def _running(picture: _Picture) -> Iterator[Line]:
    for row in picture.rows:
        if row.meeting.state == "running":
            began = row.meeting.started_at or picture.now
            detail = picture.words.text("running since {when}", when=picture.when(began))
            yield Line(row.meeting.title, detail, "meeting", row.meeting.id, "accent")


def _nearest(picture: _Picture) -> Iterator[Line]:
    ahead = [row for row in picture.rows if row.meeting.state == "planned" and _is_ahead(picture, row.meeting)]
    if not ahead:
        return
    row = ahead[0]
    meeting = row.meeting
    assert meeting.starts_at is not None
    told = [picture.when(meeting.starts_at), until(meeting.starts_at, picture.now, picture.zone, picture.words)]
    yield Line(meeting.title, " · ".join([*told, *filter(None, [meeting.place])]), "meeting", meeting.id, "accent")
    for lack in lacks(row, picture.words):
        yield Line(lack, picture.words.text("before {title}", title=meeting.title), "schedule", meeting.id, "warn")
    for later in (row.meeting for row in ahead[1 : 1 + _FOLLOWING]):
        when = picture.when(later.starts_at) if later.starts_at is not None else ""
        yield Line(later.title, " · ".join(filter(None, [when, later.place])), "schedule", later.id)


def lacks(row: MeetingRow, words: Language) -> list[str]:
    """What a planned meeting still lacks, a sentence each."""
    meeting = row.meeting
    found = []
    if not any(organisation.kind == "supplier" for organisation in row.invited):
        found.append(words.text("Nobody is invited"))
    if not row.agenda_minutes and meeting.kind != "written":
        found.append(words.text("There is no agenda"))
    if row.agenda_minutes and meeting.starts_at is not None and meeting.ends_at is not None:
        over = row.agenda_minutes - (meeting.ends_at - meeting.starts_at) // MINUTE
        if over > 0:
            found.append(words.text("The agenda is {minutes} min longer than the meeting", minutes=over))
    if not meeting.place and meeting.kind != "written":
        found.append(words.text("There is no place"))
    if not meeting.note_taker and meeting.kind != "written":
        found.append(words.text("Nobody takes notes"))
    return found


def _missing(picture: _Picture) -> Iterator[Line]:
    words, reader = picture.words, picture.reader
    if not the_dialogue(reader).need:
        yield Line(words.text("Write the need in the buyer's own words"), "", "overview", FACTS)
    if not suppliers(reader):
        yield Line(
            words.text("Add the suppliers"), words.text("typed, pasted from Excel, or from a file"), "participants"
        )
    if not current_questions(reader):
        yield Line(words.text("Write the questions that are the same for all"), "", "overview", QUESTIONS)
    if not picture.rows:
        yield Line(words.text("Plan the first meeting"), "", "schedule")
    untimed = [r.meeting for r in picture.rows if r.meeting.starts_at is None and r.meeting.state == "planned"]
    if untimed:
        sentence = picture.words.plural(
            "{count} meeting has no time yet", "{count} meetings have no time yet", len(untimed)
        )
        yield Line(sentence, ", ".join(meeting.title for meeting in untimed), "schedule", untimed[0].id)


def _information(picture: _Picture) -> Iterator[Line]:
    organisations = {organisation.id: organisation for organisation in suppliers(picture.reader)}
    for item in parity_items(picture.reader):
        if item.owed:
            names = ", ".join(organisations[supplier].name for supplier in item.owed)
            sentence = picture.words.text(
                "Information {number} is owed to {names}", number=item.disclosure.number, names=names
            )
            marks = tuple(organisations[supplier].number for supplier in item.owed)
            yield Line(sentence, shortened(item.disclosure.text), "equal_treatment", item.disclosure.id, "bad", marks)


def _maybe_information(picture: _Picture) -> Iterator[Line]:
    """The buyer's lines that nobody has said are information or not, a line for each meeting that was held."""
    for row in picture.rows:
        if row.meeting.state != "held":
            continue
        lines = maybe_information(picture.reader, row.meeting.id)
        if lines:
            sentence = picture.words.plural(
                "{count} line of the buyer's may be information: say whether it is",
                "{count} lines of the buyer's may be information: say whether they are",
                len(lines),
            )
            yield Line(sentence, row.meeting.title, "meeting", lines[0].id, "warn")


def _actions(picture: _Picture) -> Iterator[Line]:
    today = local(picture.now, picture.zone).date()
    secret = {claim.contribution_id for claim in picture.reader.all(ConfidentialityClaim)}
    open_ones = [a for a in picture.reader.all(Assignment, done_on="") if a.due_on and a.due_on < today.isoformat()]
    for assignment in sorted(open_ones, key=lambda assignment: assignment.due_on):
        contribution = picture.reader.get(Contribution, assignment.contribution_id)
        if contribution.state != "active":
            continue
        due = short_day(today.fromisoformat(assignment.due_on), picture.words, today)
        late = picture.words.text("should have been done {day}", day=due)
        title = picture.words.text("An action that is confidential")
        if contribution.id not in secret:
            title = shortened(contribution.text)
        yield Line(title, " · ".join(filter(None, [assignment.responsible, late])), "meeting", contribution.id, "bad")


def _claims(picture: _Picture) -> Iterator[Line]:
    titles = {row.meeting.id: row.meeting.title for row in picture.rows}
    for claim in picture.reader.all(ConfidentialityClaim, harm=""):
        contribution = picture.reader.get(Contribution, claim.contribution_id)
        who = contribution.organisation_id
        organisation = picture.reader.get(Organisation, who) if who is not None else None
        sentence = picture.words.text("A request for secrecy lacks the harm")
        if organisation is not None:
            sentence = picture.words.text("A request for secrecy lacks the harm: ask {name}", name=organisation.name)
        marks = (organisation.number,) if organisation is not None else ()
        yield Line(sentence, titles[contribution.meeting_id], "meeting", contribution.id, "warn", marks)


def _questions(picture: _Picture) -> Iterator[Line]:
    begun = picture.reader.count(QuestionPut) or any(row.meeting.state == "held" for row in picture.rows)
    if not begun:
        return
    coverage = question_coverage(picture.reader)
    missing: dict[tuple[int, ...], list[Organisation]] = {}
    for supplier in suppliers(picture.reader):
        numbers = tuple(row.question.number for row in coverage if supplier.id in row.missing)
        missing.setdefault(numbers, []).append(supplier)
    by_number = {row.question.number: row.question.id for row in coverage}
    for numbers, lacking in sorted(missing.items(), key=lambda entry: (-len(entry[0]), entry[0])):
        if not numbers:
            continue
        sentence = picture.words.text(
            "{missing} of {total} questions not yet put to {names}",
            missing=len(numbers),
            total=len(coverage),
            names=", ".join(supplier.name for supplier in lacking),
        )
        told = picture.words.text("questions {numbers}", numbers=ranges(numbers))
        marks = tuple(supplier.number for supplier in lacking)
        yield Line(sentence, told, "equal_treatment", by_number[numbers[0]], "warn", marks)


def _questions_to_all(picture: _Picture) -> Iterator[Line]:
    """The questions that came up with some and have not been put to the others."""
    organisations = {organisation.id: organisation for organisation in suppliers(picture.reader)}
    for asked in follow_ups(picture.reader):
        if not asked.missing:
            continue
        sentence = picture.words.text(
            "Question {label} to all is not yet put to {names}",
            label=asked.question.label,
            names=", ".join(organisations[supplier].name for supplier in asked.missing),
        )
        told = shortened(asked.question.text) or picture.words.text("confidential: write it in other words first")
        marks = tuple(organisations[supplier].number for supplier in asked.missing)
        yield Line(sentence, told, "equal_treatment", asked.question.id, "warn", marks)


def _to_bidders(picture: _Picture) -> Iterator[Line]:
    """The other debt, to all who may bid: one line, because only the procurement documents settle it."""
    owed = owed_to_bidders(parity_items(picture.reader))
    if owed:
        sentence = picture.words.plural(
            "{count} piece of information is owed to all who may bid",
            "{count} pieces of information are owed to all who may bid",
            len(owed),
        )
        numbers = ranges([item.disclosure.number for item in owed])
        told = picture.words.text("information {numbers}: note where the procurement documents say it", numbers=numbers)
        yield Line(sentence, told, "equal_treatment", TO_BIDDERS)


def ranges(numbers: Sequence[int]) -> str:
    """Ascending numbers with runs of three or more drawn together: 1–4, 6, 9."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)


def _invitations(picture: _Picture) -> Iterator[Line]:
    """Invitations, changes and cancellations that must go out, a line for each kind of debt of each round."""
    owed: dict[tuple[tuple[str, int], str], list[Standing]] = {}
    for key, standing in in_rounds(standings(picture.reader)):
        if standing.owed is not None and _is_ahead(picture, standing.meeting):
            owed.setdefault((key, standing.owed), []).append(standing)
    for (_, kind), found in owed.items():
        meeting = found[0].meeting
        count = len(found)
        sentence = {
            "invitation": lambda count: picture.words.plural(
                "{count} invitation to send", "{count} invitations to send", count
            ),
            "update": lambda count: picture.words.plural(
                "{count} change of time or place to send", "{count} changes of time or place to send", count
            ),
            "cancellation": lambda count: picture.words.plural(
                "{count} cancellation to send", "{count} cancellations to send", count
            ),
        }[kind](count)
        titles = list(dict.fromkeys(standing.meeting.title for standing in found))
        detail = titles[0] if len(titles) == 1 else word(picture.words, MEETING_KINDS_WORDS, meeting.kind)
        marks = tuple(dict.fromkeys(standing.organisation.number for standing in found))
        yield Line(sentence, detail, "schedule", f"{INVITATIONS}{meeting.id}", "warn", marks)


def _findings(picture: _Picture) -> Iterator[Line]:
    """Conflicts that are still ahead, and deviations from equal terms without a reason. Public holidays only once they
    are known: what is owed is counted while the window opens.
    """
    ahead = {row.meeting.id for row in picture.rows if _is_ahead(picture, row.meeting)}
    found = [
        told
        for told in schedule_findings(picture.reader, days_off=holidays.are_known())
        if told.standing == "unexplained"
        or (told.standing == "conflict" and not ahead.isdisjoint(told.finding.meeting_ids))
    ]
    if not found:
        return
    words = FindingWords.read(picture.reader, picture.words)
    for told in found:
        tone = "bad" if told.standing == "conflict" else "warn"
        detail = picture.words.text(standing_words(told.standing))
        yield Line(words.sentence(told.finding), detail, "schedule", told.finding.meeting_ids[0], tone)


def _own_meetings(picture: _Picture) -> Iterator[Line]:
    if not any(row.meeting.kind == "one_to_one" and row.meeting.state != "cancelled" for row in picture.rows):
        return
    for supplier in suppliers_without_one_to_one(picture.reader):
        sentence = picture.words.text("{name} has no one-to-one, as others have", name=supplier.name)
        yield Line(sentence, "", "schedule", "", "warn", (supplier.number,))


def _not_held(picture: _Picture) -> Iterator[Line]:
    for row in picture.rows:
        meeting, end = row.meeting, end_of(row.meeting)
        if meeting.state == "planned" and end is not None and end <= picture.now:
            kind = word(picture.words, MEETING_KIND_WORDS, meeting.kind)
            when = picture.words.text("was planned {when}; hold it, move it or cancel it", when=picture.when(end))
            yield Line(meeting.title, f"{kind} · {when}", "schedule", meeting.id, "warn")


def _minutes(picture: _Picture) -> Iterator[Line]:
    made = {document.subject_id for document in picture.reader.all(MadeDocument, kind="minutes")}
    for row in picture.rows:
        meeting, words = row.meeting, picture.words
        if meeting.state != "held":
            continue
        held = meeting.ended_at or end_of(meeting)
        detail = words.text("held {when}", when=picture.when(held)) if held is not None else ""
        if meeting.minutes_state == "draft":
            sentence = words.text("The minutes are a draft: {title}", title=meeting.title)
            yield Line(sentence, detail, "documents", meeting.id)
        elif meeting.minutes_state == "fact_check":
            yield from _fact_check(picture, meeting)
        elif not meeting.minutes_state and meeting.id not in made:
            sentence = words.text("The minutes are not made: {title}", title=meeting.title)
            yield Line(sentence, detail, "documents", meeting.id)


def _fact_check(picture: _Picture, meeting: Meeting) -> Iterator[Line]:
    """Objections that are not settled; else that the minutes can be finalised, once nothing stands in the way."""
    yield from _silent(picture, meeting)
    matter = minutes_matter(picture.reader, meeting.id, picture.now)
    organisations = {one.id: one for one in suppliers(picture.reader)}
    obstacles = minutes_obstacles(matter, "finalised")
    objecting = [organisations[one] for each in obstacles if each.kind == "objection" for one in each.subject_ids]
    if objecting:
        names = listed(picture.words, [one.name for one in objecting])
        sentence = picture.words.text("The objection of {names} to the minutes is not settled", names=names)
        marks = tuple(one.number for one in objecting)
        yield Line(sentence, meeting.title, "documents", meeting.id, "warn", marks)
    elif not obstacles:
        sentence = picture.words.text("The minutes can be finalised: {title}", title=meeting.title)
        yield Line(sentence, "", "documents", meeting.id)


def _silent(picture: _Picture, meeting: Meeting) -> Iterator[Line]:
    """Who has not answered the fact check by its day, to be reminded; silence is not approval."""
    due, silent = not_answered(picture.reader, meeting.id)
    today = local(picture.now, picture.zone).date()
    if due is None or not silent or today < due:
        return
    words, names = picture.words, listed(picture.words, [one.name for one in silent])
    sentence = words.plural(
        "{names} has not answered the fact check", "{names} have not answered the fact check", len(silent), names=names
    )
    told = words.text("the day to answer by is today") if today == due else ""
    told = told or words.text("the day to answer by was {day}", day=short_day(due, words, today))
    detail = words.text("{title}; {told}: send a reminder", title=meeting.title, told=told)
    yield Line(sentence, detail, "documents", meeting.id, "warn", tuple(one.number for one in silent))


def _is_ahead(picture: _Picture, meeting: Meeting) -> bool:
    end = end_of(meeting)
    return end is not None and end > picture.now
