"""The meeting room: agenda and questions, the log with its one entry line, the floor."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QWidget

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.entry import Speaker
from dialogapp.domain.entry_marks import Bearings
from dialogapp.domain.instants import Instant
from dialogapp.gui import theme
from dialogapp.gui.clock import system_now
from dialogapp.gui.forms.ui_meeting_screen import Ui_MeetingScreen
from dialogapp.gui.pages import Page, Surroundings
from dialogapp.gui.preferences import FOCUS
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
from dialogapp.gui.screens.meeting_line_actions import LineActions
from dialogapp.gui.screens.meeting_lists import MeetingLists
from dialogapp.gui.screens.meeting_log_menu import LogMenu
from dialogapp.gui.screens.meeting_log_panel import LogPanel
from dialogapp.gui.screens.meeting_presenter import MeetingPresenter
from dialogapp.gui.screens.meeting_questions import QuestionsPresenter
from dialogapp.gui.screens.meeting_rules import RulesPart
from dialogapp.gui.screens.meeting_ticker import RoomTicker
from dialogapp.gui.screens.meeting_turns import TurnsPresenter
from dialogapp.gui.screens.meeting_typing import TypingToLine
from dialogapp.gui.screens.meeting_watch import WatchPart
from dialogapp.gui.screens.meeting_who import WhoActions
from dialogapp.gui.screens.meeting_words import name_parts
from dialogapp.gui.view_modes import leave_mode
from dialogapp.gui.widgets.entry_field import EntryField
from dialogapp.gui.widgets.room_columns import column_widths
from dialogapp.gui.widgets.spell_marks import SpellMarks
from dialogapp.services.changes import Committed
from dialogapp.services.entry_drafts import bearings_of
from dialogapp.services.room import WhatIsLeft

if TYPE_CHECKING:
    from dialogapp.gui.screens.meeting_out_panel import OutPanel
    from dialogapp.gui.screens.meeting_preparing import Preparing
    from dialogapp.gui.screens.meeting_secrecy import MeetingSecrecy


class MeetingScreen(Page):
    """The room of one meeting. Whatever is typed goes into the entry line."""

    name = "meeting"
    entities = frozenset(
        {"meeting", "agenda_item", "item_time", "attendance", "invitation", "organisation", "participant", "dialogue"}
        | {"hand_out", "question", "question_put", "question_set", "follow_up", "time_offer", "treatment"}
    )

    def __init__(
        self, around: Surroundings, parent: QWidget | None = None, now: Callable[[], Instant] = system_now
    ) -> None:
        super().__init__(around, parent)
        self._now = now
        self._is_laid_out = False
        self._type_factor = 1.0
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
        self.log = LogPanel(session, self.ui, self._to_line, self._watch_spelling, self)
        self._lines = LineActions(around, self.ui, self.log, self.entry, self)
        self._who = WhoActions(
            session, self.ui.ask, self.presenter, self.floor, self.turns, self.entry, self.lists.arrived
        )
        states = self._register()
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
            all_here=around.actions.action(keys.ALL_HERE.name),
        )
        self._log_menu = LogMenu(session, self.ui, self.log, self._lines.on_lines, self._lines.kinds)
        self._entry_panel = EntryPanel(session, self.ui, self.entry, self._lines.kinds, self)
        self.watch = WatchPart(around, self.ui, self.entry, self.log, self._watch_keys, self._speak_log, self)
        self._floor_panel = FloorPanel(session, self.ui, self.floor, self.turns, self._keys_of("meeting.round"), self)
        self._actions.add(keys.FIGURES, FLOOR, self._floor_panel.show_figures)
        self.agenda_panel = AgendaPanel(
            self.ui, self.presenter, self.agenda, self.questions, self._agenda_actions, self
        )
        self._watch_spelling(self.ui.line)
        self.rules = RulesPart(session, self.ui, self.presenter, self)
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

    @cached_property
    def secrecy(self) -> MeetingSecrecy:
        """What marks passages as confidential, and shows the whole of a request."""
        from dialogapp.gui.screens.meeting_secrecy import MeetingSecrecy

        return MeetingSecrecy(self.around, self.log, self)

    # What the page is asked

    def refresh(self) -> None:
        """Read the meeting anew; the log follows by itself."""
        self.presenter.refresh()

    def retranslate(self) -> None:
        """Speak the window's language."""
        self.ui.retranslateUi(self)
        language = self.session.language
        self._actions.name_kinds(language)
        self.agenda_panel.retranslate()
        self.rules.retranslate()
        name_parts(self.ui, self.log, language, self._keys_of)
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

    @property
    def purpose(self) -> str:
        """What the page is for."""
        return self.session.language.text(
            "The meeting room: give the floor with {keys}, and the same with 2 to 9; write what is said, and press "
            "Enter",
            keys=self._keys_of("meeting.floor_1"),
        )

    def close_down(self) -> None:
        """The dialogue is about to be closed: keep what is half-typed, and the time until now."""
        self._entry_panel.keep()
        self.floor.beat()

    # Joining

    def _register(self) -> dict[str, QAction]:
        """Register the room's actions; those for a meeting's states."""
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
        self._who.register(self._actions)
        self._actions.add_digits(self._give_to_digit, self._said_by_digit)
        self._lines.register(self._actions, self._to_line, self._open_secrecy)
        add(keys.PUT_AWAY, LOG, self._put_hint_away)
        add(keys.STOPPED, LOG, self._note_stopped)
        return states

    def _join(self) -> None:
        ui = self.ui
        ui.empty.pressed.connect(lambda: self.around.go("schedule", ""))
        ui.pause.clicked.connect(self.floor.pause)
        ui.openFloor.clicked.connect(self.floor.open)
        ui.cameOrLeft.clicked.connect(self._who.ask_who_came)
        ui.line.last_asked.connect(self.log.edit_last)
        ui.ask.closed.connect(self._to_line)
        ui.line.left.connect(lambda: leave_mode(self.around.preferences))
        self.around.preferences.changed.connect(self._show_alone_or_all)
        self._show_alone_or_all()
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
        self.rules.show()
        meeting_id = room.meeting.id if room is not None else None
        self.agenda.show_room(room)
        self.watch.show_room(room)
        self.log.show_meeting(meeting_id, self.watch.words(presenter.words()))
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

    def _show_alone_or_all(self) -> None:
        """The log, the line and the floor, or the agenda and the head too."""
        self.agenda_panel.is_away = self.around.preferences.get(FOCUS)
        self.ui.top.setVisible(not self.agenda_panel.is_away)
        self.agenda_panel.show()

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
        self.watch.take_logged(contribution)
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

    def _put_hint_away(self) -> None:
        self.watch.put_away()

    def _note_stopped(self) -> None:
        item = self.agenda.running_item
        self.watch.note_stopped(self._now(), item.id if item is not None else None)

    def _watch_keys(self) -> tuple[str, str]:
        return self._keys_of(keys.PUT_AWAY.name), self._keys_of(keys.STOPPED.name)

    def _speak_log(self) -> None:
        self.log.model.speak(self.watch.words(self.presenter.words()))

    def _open_secrecy(self) -> None:
        self.secrecy.open()

    def _watch_spelling(self, field: EntryField) -> None:
        SpellMarks(field, self.around.spelling)

    def _to_line(self) -> None:
        self.ui.line.setFocus(Qt.FocusReason.OtherFocusReason)

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clock run while the room is seen, and be ready to type."""
        super().showEvent(event)
        if not self._is_laid_out:
            self._is_laid_out = True
            self._fit_columns()
            # Not before: it would be told of all that goes on until a page is seen.
            QTimer.singleShot(0, self, self._watch_typing)
        self.ticker.set_seen(True)
        self.tick()
        if not event.spontaneous():
            QTimer.singleShot(0, self.ui.line, self._to_line)

    def changeEvent(self, event: QEvent) -> None:
        """Make room for larger type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._is_laid_out and self._type_factor != theme.type_factor():
            # The rail first, which gives room or takes it.
            QTimer.singleShot(0, self, self._fit_columns)

    def _fit_columns(self) -> None:
        self._type_factor = theme.type_factor()
        self.ui.columns.setSizes(column_widths(self.width(), self._type_factor))
        self._entry_panel.show()

    def _watch_typing(self) -> None:
        TypingToLine(self, self.ui.line)

    def hideEvent(self, event: QHideEvent) -> None:
        """Wake for nothing while nobody sees the room."""
        super().hideEvent(event)
        self.ticker.set_seen(False)
