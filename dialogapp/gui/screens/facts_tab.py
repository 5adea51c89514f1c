"""The tab with the dialogue's own facts: title, diary number, buyer, need."""

from __future__ import annotations

from PySide6.QtCore import QObject

from dialogapp.gui.forms.ui_overview_screen import Ui_OverviewScreen
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.widgets.field_group import FieldGroup
from dialogapp.services.dialogues import DialogueDraft, change_dialogue, draft_of, the_dialogue
from dialogapp.services.drafts import fields_of
from dialogapp.services.ports import Store

ZONES = (
    "Europe/Stockholm",
    "Europe/Helsinki",
    "Europe/Copenhagen",
    "Europe/Oslo",
    "Europe/Berlin",
    "Europe/London",
    "UTC",
)
"""Time zones that are offered; any other can be written."""


class FactsTab(QObject):
    """Drives the facts' part of the overview's form."""

    def __init__(self, around: Surroundings, ui: Ui_OverviewScreen, parent: QObject) -> None:
        super().__init__(parent)
        self._session = around.session
        self.ui = ui
        self.fields = FieldGroup(
            {
                "title": ui.title,
                "buyer": ui.buyer,
                "diary_number": ui.diaryNumber,
                "facilitator": ui.facilitator,
                "need": ui.need,
                "suppliers_asked": ui.asked,
                "document_language": ui.documentLanguage,
                "time_zone": ui.timeZone,
            },
            self,
        )
        self.fields.committed.connect(self._change)
        self._session.refused.connect(lambda _text: self.refresh())

    def retranslate(self) -> None:
        """Set every text again."""
        language = self._session.language
        self.ui.documentLanguage.show_choices([("sv", language.text("Swedish")), ("en", language.text("English"))])
        self.ui.timeZone.show_choices([(zone, zone) for zone in ZONES])
        self.ui.factsNote.setText(
            language.text(
                "These facts stand on the first page of every document. Each is kept as soon as you leave its field."
            )
        )

    def refresh(self) -> None:
        """Read the facts anew."""
        dialogue = self._session.read(the_dialogue)
        self.fields.show(dialogue.id, fields_of(draft_of(dialogue)))

    def _change(self, _dialogue_id: str, part: str, value: str) -> None:
        def use_case(store: Store) -> None:
            with store.read() as reader:
                kept = fields_of(draft_of(the_dialogue(reader)))
            change_dialogue(store, DialogueDraft(**kept | {part: value}))

        self._session.do(use_case)
