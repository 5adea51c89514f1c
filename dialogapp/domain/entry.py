"""The entry line: what is being typed, before it is a contribution."""

from __future__ import annotations

import re
from dataclasses import replace

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant

_TAG = re.compile(r"#([^\W\d_][\w-]*)")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says a line: an organisation, and a person of it where one was chosen. Nobody: the note-taker's own line."""

    organisation_id: str | None = None
    participant_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryLine:
    """What stands in the entry line. `started_at` and `speaker` are those of its first character."""

    text: str = ""
    kind: str = "statement"
    confidential: bool = False
    started_at: Instant | None = None
    speaker: Speaker = Speaker()
    is_speaker_chosen: bool = False
    """Whether the speaker was chosen for this line; else it is whoever had the floor at the first character."""


def typed(line: EntryLine, text: str, now: Instant, has_floor: Speaker) -> EntryLine:
    """`line` after typing made its text `text`. An emptied line forgets its time and speaker, not its kind."""
    if not text:
        return replace(line, text="", started_at=None, speaker=Speaker(), is_speaker_chosen=False)
    if line.started_at is not None:
        return replace(line, text=text)
    speaker = line.speaker if line.is_speaker_chosen else has_floor
    return replace(line, text=text, started_at=now, speaker=speaker)


def joined(first: EntryLine, second: EntryLine) -> EntryLine:
    """`first` with the text of `second` on the rows after it: a line that came back, before what was typed since."""
    return replace(
        first,
        text=f"{first.text}\n{second.text}" if second.text else first.text,
        confidential=first.confidential or second.confidential,
    )


def split_tags(text: str) -> tuple[str, str]:
    """(text, tags): words after # are tags, parted by blanks, each once. Those at the end leave the text.

    `#3` is no tag.
    """
    tags = dict.fromkeys(found.group(1).lower() for word in text.split() if (found := _TAG.fullmatch(word)))
    kept = text
    while len(parts := kept.rsplit(maxsplit=1)) == 2 and _TAG.fullmatch(parts[1]):
        kept = parts[0]
    return kept, " ".join(tags)
