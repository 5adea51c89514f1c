"""What can be done with the agenda as it runs: registered actions, the menu behind its button, and that of an item."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from dialogapp.gui.pages import Surroundings
from dialogapp.gui.preferences import ITEM_SOUND
from dialogapp.gui.screens import meeting_keys as keys
from dialogapp.gui.screens.meeting_actions import AGENDA, MeetingActions
from dialogapp.gui.screens.meeting_agenda import AgendaPresenter, AgendaRow

_GIVEN_BY_MENU = 5


class AgendaActions:
    """Registers the actions, and keeps whether a sound is wanted."""

    def __init__(self, around: Surroundings, actions: MeetingActions, agenda: AgendaPresenter) -> None:
        self._around = around
        self._session = around.session
        self._preferences = around.preferences
        self._agenda = agenda
        add = actions.add
        self.next = add(keys.NEXT_ITEM, AGENDA, agenda.turn_to_next)
        self._back = add(keys.ITEM_BACK, AGENDA, agenda.turn_back)
        self._skip = add(keys.SKIP_ITEM, AGENDA, agenda.skip_next)
        self._end = add(keys.END_ITEM, AGENDA, agenda.end_item)
        self.give = add(keys.GIVE_MINUTE, AGENDA, lambda: agenda.give_minutes(1))
        self._take = add(keys.TAKE_MINUTE, AGENDA, lambda: agenda.give_minutes(-1))
        self._move = add(keys.MOVE_REST, AGENDA, agenda.move_the_rest)
        self._adapt = add(keys.ADAPT, AGENDA, agenda.turn_adaptive)
        self._sound = add(keys.SOUND, AGENDA, self._turn_sound)
        for action in (self._adapt, self._sound):
            action.setCheckable(True)

    @property
    def is_sound_wanted(self) -> bool:
        """Whether the user asked for a sound."""
        return self._preferences.get(ITEM_SOUND)

    def show(self) -> None:
        """Tick what is on."""
        self._adapt.setChecked(self._agenda.adapts)
        self._sound.setChecked(self.is_sound_wanted)

    def write_agenda(self) -> None:
        """Open the agenda where it is written."""
        if self._agenda.meeting_id is not None:
            self._around.go("schedule", self._agenda.meeting_id)

    def fill(self, menu: QMenu) -> None:
        """Make `menu` that of the whole agenda."""
        menu.clear()
        groups: list[list[QAction]] = [
            [self.next, self._back, self._skip, self._end],
            [self.give, self._take, self._move],
            [self._adapt, self._sound],
        ]
        for group in groups:
            menu.addActions(group)
            menu.addSeparator()
        menu.addAction(self._session.language.text("Change the agenda…")).triggered.connect(self.write_agenda)

    def item_menu(self, row: AgendaRow, parent: QWidget) -> QMenu:
        """What can be done with this item."""
        language, menu = self._session.language, QMenu(parent)
        if row.state == "on":
            five = menu.addAction(language.text("Give it {minutes} minutes", minutes=_GIVEN_BY_MENU))
            five.triggered.connect(lambda: self._agenda.give_minutes(_GIVEN_BY_MENU))
            menu.addActions([self.give, self._take, self._end])
            return menu
        words = language.text("Turn back to it") if row.state == "done" else language.text("Turn to it now")
        menu.addAction(words).triggered.connect(lambda: self._agenda.turn_to(row.id))
        if row.state == "ahead":
            menu.addAction(language.text("Skip it")).triggered.connect(lambda: self._agenda.skip(row.id))
        if row.is_left_out:
            again = menu.addAction(language.text("Let it come after all"))
            again.triggered.connect(lambda: self._agenda.take_up_again(row.id))
        return menu

    def _turn_sound(self) -> None:
        self._preferences.set(ITEM_SOUND, not self.is_sound_wanted)
        self.show()
