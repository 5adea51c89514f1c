"""What a supplier's reply to the fact check says, passage by passage. Nothing is taken in."""

from __future__ import annotations

from dialogapp.cli.call import Call, Outcome
from dialogapp.domain.errors import InputError
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.meetings import find_meeting
from dialogapp.services.people import find_organisation
from dialogapp.services.replies import FoundReply, match_replies
from dialogapp.services.translation import language


def read(call: Call) -> Outcome:
    """Read a sheet that came back."""
    words, options = call.words, call.options
    sha256, size = call.paper.digest(options.reply)
    rows = call.paper.read_replies(options.reply)
    with call.reading() as reader:
        meeting = find_meeting(reader, options.meeting)
        organisation = find_organisation(reader, options.organisation)
        code = language("en" if the_dialogue(reader).document_language == "en" else "sv").code
        found = match_replies(reader, meeting.id, organisation.id, rows, code)
    if not (found.replies or found.unchanged):
        raise InputError(
            "“{file}” holds no passage of {name} in meeting {number}: no reference of its sheet stands in it",
            file=options.reply.name,
            name=organisation.name,
            number=meeting.number,
        )
    data = {
        "file": str(options.reply),
        "sha256": sha256,
        "size": size,
        "meeting": meeting.number,
        "organisation": organisation.name,
        "replies": [_entry(reply) for reply in found.replies],
        "unchanged": found.unchanged,
        "missing": found.missing,
    }
    lines = [line for reply in found.replies for line in _told(call, reply)]
    lines.append(
        words.text(
            "{replies} replies; {unchanged} passages came back unchanged, {missing} not at all."
            " Silence is not approval.",
            replies=len(found.replies),
            unchanged=found.unchanged,
            missing=found.missing,
        )
    )
    return Outcome(data, lines)


def _entry(reply: FoundReply) -> dict[str, object]:
    passage = reply.passage
    return {
        "reference": reply.reference,
        "contribution": passage.contribution_id if passage is not None else None,
        "paragraph": passage.paragraph_id if passage is not None else None,
        "original": passage.text if passage is not None else None,
        "wording": reply.wording,
        "comment": reply.comment,
    }


def _told(call: Call, reply: FoundReply) -> list[str]:
    words = call.words
    if reply.passage is None:
        lines = [words.text("{reference}: no passage of this supplier", reference=reply.reference or "–")]
    else:
        lines = [f"{reply.reference}: {reply.passage.text}"]
    if reply.wording:
        lines.append("  " + words.text("would have: {words}", words=reply.wording))
    if reply.comment:
        lines.append("  " + words.text("comment: {words}", words=reply.comment))
    return lines
