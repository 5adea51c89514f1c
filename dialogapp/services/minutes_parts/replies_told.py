"""What the minutes say of a passage's replies to the fact check: the first wording beside the corrected one, what was
added afterwards, and the supplier's version beside the one that was upheld.
"""

from __future__ import annotations

from collections.abc import Iterable

from dialogapp.domain.document import Secrecy, Text
from dialogapp.domain.replies import PassageReply
from dialogapp.services.minutes_parts.matter import Matter
from dialogapp.services.ports import Reader


def replies_of(reader: Reader, meeting_id: str) -> list[PassageReply]:
    """The replies about a meeting, oldest first."""
    return reader.all(PassageReply, meeting_id=meeting_id)


def replies_told(matter: Matter, replies: Iterable[PassageReply], *, is_secret: bool) -> list[str | Text]:
    """Runs to stand after a passage; as confidential as it is. The first wording of what was corrected is told only to
    those who may have seen it: the project group and the supplier.
    """
    words, view = matter.words, matter.view
    told: list[str | Text] = []
    for reply in replies:
        who = view.name(reply.organisation_id)
        is_seen = view.internal or view.audience.organisation == reply.organisation_id
        their_words = " – ".join(view.text(part) for part in (reply.wording, reply.comment) if part)
        sentence = ""
        if reply.outcome == "upheld":
            sentence = words.text("{who} has another version: {words}", who=who, words=their_words)
        elif reply.outcome == "corrected" and is_seen:
            first = view.text(reply.original)
            sentence = words.text("Corrected after the fact check. First wording: {words}", words=first)
        elif reply.outcome == "completed":
            sentence = words.text("Completed by {who} after the fact check.", who=who)
        elif reply.outcome == "" and view.internal:
            sentence = words.text("{who} objects, not settled: {words}", who=who, words=their_words)
        if sentence:
            secrecy: Secrecy = "confidential" if is_secret else "open"
            owner = reply.organisation_id if is_secret else None
            told += ["\n", Text(sentence, italic=True, secrecy=secrecy, owner=owner)]
    return told
