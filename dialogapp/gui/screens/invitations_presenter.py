"""What the list of invitations shows, and what is done with those that are chosen."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant, instant_from_iso, local
from dialogapp.domain.invitations import Sending, reply_day
from dialogapp.gui.clock import system_now
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.tone import SIGNS, Tone
from dialogapp.services.dates import Clock
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.file_names import file_name
from dialogapp.services.invitation_files import register_written, written_from
from dialogapp.services.invitation_words import (
    answer_words,
    finding_words,
    one_sent_words,
    owed_words,
    round_title,
    state_words,
)
from dialogapp.services.invitations import (
    Round,
    Standing,
    explain,
    mark_sent,
    note_answers,
    rounds,
    set_window,
    standings,
    unexplained,
)
from dialogapp.services.near_dates import month_short, near_day, near_moment
from dialogapp.services.ports import Reader, Store
from dialogapp.services.translation import LanguageCode


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list. `tone` is that of `state`, `answer_tone` that of `answer`; `detail` tells all of it."""

    key: str
    number: int
    supplier: str
    meeting: str
    time: str
    starts_at: Instant | None
    state: str
    tone: Tone
    answer: str
    answer_tone: Tone
    detail: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A round that did not go out together; `meeting_ids` lack a reason, none where it is told."""

    words: str
    meeting_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Picture:
    standings: list[Standing]
    rounds: list[Round]
    unexplained: list[Round]
    hours: int
    zone: str
    document_language: LanguageCode


class InvitationsPresenter:
    """Reads the invitations, and does what the panel is asked for, each in one step."""

    def __init__(self, session: Session, now: Callable[[], Instant] = system_now) -> None:
        self._session = session
        self._now = now
        self._picture = _Picture([], [], [], 24, "Europe/Stockholm", "sv")

    def read(self) -> None:
        """Read the invitations anew."""
        now = self._now()
        self._picture = self._session.read(lambda reader: _read(reader, now))

    @property
    def hours(self) -> int:
        """Within how many hours all of a round go out."""
        return self._picture.hours

    @property
    def document_language(self) -> LanguageCode:
        """The language that the dialogue's documents are in."""
        return self._picture.document_language

    @property
    def owed(self) -> list[str]:
        """Keys of the invitations that something is owed."""
        return [_key(each) for each in self._picture.standings if each.owed is not None]

    def now_local(self) -> datetime:
        """Now on the dialogue's clock."""
        return local(self._now(), self._picture.zone)

    def rows(self) -> list[Row]:
        """The list."""
        return [self._row(standing) for standing in self._picture.standings]

    def summary(self) -> str:
        """How much is owed and unanswered."""
        words, today = self._session.language, self.now_local().date()
        owed = len(self.owed)
        silent = sum(1 for each in self._picture.standings if each.unanswered_after(today))
        parts = [
            words.plural("{count} to send", "{count} to send", owed) if owed else words.text("Nothing to send"),
            words.plural("{count} has not answered in time", "{count} have not answered in time", silent)
            if silent
            else "",
        ]
        return " · ".join(filter(None, parts))

    def findings(self) -> list[Finding]:
        """Rounds that did not go out together: those that lack a reason first."""
        words, picture = self._session.language, self._picture
        lacking = [Finding(finding_words(one, words, picture.hours), one.apart) for one in picture.unexplained]
        told = [
            Finding(
                words.text(
                    "{round}: sent apart. {reasons}", round=round_title(one, words), reasons=" · ".join(one.reasons)
                ),
                (),
            )
            for one in picture.rounds
            if not one.spread.is_even and one not in picture.unexplained
        ]
        return [*lacking, *told]

    def chosen(self, keys: Sequence[str]) -> list[Standing]:
        """The invitations with these keys, in the list's order."""
        return [standing for standing in self._picture.standings if _key(standing) in keys]

    def can_write(self, keys: Sequence[str]) -> list[Standing]:
        """Those of the chosen that a file can be written for."""
        return [each for each in self.chosen(keys) if each.stands or each.owed is not None]

    def can_mark(self, keys: Sequence[str]) -> list[Standing]:
        """Those of the chosen that something is owed."""
        return [each for each in self.chosen(keys) if each.owed is not None]

    def can_remind(self, keys: Sequence[str]) -> list[Standing]:
        """Those of the chosen that were invited and have not answered."""
        return [each for each in self.chosen(keys) if _waits(each)]

    def can_answer(self, keys: Sequence[str]) -> list[Standing]:
        """Those of the chosen that are invited."""
        return [each for each in self.chosen(keys) if each.is_invited]

    def reply_by(self, keys: Sequence[str]) -> date:
        """The day to answer by that is offered for the chosen; today where the first meeting leaves none."""
        today = self.now_local().date()
        starts = [each.meeting.starts_at for each in self.chosen(keys) if each.meeting.starts_at is not None]
        found = reply_day(today, local(min(starts), self._picture.zone).date()) if starts else None
        return found or today

    def arguments(
        self, keys: Sequence[str], out: Path, language: str, reply_by: date, *, questions: bool, letter: str = "docx"
    ) -> list[str]:
        """The command line that writes the files of the chosen into the folder `out`, which is new."""
        chosen = self.can_write(keys)
        told = ["export", str(self._session.store.path), "invitations", "-o", str(out), "--json", "--letter", letter]
        for each in chosen:
            told += ["--only", f"{each.meeting.number}:{each.organisation.name}"]
        if reply_by > self.now_local().date():
            told += ["--reply-by", reply_by.isoformat()]
        if not questions:
            told.append("--without-questions")
        if all(_waits(each) for each in chosen):
            told.append("--reminder")
        return [*told, "--language", language]

    def folder_in(self, place: Path) -> Path:
        """A folder in `place` that is not there yet: invitations-2026-03-02, then -2, -3."""
        name = file_name(
            self._session.language.text_in("file name", "invitations"), self.now_local().date().isoformat()
        )
        number, found = 1, place / name
        while found.exists():
            number += 1
            found = place / f"{name}-{number}"
        return found

    def take_written(self, output: str, then: Callable[[], None]) -> None:
        """Enter in the register what the command line says that it wrote."""
        data = json.loads(output)

        def enter(store: Store) -> None:
            with store.read() as reader:
                written = written_from(reader, data)
            register_written(store, written)

        self._session.do(enter, lambda _: then())

    def mark(
        self,
        chosen: Sequence[Standing],
        how: str,
        when: tuple[str, str] | None,
        then: Callable[[list[Sending]], None],
    ) -> None:
        """Note that the chosen were sent, on a day at a time of the dialogue's clock, or now."""
        keys = [each.key for each in chosen]
        zone = self._picture.zone

        def note(store: Store) -> list[Sending]:
            return mark_sent(store, keys, how, instant_from_iso("T".join(when), zone) if when is not None else None)

        self._session.do(note, then)

    def answer(self, chosen: Sequence[Standing], state: str) -> None:
        """Note what the chosen answered."""
        keys = [each.key for each in chosen]
        self._session.do(lambda store: note_answers(store, keys, state))

    def note(self, standing: Standing, text: str) -> None:
        """Note the words of the answer."""
        invitation = standing.invitation
        if invitation is not None:
            key, state = standing.key, invitation.state
            self._session.do(lambda store: note_answers(store, [key], state, text))

    def note_of(self, standing: Standing) -> str:
        """The words of an answer."""
        return standing.invitation.answer_note if standing.invitation is not None else ""

    def explain(self, meeting_ids: Sequence[str], reason: str) -> None:
        """Say why invitations went out apart."""
        self._session.do(lambda store: explain(store, meeting_ids, reason))

    def set_hours(self, hours: int) -> None:
        """Set the window."""
        self._session.do(lambda store: set_window(store, hours))

    def _row(self, standing: Standing) -> Row:
        words, zone, now = self._session.language, self._picture.zone, self._now()
        meeting, clock = standing.meeting, Clock(zone, words)

        today = local(now, zone).date()

        def when(at: Instant) -> str:
            day = local(at, zone).date()
            is_near = abs((day - today).days) <= 1
            return near_day(day, today, words) if is_near else f"{day.day} {month_short(day, words)}"

        state, tone = state_words(standing, words, when), _tone(standing)
        answer = answer_words(standing, words, when, zone)
        late = standing.unanswered_after(today)
        if late:
            answer = words.text("No answer in time")
        history = [one_sent_words(one, words, clock.moment) for one in standing.sent]
        span = clock.span(meeting.starts_at, meeting.ends_at) if meeting.starts_at is not None else ""
        return Row(
            _key(standing),
            standing.organisation.number,
            standing.organisation.name,
            meeting.title,
            near_moment(meeting.starts_at, now, zone, words) if meeting.starts_at is not None else "",
            meeting.starts_at,
            " ".join(filter(None, (SIGNS[tone], state))),
            tone,
            " ".join(filter(None, (SIGNS[_answer_tone(standing, late)], answer))),
            _answer_tone(standing, late),
            "\n".join(
                filter(
                    None,
                    (standing.organisation.name, meeting.title, span, owed_words(standing, words), *history, answer),
                )
            ),
        )


def _read(reader: Reader, now: Instant) -> _Picture:
    dialogue = the_dialogue(reader)
    found = rounds(reader, now)
    return _Picture(
        standings(reader),
        found,
        unexplained(found, reader),
        dialogue.invitation_hours,
        dialogue.time_zone,
        "en" if dialogue.document_language == "en" else "sv",
    )


def _key(standing: Standing) -> str:
    return "/".join(standing.key)


def _waits(standing: Standing) -> bool:
    """Whether an invitation that stands has not been answered."""
    invitation = standing.invitation
    return bool(standing.stands and standing.owed is None and invitation is not None and invitation.state == "invited")


def _tone(standing: Standing) -> Tone:
    if standing.owed is not None:
        return "warn"
    return "ok" if standing.sent else "plain"


def _answer_tone(standing: Standing, late: bool) -> Tone:
    if late:
        return "warn"
    state = standing.invitation.state if standing.invitation is not None else ""
    tones: dict[str, Tone] = {"accepted": "ok", "declined": "bad"}
    return tones.get(state, "plain")
