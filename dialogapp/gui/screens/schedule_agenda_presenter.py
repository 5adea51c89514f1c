"""The agenda of a meeting as it is written: what the table shows, what typing, moving and templates do to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from dialogapp.domain.agenda import Lanes, laid_out
from dialogapp.domain.errors import DialogappError, InputError
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import AgendaItem
from dialogapp.domain.schedule import MINUTE
from dialogapp.gui.models.agenda_model import AgendaRow
from dialogapp.gui.screens.schedule_gestures import change_stored, draft_of
from dialogapp.gui.screens.schedule_meeting_presenter import MeetingFacts
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.tone import Tone
from dialogapp.services.agenda_rows import items_of_text
from dialogapp.services.agenda_templates import OwnTemplates, own_templates, save_own_template
from dialogapp.services.dates import Clock
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.drafts import fields_of
from dialogapp.services.meetings import ItemDraft, set_agenda
from dialogapp.services.ports import OwnFiles, Store
from dialogapp.services.templates import AgendaTemplate, agenda_templates
from dialogapp.services.translation import Language, LanguageCode
from dialogapp.services.words import ITEM_KIND_WORDS, key_of_word, word

_USUAL_ITEM, _LEAST_ITEM = 10, 5
"""Minutes of a new item on the agenda."""

Change = Callable[[list[ItemDraft]], list[ItemDraft]]


class AgendaEditorPresenter:
    """Changes one meeting's agenda. `own` are the user's own templates."""

    def __init__(self, session: Session, own: OwnFiles) -> None:
        self._session = session
        self._own = own
        self._facts: MeetingFacts | None = None

    def show(self, facts: MeetingFacts) -> None:
        """Take this meeting's agenda."""
        self._facts = facts

    # What is shown

    def rows(self) -> list[AgendaRow]:
        """The items, each with when it begins; without the meeting's time, minutes after its beginning."""
        facts, language = self._known(), self._session.language
        meeting, clock = facts.meeting, Clock(facts.zone, language)
        begins = meeting.starts_at
        spans, _ = self._laid_out(begins or 0)
        return [
            AgendaRow(
                item.id,
                clock.time(span[0]) if begins is not None else f"+{span[0] // MINUTE}",
                item.title,
                item.planned_minutes,
                item.kind,
                word(language, ITEM_KIND_WORDS, item.kind),
                item.presenter,
                is_over=meeting.ends_at is not None and span[1] > meeting.ends_at,
                track=str(item.track) if item.track else "",
            )
            for item, span in zip(facts.items, spans, strict=True)
        ]

    @property
    def has_tracks(self) -> bool:
        """Whether items may stand side by side: in a workshop, or where some do."""
        facts = self._known()
        return facts.meeting.kind == "workshop" or any(item.track for item in facts.items)

    def sum_words(self) -> tuple[str, Tone]:
        """The sum against the meeting's length in words, and its tone."""
        facts, language = self._known(), self._session.language
        planned, length = self._minutes(), self._length()
        if not facts.items:
            return "", "plain"
        if length is None:
            return language.text("{minutes} min", minutes=planned), "plain"
        words = language.text("{planned} of {length} min", planned=planned, length=length)
        if planned > length:
            return f"{words} · " + language.text("{minutes} min too long", minutes=planned - length), "warn"
        if planned < length:
            return f"{words} · " + language.text("{minutes} min left", minutes=length - planned), "plain"
        return words, "ok"

    def misfit(self) -> tuple[str, str]:
        """Where the agenda is longer than the meeting: a sentence that says so and what can be done, and what letting
        the meeting end later is called, empty where that can't be done.
        """
        facts, language, length = self._known(), self._session.language, self._length()
        if length is None or facts.meeting.starts_at is None or self._minutes() <= length:
            return "", ""
        ends = Clock(facts.zone, language).time(facts.meeting.starts_at + self._minutes() * MINUTE)
        told = language.text(
            "The agenda is {minutes} min longer than the meeting. Take minutes away, or let the meeting end {time}",
            minutes=self._minutes() - length,
            time=ends,
        )
        return told, language.text("Let it end {time}", time=ends) if facts.can_move else ""

    def presenters(self) -> list[str]:
        """Names of people who may lead an item."""
        return list(self._known().people)

    # What is done

    def lengthen(self) -> None:
        """Let the meeting last as long as its agenda."""
        minutes = self._minutes()
        change_stored(
            self._session,
            self._known().meeting.id,
            lambda meeting, _zone: replace(
                draft_of(meeting), ends_at=(meeting.starts_at or 0) + minutes * MINUTE if meeting.starts_at else None
            ),
        )

    def change_item(self, row: AgendaRow, part: str, written: str) -> None:
        """Change a part of an item, as typed."""
        language = self._session.language
        self._set_items(
            lambda items: [_item_changed(one, part, written, language) if one.id == row.id else one for one in items]
        )

    def add_item(self, title: str, after: str = "", then: Callable[[], None] | None = None) -> None:
        """Add an item after the one with the id `after`, else last; as long as what is left of the meeting, at most
        ten minutes.
        """
        length = self._length() or 0

        def added(items: list[ItemDraft]) -> list[ItemDraft]:
            left = length - sum(item.planned_minutes for item in items) if length else _USUAL_ITEM
            place = next((i + 1 for i, item in enumerate(items) if item.id == after), len(items))
            track = items[place - 1].track if place and after else 0
            new = ItemDraft(title, max(_LEAST_ITEM, min(_USUAL_ITEM, left)), track=track)
            return [*items[:place], new, *items[place:]]

        self._set_items(added, then)

    def paste(self, text: str, after: str = "") -> None:
        """Add the items that pasted rows tell, after the one with the id `after`, else last."""
        try:
            pasted = items_of_text(text)
        except InputError as error:
            self._session.refuse(error)
            return
        if not pasted:
            return

        def added(items: list[ItemDraft]) -> list[ItemDraft]:
            place = next((i + 1 for i, item in enumerate(items) if item.id == after), len(items))
            return [*items[:place], *pasted, *items[place:]]

        self._set_items(added)

    def move_item(self, item_id: str, target: int, then: Callable[[], None] | None = None) -> None:
        """Put an item at another position, from 0."""

        def moved(items: list[ItemDraft]) -> list[ItemDraft]:
            chosen = [item for item in items if item.id == item_id]
            others = [item for item in items if item.id != item_id]
            return [*others[:target], *chosen, *others[target:]]

        self._set_items(moved, then)

    def move_item_by(self, item_id: str, step: int, then: Callable[[], None] | None = None) -> None:
        """Move an item up or down from where it stands when it is this change's turn."""

        def moved(items: list[ItemDraft]) -> list[ItemDraft]:
            here = next((i for i, item in enumerate(items) if item.id == item_id), -1)
            if here >= 0 and 0 <= here + step < len(items):
                items.insert(here + step, items.pop(here))
            return items

        self._set_items(moved, then)

    def remove_items(self, item_ids: Sequence[str]) -> None:
        """Take items away; refused where the log names one, or it has been on."""
        self._set_items(lambda items: [item for item in items if item.id not in item_ids])

    # Templates

    def templates(self) -> tuple[AgendaTemplate, ...]:
        """The agendas to begin from, in the documents' language; those for this kind of meeting first."""
        kind = self._known().meeting.kind
        return tuple(sorted(agenda_templates(self._code()), key=lambda one: one.kind != kind))

    def own(self) -> OwnTemplates:
        """The user's own agendas, and the files that are none."""
        return own_templates(self._own, self._code())

    @property
    def folder(self) -> str:
        """Where the user's own agendas are."""
        return str(self._own.folder)

    def take_template(self, template: AgendaTemplate) -> None:
        """Make the agenda what a template says."""
        self._set_items(lambda _items: list(template.items))

    def save_template(self, title: str) -> str | None:
        """Keep this agenda as the user's own template, in place of one of that name; what to tell, None where it was
        refused.
        """
        facts = self._known()
        try:
            save_own_template(self._own, title, facts.meeting.kind, [_draft(item) for item in facts.items])
        except DialogappError as error:
            self._session.refuse(error)
            return None
        return self._session.language.text("The agenda is kept as the template “{title}”", title=title)

    def remove_template(self, key: str) -> None:
        """Take one of the user's own templates away."""
        try:
            self._own.remove(key)
        except DialogappError as error:
            self._session.refuse(error)

    def _set_items(self, change: Change, then: Callable[[], None] | None = None) -> None:
        """Change the agenda as it is stored when it is this change's turn."""
        meeting_id = self._known().meeting.id

        def use_case(store: Store) -> None:
            with store.read() as reader:
                items = reader.all(AgendaItem, meeting_id=meeting_id)
            set_agenda(store, meeting_id, change([_draft(item) for item in items]))

        self._session.do(use_case, lambda _: then() if then else None)

    def _laid_out(self, begins: Instant) -> tuple[list[tuple[Instant, Instant]], Instant]:
        items = self._known().items
        return laid_out([one.track for one in items], [one.planned_minutes * MINUTE for one in items], Lanes(begins))

    def _minutes(self) -> int:
        """How long the agenda takes: of tracks side by side, the longest."""
        return self._laid_out(0)[1] // MINUTE

    def _length(self) -> int | None:
        """The meeting's minutes; None where they are not known, or it goes on over days."""
        facts = self._known()
        meeting = facts.meeting
        if meeting.starts_at is None or meeting.ends_at is None or facts.is_long:
            return None
        return (meeting.ends_at - meeting.starts_at) // MINUTE

    def _code(self) -> LanguageCode:
        return "en" if self._session.read(lambda reader: the_dialogue(reader).document_language) == "en" else "sv"

    def _known(self) -> MeetingFacts:
        assert self._facts is not None
        return self._facts


def _draft(item: AgendaItem) -> ItemDraft:
    return ItemDraft(item.title, item.planned_minutes, item.kind, item.presenter, item.id, item.track)


def _item_changed(draft: ItemDraft, part: str, written: str, language: Language) -> ItemDraft:
    if part == "minutes":
        digits = written.split(maxsplit=1)[0] if written.split() else "0"
        if not digits.isdecimal():
            raise InputError("“{text}” is no number of minutes", text=written)
        return replace(draft, planned_minutes=int(digits))
    if part == "track":
        if written.strip() and not written.strip().isdecimal():
            raise InputError("“{text}” is no number of a track; leave it empty for all together", text=written)
        return replace(draft, track=int(written.strip() or 0))
    if part == "kind":
        return replace(draft, kind=key_of_word(language, ITEM_KIND_WORDS, written))
    return ItemDraft(**fields_of(draft) | {part: written})
