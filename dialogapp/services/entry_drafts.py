"""The entry line as it is logged: its marks are read against the meeting it is typed in."""

from __future__ import annotations

from collections.abc import Iterable

from dialogapp.domain.entry import EntryLine, Speaker
from dialogapp.domain.entry_marks import Bearings, Handle, meant, shortest, sought
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.meetings import AgendaItem
from dialogapp.domain.people import Organisation, Participant
from dialogapp.services.contributions import LineDraft
from dialogapp.services.ports import LogFilter, Reader
from dialogapp.services.translation import Language, language
from dialogapp.services.words import CONTRIBUTION_KIND_WORDS, word

_HINTED = ("question", "answer", "information", "decision")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line belongs: the meeting, the agenda item that is on, and the question that was put last."""

    meeting_id: str
    agenda_item_id: str | None = None
    question_stem_id: str | None = None


def bearings_of(
    items: Iterable[AgendaItem], organisations: Iterable[Organisation], participants: Iterable[Participant]
) -> Bearings:
    """What marks can name in a meeting."""
    return Bearings(
        {item.position: item.id for item in items},
        (
            *(Handle(Speaker(o.id), o.name, o.initials) for o in organisations),
            *(Handle(Speaker(p.organisation_id, p.id), p.name, _initials(p.name)) for p in participants),
        ),
    )


def read_bearings(reader: Reader, meeting_id: str) -> Bearings:
    """What marks can name in a meeting that is not shown yet: everybody of the dialogue."""
    items = reader.all(AgendaItem, meeting_id=meeting_id)
    return bearings_of(items, reader.all(Organisation), reader.all(Participant))


def draft_of(
    line: EntryLine, speaker: Speaker, place: Place, bearings: Bearings, words: Language | None = None
) -> LineDraft:
    """What is logged of a line by `speaker`, unless the line names another. `words` is the language of its tags."""
    found = meant(line.text, bearings)
    by, kind = found.speaker or speaker, found.kind or line.kind
    item_id = bearings.items[found.item] if found.item is not None else place.agenda_item_id
    to_all = (words or language("en")).text("to-all") if found.to_all else ""
    return LineDraft(
        meeting_id=place.meeting_id,
        text=found.text,
        kind=kind,
        started_at=line.started_at,
        organisation_id=by.organisation_id,
        participant_id=by.participant_id,
        agenda_item_id=item_id,
        question_stem_id=place.question_stem_id if kind == "answer" else None,
        tags=" ".join(dict.fromkeys(tag for tag in (*found.tags.split(), to_all) if tag)),
        confidential=line.confidential,
    )


def filter_of(text: str, meeting_id: str, bearings: Bearings) -> LogFilter:
    """Which lines of a meeting a search looks for."""
    found = sought(text, bearings)
    return LogFilter(
        meeting_id=meeting_id,
        organisation_id=found.speaker.organisation_id if found.speaker is not None else None,
        participant_id=found.speaker.participant_id if found.speaker is not None else None,
        kind=found.kind,
        agenda_item_id=bearings.items[found.item] if found.item is not None else None,
        text=found.text,
        tag=found.tag,
    )


def mark_hints(words: Language) -> list[tuple[str, str]]:
    """What can be typed before a text, and what it does, for who has not logged anything yet."""
    first, *others = ((f"!{shortest(kind, told)}", told) for kind, told in _kinds(words))
    return [
        (first[0], words.text("before the text: {kinds}", kinds=", ".join([first[1], *(key for key, _ in others)]))),
        ("@ §3", words.text("before the text: who said it, which item")),
        ("?", words.text("before the text: a question to all")),
    ]


def _kinds(words: Language) -> list[tuple[str, str]]:
    return [(kind, word(words, CONTRIBUTION_KIND_WORDS, kind).lower()) for kind in _HINTED]


def _initials(name: str) -> str:
    return "".join(part[0] for part in name.split())
