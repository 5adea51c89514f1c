"""The fair copy of one meeting for the page of documents: the raw lines, the paragraphs, and what to look at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from dialogapp.domain.contributions import Contribution, LogLine
from dialogapp.domain.fair_copy import FairCopy, FairParagraph, FairSection, Setting
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.people import Organisation
from dialogapp.gui.models.log_words import LogWords, Voice
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.line_list import ListLine
from dialogapp.gui.widgets.tone import Tone
from dialogapp.services import fair_copy as use_cases
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.fair_words import lost_words, quotes_words, reported
from dialogapp.services.ports import Reader
from dialogapp.services.room import meetings_to_choose
from dialogapp.services.translation import language

_OUTSIDE = "outside"
"""Stands for the § of what is outside the agenda where a key is needed."""


@dataclass(frozen=True, slots=True)
class FairNote:
    """A remark at a paragraph."""

    text: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class FairCard:
    """A paragraph as it is shown. `typed` is what was written and not yet stored, if anything."""

    paragraph: FairParagraph
    number: str
    origin: str
    notes: tuple[FairNote, ...] = ()
    typed: str | None = None


@dataclass(frozen=True, slots=True)
class FairPart:
    """A § as it is shown: its heading, and its paragraphs."""

    key: str
    heading: str
    cards: tuple[FairCard, ...] = ()


@dataclass(frozen=True, slots=True)
class FairPicture:
    """The fair copy of a meeting. `counts` is what is left, in a line; `locked` why nothing can be changed, if so."""

    meeting_id: str
    lines: tuple[ListLine, ...]
    parts: tuple[FairPart, ...]
    counts: str
    unused: int
    locked: str = ""


class FairCopyPresenter:
    """Reads the fair copy of a meeting, and does what is asked of it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.meeting_id = ""
        self.copy = FairCopy()
        self._words = LogWords(session.language)

    def meetings(self) -> list[tuple[str, str]]:
        """The meetings whose log holds something, those that run and those ahead first: id and title."""

        def read(reader: Reader) -> list[tuple[str, str]]:
            written = [m for m in meetings_to_choose(reader) if reader.count(Contribution, meeting_id=m.id)]
            return [(meeting.id, f"{meeting.number} {meeting.title}") for meeting in written]

        return self._session.read(read)

    def read(self, meeting_id: str, sought: str = "", *, only_unused: bool = False) -> FairPicture:
        """The fair copy of a meeting; of its lines those that hold each word of `sought`."""
        self.meeting_id = meeting_id
        return self._session.read(lambda reader: self._read(reader, sought, only_unused))

    def section_of(self, line_ids: Iterable[str]) -> str | None:
        """The § that the first of these lines belongs to."""
        lines = self.copy.lines
        return next((lines[one].contribution.agenda_item_id for one in line_ids if one in lines), None)

    def paragraph(self, paragraph_id: str) -> FairParagraph | None:
        """A paragraph as it stands; None where it is gone."""
        return next((one for one in self._paragraphs() if one.id == paragraph_id), None)

    # What is done

    def write(self, section_key: str, texts: Sequence[str], then: Callable[[FairParagraph], None]) -> None:
        """Write paragraphs at the end of a §; `then` gets the last."""
        item_id = None if section_key == _OUTSIDE else section_key
        meeting_id = self.meeting_id
        self._session.do(
            lambda store: use_cases.write_paragraphs(store, meeting_id, item_id, texts),
            lambda written: then(written[-1]),
        )

    def write_of(
        self, line_ids: Sequence[str], after_id: str, then: Callable[[FairParagraph], None], *, plain: bool = False
    ) -> None:
        """Make a paragraph of lines, as reported speech to go on from, or of their words alone."""
        lines = [line for line_id, line in self.copy.lines.items() if line_id in set(line_ids)]
        if not lines:
            return
        item_id, meeting_id = lines[0].contribution.agenda_item_id, self.meeting_id
        content = self._session.read(lambda reader: language(_code(reader)))
        text = "\n".join(line.contribution.text for line in lines) if plain else reported(content, lines)
        ids = [line.contribution.id for line in lines]
        self._session.do(
            lambda store: use_cases.write_paragraph(store, meeting_id, item_id, text, ids, after_id or None), then
        )

    def change(self, paragraph_id: str, text: str, failed: Callable[[], None]) -> None:
        """Store a paragraph's wording, and forget what was half-typed of it."""
        self._session.do(lambda store: use_cases.change_paragraph(store, paragraph_id, text), failed=failed)
        self.keep(paragraph_id, None)

    def keep(self, paragraph_id: str, typed: str | None) -> None:
        """Keep what is typed in a paragraph until it is stored; None forgets it."""
        self._session.do(lambda store: store.keep_scratch({_key(paragraph_id): typed}))

    def tie(self, paragraph_id: str, line_ids: Iterable[str]) -> None:
        """Let a paragraph tell of lines."""
        ids = list(line_ids)
        self._session.do(lambda store: use_cases.tie_lines(store, paragraph_id, ids))

    def untie(self, paragraph_id: str, line_ids: Iterable[str]) -> None:
        """Let a paragraph no longer tell of lines."""
        ids = list(line_ids)
        self._session.do(lambda store: use_cases.untie_lines(store, paragraph_id, ids))

    def split(self, paragraph_id: str, first: str, second: str, then: Callable[[FairParagraph], None]) -> None:
        """Part a paragraph in two."""
        self._session.do(lambda store: use_cases.split_paragraph(store, paragraph_id, first, second), then)
        self.keep(paragraph_id, None)

    def merge(self, paragraph_id: str, then: Callable[[FairParagraph], None]) -> None:
        """Put a paragraph together with the one above it."""
        self._session.do(lambda store: use_cases.merge_paragraph(store, paragraph_id), then)

    def move(self, paragraph_id: str, step: int, then: Callable[[FairParagraph], None]) -> None:
        """Move a paragraph one place up (-1) or down (1), past the end of its § into the next."""
        paragraph = self.paragraph(paragraph_id)
        if paragraph is None:
            return
        keys = [section.agenda_item_id for section in self.copy.sections]
        section = self.copy.section(paragraph.agenda_item_id)
        place, position = keys.index(section.agenda_item_id), paragraph.position + step
        if not 1 <= position <= len(section.paragraphs):
            place += step
            if not 0 <= place < len(keys):
                return
            position = 1 if step > 0 else len(self.copy.sections[place].paragraphs) + 1
        item_id = keys[place]
        self._session.do(lambda store: use_cases.move_paragraph(store, paragraph_id, item_id, position), then)

    def remove(self, paragraph_id: str) -> None:
        """Take a paragraph away."""
        self._session.do(lambda store: use_cases.remove_paragraph(store, paragraph_id))
        self.keep(paragraph_id, None)

    def set_aside(self, line_ids: Iterable[str], setting: Setting | None, reason: str = "") -> None:
        """Say that lines are background or left out; None takes that back."""
        ids = list(line_ids)
        self._session.do(lambda store: use_cases.set_aside(store, ids, setting, reason))

    def are_aside(self, line_ids: Iterable[str], setting: Setting) -> bool:
        """Whether all these lines are set aside so."""
        ids = list(line_ids)
        return bool(ids) and all(one in self.copy.aside and self.copy.aside[one].setting == setting for one in ids)

    # What is shown

    def _read(self, reader: Reader, sought: str, only_unused: bool) -> FairPicture:
        self.copy = copy = use_cases.fair_copy(reader, self.meeting_id)
        words = self._session.language
        organisations = reader.all(Organisation)
        voices = {o.id: Voice(o.number, o.initials) for o in organisations}
        self._words = LogWords(words, the_dialogue(reader).time_zone, voices)
        names = use_cases.known_names(reader)
        numbers = self._numbers()
        uses = copy.uses()
        lines: list[ListLine] = []
        unused = 0
        for section in copy.sections:
            left = len(copy.unused(section))
            unused += left
            shown = [
                self._line(line, uses[line.contribution.id], numbers)
                for line in section.lines
                if _is_sought(line, sought) and not (only_unused and uses[line.contribution.id] != "unused")
            ]
            if shown:
                lines += [self._heading(section, left), *shown]
        meeting = reader.get(Meeting, self.meeting_id)
        locked = words.text("The minutes are finalised; open them again to change the text.")
        return FairPicture(
            self.meeting_id,
            tuple(lines),
            tuple(self._part(reader, section, names) for section in copy.sections),
            words.plural("{count} line is not used", "{count} lines are not used", unused),
            unused,
            locked if use_cases.is_locked(meeting) else "",
        )

    def _heading(self, section: FairSection, unused: int) -> ListLine:
        words = self._session.language
        side = words.plural("{count} not used", "{count} not used", unused) if unused else words.text("all used")
        return ListLine(section_key(section), self._title(section), side=side, is_heading=True)

    def _title(self, section: FairSection) -> str:
        if section.agenda_item_id is not None:
            return f"§ {section.position} {section.title}"
        return self._session.language.text("Outside the agenda")

    def _line(self, line: LogLine, use: str, numbers: dict[str, list[str]]) -> ListLine:
        words, contribution = self._session.language, line.contribution
        voice = self._words.voice(line)
        aside = self.copy.aside.get(contribution.id)
        side = {
            "used": ", ".join(numbers.get(contribution.id, ())),
            "background": words.text("background"),
            "left_out": words.text("left out"),
            "struck": words.text("struck"),
        }.get(use, words.text("not used"))
        detail = (
            self._words.time(line),
            self._words.speaker(line),
            words.text("verbatim") if contribution.verbatim else "",
            words.text("Secrecy requested") if line.confidential else "",
            aside.reason if aside is not None else "",
            contribution.struck_reason,
        )
        return ListLine(
            contribution.id,
            f"{self._words.prefix(line)}{contribution.text}",
            " · ".join(part for part in detail if part),
            side,
            tone="ok" if use == "used" else "plain",
            marks=(voice.number,) if voice is not None else (),
            is_muted=use != "unused",
            is_struck=use == "struck",
        )

    def _part(self, reader: Reader, section: FairSection, names: list[str]) -> FairPart:
        cards = tuple(self._card(reader, section, one, names) for one in section.paragraphs)
        return FairPart(section_key(section), self._title(section), cards)

    def _card(self, reader: Reader, section: FairSection, paragraph: FairParagraph, names: list[str]) -> FairCard:
        words = self._session.language
        lines = [self.copy.lines[one] for one in self.copy.sources[paragraph.id] if one in self.copy.lines]
        notes = []
        if any(line.confidential for line in lines):
            told = words.text("Secrecy is requested for one of its lines: masked in the public minutes.")
            notes.append(FairNote(told, "warn"))
        if any(line.contribution.state == "struck" for line in lines):
            notes.append(FairNote(words.text("One of its lines is struck: internal only."), "warn"))
        if not lines:
            notes.append(FairNote(words.text("No line stands behind this: internal only."), "warn"))
        if facts := use_cases.facts_lost(paragraph.text, lines, names):
            notes.append(FairNote(lost_words(words, facts), "plain"))
        if quotes := use_cases.quotes_without(paragraph.text, lines):
            notes.append(FairNote(quotes_words(words, quotes), "warn"))
        typed = reader.scratch(_key(paragraph.id))
        return FairCard(
            paragraph,
            section.number_of(paragraph),
            self._origin(lines),
            tuple(notes),
            typed if typed != paragraph.text else None,
        )

    def _origin(self, lines: Sequence[LogLine]) -> str:
        words = self._session.language
        told = dict.fromkeys(" ".join(filter(None, (self._words.time(one), one.organisation))) for one in lines)
        count = words.plural("{count} line", "{count} lines", len(lines)) if lines else words.text("no line")
        return " · ".join([count, *filter(None, told)])

    def _numbers(self) -> dict[str, list[str]]:
        """The paragraphs that tell of each line, by their numbers."""
        found: dict[str, list[str]] = {}
        for section in self.copy.sections:
            for paragraph in section.paragraphs:
                for line_id in self.copy.sources[paragraph.id]:
                    found.setdefault(line_id, []).append(section.number_of(paragraph))
        return found

    def _paragraphs(self) -> list[FairParagraph]:
        return [one for section in self.copy.sections for one in section.paragraphs]


def section_key(section: FairSection) -> str:
    """What tells a § from the others."""
    return section.agenda_item_id or _OUTSIDE


def _key(paragraph_id: str) -> str:
    return f"fair:{paragraph_id}"


def _code(reader: Reader) -> str:
    return the_dialogue(reader).document_language


def _is_sought(line: LogLine, sought: str) -> bool:
    words = f"{line.contribution.text} {line.organisation} {line.participant}".casefold().split()
    return all(any(word.startswith(one) for word in words) for one in sought.casefold().split())
