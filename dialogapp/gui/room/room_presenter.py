"""The presenter of the room's view: what is let through, item by item, and the picture that is made of it."""

from __future__ import annotations

from collections.abc import Callable

from dialogapp.domain.agenda import running_item, time_used
from dialogapp.domain.anonymity import Disguise
from dialogapp.domain.errors import InputError, NotFoundError
from dialogapp.domain.exercises import Exercise
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import AgendaItem, Meeting
from dialogapp.domain.questions import Question
from dialogapp.domain.running import sign_of
from dialogapp.gui.discreet import Discreet
from dialogapp.gui.room.secrets import Secrets
from dialogapp.gui.room.shown import (
    ExerciseShown,
    ItemShown,
    QuestionShown,
    RoomPicture,
    Shown,
    TextShown,
)
from dialogapp.gui.session import Session
from dialogapp.services.agenda import item_times, run_of
from dialogapp.services.changes import Committed
from dialogapp.services.disguises import other_suppliers_disguised
from dialogapp.services.follow_ups import follow_up
from dialogapp.services.ports import Reader
from dialogapp.services.questions import current_questions
from dialogapp.services.results import revealed_votes

_MINUTE = 60_000


class RoomPresenter:
    """Holds what the room may see. `changed` is called when that is something else.

    What pages point at (the meeting, question and exercise chosen there) is only what could be let through next:
    nothing is let through until one of the `show_` methods says so, and names of suppliers only with `with_names`.
    """

    def __init__(self, session: Session, now: Callable[[], Instant], discreet: Discreet) -> None:
        self._session = session
        self._now = now
        self._discreet = discreet
        self._stem_id = ""
        self._meeting_id = ""
        self._exercise_id = ""
        self._running: frozenset[str] | None = None
        self._disguise: Disguise | None = None
        self._secrets: Secrets | None = None
        self.changed: Callable[[], None] = lambda: None
        self.shown: Shown | None = None
        self.with_names = False
        self._note_running()

    # What pages point at

    def point_at_meeting(self, meeting_id: str, stem_id: str | None) -> None:
        """A meeting is shown in the room, and one of its questions may be chosen."""
        self._meeting_id, self._stem_id = meeting_id, stem_id or ""

    def point_at_exercise(self, exercise_id: str) -> None:
        """An exercise is chosen; empty for none."""
        self._exercise_id = exercise_id

    # What is let through

    def show_nothing(self) -> None:
        """The room sees nothing."""
        self._show(None)

    def show_item(self, *, follow: bool = False) -> bool:
        """Let the agenda item through that is on; with `follow` also those after it, as they come. Whether it was."""
        meeting_id = self._meeting_id
        item = self._session.read(lambda reader: running_item(reader.all(AgendaItem, meeting_id=meeting_id)))
        if item is None and not (follow and meeting_id):
            return self._refuse(InputError("No agenda item is on. Turn to one in the meeting room first"))
        return self._show(ItemShown(meeting_id, None if follow or item is None else item.id))

    def show_question(self) -> bool:
        """Let the question through that is chosen in the meeting room. Whether it was."""
        if not self._stem_id:
            return self._refuse(InputError("No question is chosen. Choose one in the meeting room first"))
        return self._show(QuestionShown(self._meeting_id, self._stem_id))

    def show_exercise(self, *, result: bool = False) -> bool:
        """Let the chosen exercise's task and cards through, or its result once it is revealed. Whether it was."""
        if self._discreet.is_on:
            return self._refuse(InputError("No exercise is shown in discreet mode: a card may be another supplier's"))
        if not self._exercise_id:
            return self._refuse(InputError("No exercise is chosen. Choose one on the page of exercises first"))
        exercise = self._session.read(lambda reader: reader.get(Exercise, self._exercise_id))
        if result and not self._session.read(lambda reader: revealed_votes(reader, exercise)):
            return self._refuse(InputError("The result is hidden until it is revealed"))
        return self._show(ExerciseShown(exercise.id, result))

    def show_text(self, text: str) -> bool:
        """Let a text through that was written for the room. Whether it was."""
        if not text.strip():
            return self._show(None)
        if self._session.read(Secrets).hold(text, in_part=True):
            return self._refuse(InputError("Secrecy was requested for what is said there, so the room can't see it"))
        return self._show(TextShown(text.strip()))

    def name_suppliers(self, named: bool) -> None:
        """Let names of suppliers be read in the room, or not."""
        self.with_names = named
        self.changed()

    @property
    def follows(self) -> bool:
        """Whether the agenda is followed."""
        return isinstance(self.shown, ItemShown) and self.shown.item_id is None

    def take_change(self, committed: Committed) -> None:
        """Read anew what is shown; when a meeting ends, show nothing."""
        self._secrets, before = None, self._running
        if committed.entities & {"organisation", "participant"}:
            self._disguise = None
        if "meeting" in committed.entities:
            self._note_running()
        if before is not None and self._running is not None and before - self._running:
            self.show_nothing()
        elif self.shown is not None:
            self.changed()

    def forget_names(self) -> None:
        """The language is another, and so are the words in the place of names."""
        self._disguise = None

    def take_discretion(self) -> None:
        """Discreet mode was turned on or off, or is about another meeting."""
        if self._discreet.is_on and isinstance(self.shown, ExerciseShown):
            self.show_nothing()
        else:
            self.changed()

    # The picture

    def picture(self) -> RoomPicture | None:
        """What the room may see, as it is now; None for nothing. What is gone, or secret by now, is not let through
        any more.
        """
        if self.shown is None:
            return None
        try:
            picture = self._session.read(self._picture)
        except NotFoundError:
            picture = None
        if picture is None:
            self.shown = None
        return picture

    @property
    def clock(self) -> int | None:
        """Milliseconds on the clock that runs in the picture; None where none does."""
        shown = self.shown
        if isinstance(shown, ExerciseShown) and not shown.result:
            return self._session.read(lambda reader: self._phase_used(reader, shown.exercise_id))
        if not isinstance(shown, ItemShown):
            return None

        def used(reader: Reader) -> int | None:
            items = reader.all(AgendaItem, meeting_id=shown.meeting_id)
            on = [one for one in items if one.started_at is not None and one.ended_at is None]
            item = next((one for one in on if shown.item_id in (None, one.id)), None)
            return time_used(item, item_times(reader, shown.meeting_id), self._now()) if item is not None else None

        return self._session.read(used)

    def _phase_used(self, reader: Reader, exercise_id: str) -> int | None:
        from dialogapp.services.exercise_reading import phase_on

        phase = phase_on(reader, exercise_id)
        return phase.passed(self._now()) if phase is not None and phase.paused_at is None else None

    def _show(self, shown: Shown | None) -> bool:
        self.shown = shown
        self.changed()
        return self.shown is not None

    def _refuse(self, error: InputError) -> bool:
        self._session.refuse(error)
        return False

    def _note_running(self) -> None:
        self._running = self._session.read(
            lambda reader: frozenset(meeting.id for meeting in reader.all(Meeting, state="running"))
        )

    def _picture(self, reader: Reader) -> RoomPicture | None:
        if self._secrets is None:
            self._secrets = Secrets(reader)
        shown = self.shown
        if isinstance(shown, ItemShown):
            return self._item(reader, shown)
        if isinstance(shown, QuestionShown):
            return self._question(reader, shown)
        if isinstance(shown, ExerciseShown):
            return self._exercise(reader, shown)
        if isinstance(shown, TextShown) and not self._secrets.hold(shown.text, in_part=True):
            return RoomPicture(self._session.language.text("a text"), text=self._open(reader, shown.text))
        return None

    def _item(self, reader: Reader, shown: ItemShown) -> RoomPicture | None:
        language, items = self._session.language, reader.all(AgendaItem, meeting_id=shown.meeting_id)
        item = next((one for one in items if one.id == shown.item_id), None)
        if shown.item_id is None:
            item = running_item(items)
            if item is None:
                return RoomPicture(language.text("the agenda, when it goes on"))
        if item is None or self._is_secret(item.title):
            return None
        number = items.index(item) + 1
        times = item_times(reader, shown.meeting_id)
        used = time_used(item, times, self._now())
        run = run_of(reader.get(Meeting, shown.meeting_id), tuple(items), tuple(times), self._now())
        allotted = next((one.allotted for one in run.items if one.id == item.id), 0) if run is not None else 0
        is_on = item.started_at is not None and item.ended_at is None
        under = language.text("{minutes} min", minutes=allotted // _MINUTE) if allotted else ""
        if is_on and allotted:
            late = (used - allotted) // _MINUTE
            under = language.text("of {minutes} min", minutes=allotted // _MINUTE)
            if late > 0:
                under = language.text("{minutes} min over the time", minutes=late)
        elif item.ended_at is not None:
            under = language.text("Ended")
        return RoomPicture(
            said=language.text("agenda item {number}", number=number),
            over=language.text("Agenda item {number} of {count}", number=number, count=len(items)),
            text=self._open(reader, item.title),
            clock=f"{used // _MINUTE}:{used % _MINUTE // 1000:02}" if is_on else "",
            sign=sign_of(allotted - used, allotted) if is_on else "ok",
            under=under,
        )

    def _question(self, reader: Reader, shown: QuestionShown) -> RoomPicture | None:
        language, meeting = self._session.language, reader.get(Meeting, shown.meeting_id)
        questions = current_questions(reader)
        if meeting.question_set_id is not None:
            questions = reader.all(Question, set_id=meeting.question_set_id)
        question = next((one for one in questions if one.stem_id == shown.stem_id), None)
        if question is None:
            return self._question_to_all(reader, shown)
        if self._is_secret(question.text):
            return None
        return RoomPicture(
            said=language.text("question {number}", number=question.number),
            over=language.text("Question {number} of {count}", number=question.number, count=len(questions)),
            text=self._open(reader, question.text),
        )

    def _question_to_all(self, reader: Reader, shown: QuestionShown) -> RoomPicture | None:
        """A question that came up with some: the room is not told with whom, nor how many there are."""
        asked = follow_up(reader, shown.stem_id)
        if asked is None or not asked.question.text or self._is_secret(asked.question.text):
            return None
        language, label = self._session.language, asked.question.label
        return RoomPicture(
            said=language.text("question {number}", number=label),
            over=language.text("Question to all"),
            text=self._open(reader, asked.question.text),
        )

    def _exercise(self, reader: Reader, shown: ExerciseShown) -> RoomPicture | None:
        from dialogapp.gui.room.exercise_picture import RoomWords, exercise_picture

        words = RoomWords(self._session.language, lambda text: self._open(reader, text), self._is_secret)
        return exercise_picture(reader, shown, words, self._now())

    def _is_secret(self, text: str) -> bool:
        assert self._secrets is not None
        return self._secrets.hold(text)

    def _open(self, reader: Reader, text: str) -> str:
        """`text` with no more names of suppliers than the room may read."""
        text = self._discreet.text(text)
        if self.with_names:
            return text
        if self._disguise is None:
            self._disguise = other_suppliers_disguised(reader, (), self._session.language)
        return self._disguise.of(text)
