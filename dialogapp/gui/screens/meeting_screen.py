"""The meeting room: agenda and questions, the log with its one entry line, the floor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QWidget

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.entry import Speaker
from dialogapp.domain.entry_marks import Bearings
from dialogapp.domain.errors import InputError
from dialogapp.domain.instants import Instant
from dialogapp.gui.clock import system_now
from dialogapp.gui.forms.ui_meeting_screen import Ui_MeetingScreen
from dialogapp.gui.pages import Page, Surroundings
from dialogapp.gui.screens import meeting_keys as keys
from dialogapp.gui.screens.meeting_actions import FLOOR, LOG, MEETING, MeetingActions
from dialogapp.gui.screens.meeting_agenda import AgendaPresenter
from dialogapp.gui.screens.meeting_agenda_actions import AgendaActions
from dialogapp.gui.screens.meeting_agenda_panel import AgendaPanel
from dialogapp.gui.screens.meeting_entry import EntryPresenter
from dialogapp.gui.screens.meeting_entry_panel import EntryPanel
from dialogapp.gui.screens.meeting_floor import FloorPresenter
from dialogapp.gui.screens.meeting_floor_panel import FloorPanel
from dialogapp.gui.screens.meeting_head_panel import HeadPanel
from dialogapp.gui.screens.meeting_lists import MeetingLists
from dialogapp.gui.screens.meeting_log_menu import LogMenu
from dialogapp.gui.screens.meeting_log_panel import LogPanel
from dialogapp.gui.screens.meeting_presenter import MeetingPresenter
from dialogapp.gui.screens.meeting_questions import QuestionsPresenter
from dialogapp.gui.screens.meeting_ticker import RoomTicker
from dialogapp.gui.screens.meeting_turns import TurnsPresenter
from dialogapp.gui.screens.meeting_typing import TypingToLine
from dialogapp.gui.screens.meeting_who import WhoActions
from dialogapp.gui.widgets.room_columns import column_widths
from dialogapp.services.changes import Committed
from dialogapp.services.entry_drafts import bearings_of, mark_hints
from dialogapp.services.room import WhatIsLeft

if TYPE_CHECKING:
    from dialogapp.gui.screens.meeting_out_panel import OutPanel
    from dialogapp.gui.screens.meeting_preparing import Preparing


class MeetingScreen(Page):
    """The room of one meeting. Whatever is typed goes into the entry line."""

    name = "meeting"
    entities = frozenset(
        {
            "meeting",
            "follow_up",
            "agenda_item",
            "item_time",
            "attendance",
            "invitation",
            "organisation",
            "participant",
            "dialogue",
        }
        | {"hand_out", "question", "question_put", "question_set", "follow_up"}
    )

    def __init__(
        self, around: Surroundings, parent: QWidget | None = None, now: Callable[[], Instant] = system_now
    ) -> None:
        super().__init__(around, parent)
        self._now = now
        self._is_laid_out = False
        self.ui = Ui_MeetingScreen()
        self.ui.setupUi(self)
        session = self.session
        self.presenter = MeetingPresenter(session, now, self._show_meeting, around.discreet)
        self.floor = FloorPresenter(session, now, self._show_floor)
        self.turns = TurnsPresenter(session, self.floor, self._show_turns)
        self.agenda = AgendaPresenter(session, now)
        self.questions = QuestionsPresenter(session, self._show_questions, around.discreet.text)
        self.entry = EntryPresenter(session, now, self._show_entry, self._after_logging)
        self._actions = MeetingActions(around.actions, self)
        self.lists = MeetingLists(around, self.ui, self.presenter, self._actions, now, self)
        self.left = self.lists.left
        self.log = LogPanel(session, self.ui, self._to_line, self)
        states, kinds = self._register()
        self._head = HeadPanel(
            session,
            self.ui,
            self.presenter,
            self.floor,
            actions=states,
            close_up=self._to_line,
            take_home=self._take_home,
            prepare=self._prepare,
            write_text=self._write_fair_copy,
        )
        self._log_menu = LogMenu(session, self.ui, self.log, self._line_actions, kinds)
        self._entry_panel = EntryPanel(session, self.ui, self.entry, kinds, self)
        self._floor_panel = FloorPanel(session, self.ui, self.floor, self.turns, self._keys_of("meeting.round"), self)
        self.agenda_panel = AgendaPanel(
            self.ui, self.presenter, self.agenda, self.questions, self._agenda_actions, self
        )
        self.ticker = RoomTicker(self.tick, self)
        self._join()
        session.changed.connect(self._take_lines)
        around.discreet.changed.connect(self._refresh_if_seen)
        self.floor.recover()
        self.retranslate()

    # What is imported and made when it is first asked for: the log is shown before

    @cached_property
    def out(self) -> OutPanel:
        """What hands the meeting out to another laptop and takes it home."""
        from dialogapp.gui.screens.meeting_out_panel import OutPanel

        return OutPanel(self.around, self.presenter, self.ui.ask, self)

    @cached_property
    def preparing(self) -> Preparing:
        """What prepares the meeting, and rehearses it."""
        from dialogapp.gui.screens.meeting_preparing import Preparing

        return Preparing(self.around, self.presenter, self._now, self)

    # What the page is asked

    def refresh(self) -> None:
        """Read the meeting anew; the log follows by itself."""
        self.presenter.refresh()

    def retranslate(self) -> None:
        """Speak the window's language."""
        self.ui.retranslateUi(self)
        language = self.session.language
        self.ui.empty.set_texts(language.text("There is no meeting to hold yet"), language.text("Plan a meeting"))
        self.ui.search.set_hint(language.text("Search the log"))
        self.ui.search.setToolTip(
            language.text("@name, §3, #tag and a kind, as {kind}, narrow it", kind=mark_hints(language)[0][0])
        )
        self.ui.openFloor.setText(language.text("Open floor"))
        self.ui.openFloor.setToolTip(
            language.text("Nobody has the floor ({keys})", keys=self._keys_of("meeting.open_floor"))
        )
        self.ui.cameOrLeft.setText(language.text("Came or left ({keys})", keys=self._keys_of("meeting.came_or_left")))
        self._actions.name_kinds(language)
        self.agenda_panel.retranslate()
        for chip, words, key in (
            (self.ui.kind, language.text("Kind of input"), "meeting.kind_statement"),
            (self.ui.secrecy, language.text("Secrecy requested for this line"), "meeting.confidential"),
        ):
            chip.setToolTip(f"{words} ({self._keys_of(key)})")
        self.log.hints = [
            (self._keys_of("meeting.floor_1"), language.text("gives the floor, and the same with 2 to 9")),
            (self._keys_of("meeting.kind_question"), language.text("makes the line a question; 1 to 7 are the kinds")),
            (self._keys_of("meeting.confidential"), language.text("notes a request for secrecy on the line")),
            *mark_hints(language),
        ]
        for button in (self.ui.openFloor, self.ui.cameOrLeft, self.ui.writeAgenda):
            button.setAccessibleName(button.text())
        if self.presenter.meetings:
            self._show_meeting()
        else:
            self._show_lock()

    def reveal(self, noun_id: str) -> None:
        """Show a meeting, or the line with this id in its meeting."""
        if any(meeting.id == noun_id for meeting in self.presenter.meetings):
            self.presenter.choose(noun_id)
            return
        line = next(iter(self.session.read(lambda reader: reader.all(Contribution, id=noun_id))), None)
        if line is not None:
            self.presenter.choose(line.meeting_id)
            self.log.show_line(noun_id)

    def show_purpose(self) -> None:
        """Say what the page is for."""
        purpose = self.session.language.text(
            "The meeting room: give the floor with Alt and a digit, write what is said, and press Enter. "
            "All keys stand on the page of keys"
        )
        self.around.tell(purpose, "plain")

    def close_down(self) -> None:
        """The dialogue is about to be closed: keep what is half-typed, and the time until now."""
        self._entry_panel.keep()
        self.floor.beat()

    # Joining

    def _register(self) -> tuple[dict[str, QAction], Sequence[QAction]]:
        """Register the room's actions; those for a meeting's states, and those for the kinds."""
        add = self._actions.add
        states = {
            "planned": add(keys.START, MEETING, self._start_meeting),
            "running": add(keys.END, MEETING, self._end_meeting),
            "held": add(keys.REOPEN, MEETING, self._start_meeting),
        }
        add(keys.PREPARE, MEETING, self._prepare)
        add(keys.FAIR_COPY, MEETING, self._write_fair_copy)
        add(keys.HAND_OUT, MEETING, self._hand_out)
        add(keys.TAKE_HOME, MEETING, self._take_home)
        add(keys.WITHDRAW, MEETING, self._withdraw)
        add(keys.RULES, MEETING, self._turn_rules)
        add(keys.PUT, MEETING, self._put_question)
        add(keys.PUT_TO_ALL, MEETING, self.questions.put_to_all)
        self._agenda_actions = AgendaActions(self.around, self._actions, self.agenda)
        add(keys.PAUSE, FLOOR, self.floor.pause)
        add(keys.OPEN_FLOOR, FLOOR, self.floor.open)
        add(keys.FLOOR_BY_INITIALS, FLOOR, self._ask_for_floor)
        WhoActions(self.session, self.ui.ask, self.presenter, self.floor, self.turns, self.entry).register(
            self._actions
        )
        add(keys.CAME_OR_LEFT, FLOOR, self._ask_who_came)
        self._actions.add_digits(self._give_to_digit, self._said_by_digit)
        add(keys.SAID_BY_NOBODY, LOG, self._said_by_nobody)
        kinds = self._actions.add_kinds(self._choose_kind)
        self._line_actions = [
            add(keys.EDIT_LINE, LOG, self.log.edit),
            add(keys.SPLIT, LOG, self._split_line),
            add(keys.MERGE, LOG, self.log.merge),
            add(keys.CONFIDENTIAL, LOG, self._mark_confidential),
            add(keys.STRIKE, LOG, self.log.ask_to_strike),
            add(keys.TAG, LOG, self.log.ask_for_tags),
            add(keys.TO_ALL, LOG, self.log.put_to_all),
            add(keys.TELL_ALL, LOG, self.log.ask_to_tell_all),
            add(keys.LINK_NEED, LOG, self._ask_for_need),
            add(keys.WORDINGS, LOG, self._show_wordings),
            add(keys.COPY, LOG, self.log.copy),
        ]
        add(keys.TO_LINE, LOG, self._to_line)
        return states, kinds

    def _join(self) -> None:
        ui = self.ui
        ui.empty.pressed.connect(self._go_to_schedule)
        ui.pause.clicked.connect(self.floor.pause)
        ui.openFloor.clicked.connect(self.floor.open)
        ui.cameOrLeft.clicked.connect(self._ask_who_came)
        ui.line.last_asked.connect(self.log.edit_last)
        ui.ask.closed.connect(self._to_line)
        ui.columns.setStretchFactor(1, 1)
        self.setFocusProxy(ui.line)

    def _keys_of(self, name: str) -> str:
        return self.around.actions.action(name).shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    # Showing

    def _show_meeting(self) -> None:
        presenter, ui = self.presenter, self.ui
        room = presenter.room
        ui.pages.setCurrentWidget(ui.roomPage if room is not None else ui.emptyPage)
        names = {o.id: (o.number, o.name) for o in presenter.organisations}
        self._show_lock()
        self._head.show()
        meeting_id = room.meeting.id if room is not None else None
        self.agenda.show_room(room)
        self.log.show_meeting(meeting_id, presenter.words())
        self._log_menu.show_room(room)
        self.questions.show_room(room, names)
        self._entry_panel.show_room(room)
        self.entry.open(meeting_id)
        self.log.bearings = (
            bearings_of(room.items, room.organisations, room.participants) if room is not None else Bearings()
        )
        self.entry.set_bearings(self.log.bearings)
        self.turns.show_room(room)
        self.floor.show_room(room)
        self.lists.show_meeting()
        self.agenda_panel.show()
        self._place_entry()
        is_here = room is not None and presenter.out is None
        self._actions.name_digits([o.name for o in room.organisations] if room is not None and is_here else [])
        self._point()

    def _point(self) -> None:
        """Tell what could be let through to the room, and whom the window may tell of."""
        meeting_id = self.presenter.room.meeting.id if self.presenter.room is not None else ""
        self.around.room.point_at_meeting(meeting_id, self.questions.current_stem)
        self.around.discreet.open_meeting(meeting_id)

    def _show_lock(self) -> None:
        """Where the meeting is handed out, let nothing be changed, and say why."""
        ui, out, language = self.ui, self.presenter.out, self.session.language
        for part in (ui.entry, ui.side):
            part.setEnabled(out is None)
        hint = language.text("Write what is said; Enter saves")
        if out is not None:
            hint = language.text("Locked here: the meeting is with {name}", name=out.handed_to)
        ui.line.setPlaceholderText(hint)
        self._actions.lock(out is not None)

    def _show_floor(self) -> None:
        self.turns.follow_floor()
        self._floor_panel.show()
        self.entry.set_floor(self.floor.speaker)
        self._head.show_notice()
        self._follow_clock()

    def _show_turns(self) -> None:
        self._floor_panel.show_time()

    def _show_questions(self) -> None:
        self._point()
        self.agenda_panel.show()
        self._place_entry()

    def _show_entry(self) -> None:
        self._entry_panel.show()

    def _place_entry(self) -> None:
        item = self.agenda.running_item
        self.entry.set_place(item.id if item is not None else None, self.questions.current_stem)

    def _follow_clock(self) -> None:
        floor = self.floor.floor
        turn_used = floor.used(self._now()) if floor is not None and floor.since is not None else None
        self.ticker.follow(turn_used=turn_used, item_used=self.agenda.item_used())

    @property
    def is_keeping(self) -> bool:
        """Whether something typed has not been kept in the file yet."""
        return self._entry_panel.is_keeping

    def tick(self) -> None:
        """Show the clocks as they are now."""
        if self.floor.is_running:
            self._floor_panel.show_time()
        self.agenda_panel.show_time()
        self._follow_clock()

    # What happens

    def _take_lines(self, committed: Committed) -> None:
        self.log.model.take(committed)
        self.floor.take(committed)
        self.turns.take(committed)

    def _after_logging(self, contribution: Contribution) -> None:
        self.ui.log.show_newest()
        self._entry_panel.keep_later()

    # What the user does

    def _start_meeting(self) -> None:
        self.lists.begin()
        self.presenter.start()
        self._to_line()

    def _end_meeting(self) -> None:
        # First of all: whoever comes through the door sees nothing of what the room saw.
        self.around.room.show_nothing()
        self._entry_panel.keep()

        def ended(left: WhatIsLeft) -> None:
            self.floor.forget()
            self.turns.forget()
            self.lists.end(left)

        self.presenter.end(ended)

    def _prepare(self) -> None:
        self.preparing.open()

    def _write_fair_copy(self) -> None:
        room = self.presenter.room
        if room is not None:
            from dialogapp.gui.screens.documents_presenter import fair_copy_key

            self.around.go("documents", fair_copy_key(room.meeting.id))

    def _hand_out(self) -> None:
        self.out.ask_to_hand_out()

    def _take_home(self) -> None:
        self.out.ask_to_take_home()

    def _withdraw(self) -> None:
        self.out.ask_to_withdraw()

    def _turn_rules(self) -> None:
        self.presenter.note_rules(not self.ui.rules.isChecked())

    def _put_question(self) -> None:
        holder = self.floor.organisation
        self.questions.put(holder.id if holder is not None else None)

    def _give_to_digit(self, digit: int) -> None:
        organisation = self.floor.at_digit(digit)
        if organisation is not None:
            self.floor.give(Speaker(organisation.id))

    def _said_by_digit(self, digit: int) -> None:
        organisation = self.floor.at_digit(digit)
        if organisation is not None:
            self.log.set_speaker(Speaker(organisation.id))

    def _said_by_nobody(self) -> None:
        self.log.set_speaker(Speaker())

    def _choose_kind(self, kind: str) -> None:
        if self.ui.log.hasFocus():
            self.log.set_kind(kind)
        else:
            self.entry.choose_kind(kind)

    def _split_line(self) -> None:
        if not self.log.split():
            words = self.session.language.text(
                "Put the cursor where the second line begins, and press {keys} once more",
                keys=self._keys_of("meeting.split_line"),
            )
            self.around.tell(words, "plain")

    def _mark_confidential(self) -> None:
        if self.ui.log.hasFocus() or not self.entry.line.text:
            self.log.claim()
        else:
            self.entry.mark_confidential()

    def _ask_for_floor(self) -> None:
        self.ui.ask.ask(self.session.language.text("The floor to (initials)"), self._give_by_name, self._names())

    def _give_by_name(self, written: str) -> None:
        try:
            self.floor.give(self.presenter.find(written))
        except InputError as error:
            self.session.refuse(error)

    def _ask_who_came(self) -> None:
        self.ui.ask.ask(
            self.session.language.text("Who came or left? (initials)"),
            lambda written: self.presenter.came_or_left(written, self.lists.arrived),
            self._names(),
        )

    def _names(self) -> list[str]:
        people = self.presenter.room.participants if self.presenter.room is not None else ()
        return [organisation.name for organisation in self.presenter.nameable] + [person.name for person in people]

    def _ask_for_need(self) -> None:
        meant = self.log.lines_meant()
        if not meant:
            return
        from dialogapp.gui.screens.meeting_need_link import NeedLinkPresenter

        need_link = NeedLinkPresenter(self.session, self.around.tell, self.around.discreet)
        language, names = self.session.language, need_link.names()
        if not names:
            self.around.tell(language.text("There is no need yet. Write one on the page of needs first"), "plain")
            return
        question = language.text("To need (number or title)")
        self.ui.ask.ask(question, lambda written: need_link.link(meant, written), names)

    def _show_wordings(self) -> None:
        from dialogapp.gui.widgets.wordings_popup import WordingsPopup

        wordings = self.log.wordings()
        if wordings:
            popup = WordingsPopup(self.session.language.text("Earlier wordings"), wordings, self)
            popup.show_at(self.ui.log.mapToGlobal(self.ui.log.rect().topLeft()))

    def _go_to_schedule(self) -> None:
        self.around.go("schedule", "")

    def _to_line(self) -> None:
        self.ui.line.setFocus(Qt.FocusReason.OtherFocusReason)

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clock run while the room is seen, and be ready to type."""
        super().showEvent(event)
        if not self._is_laid_out:
            self._is_laid_out = True
            self.ui.columns.setSizes(column_widths(self.width()))
            # Not before: it would be told of all that goes on until a page is seen.
            QTimer.singleShot(0, self, self._watch_typing)
        self.ticker.set_seen(True)
        self.tick()
        if not event.spontaneous():
            QTimer.singleShot(0, self.ui.line, self._to_line)

    def _watch_typing(self) -> None:
        TypingToLine(self, self.ui.line)

    def hideEvent(self, event: QHideEvent) -> None:
        """Wake for nothing while nobody sees the room."""
        super().hideEvent(event)
        self.ticker.set_seen(False)
