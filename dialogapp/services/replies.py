"""Use cases of what suppliers reply to the fact check: matched to its passages, taken in, settled one by one.

A reply is taken in as it came, with its original; settling it is the user's choice and a step of its own. The document
it came in stands in the register, once, by its SHA-256.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dialogapp.domain.contributions import ConfidentialityClaim, Contribution, LineOrigin
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.fair_copy import FairParagraph, FairSource
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import local
from dialogapp.domain.meetings import FactCheck, FactCheckAnswer, Meeting
from dialogapp.domain.people import Organisation
from dialogapp.domain.register import RegisteredDocument
from dialogapp.domain.replies import REPLY_OUTCOMES, PassageReply, ReplyOutcome, ReplyRow, how_it_ended
from dialogapp.domain.text import cleaned
from dialogapp.services.contributions import LineDraft, claim_in, log_line_in, put_line_in
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.fair_copy import change_paragraph_in
from dialogapp.services.ports import Reader, Store, Writer
from dialogapp.services.read_back import Passage, passages
from dialogapp.services.register import DocumentDraft, register_document_in
from dialogapp.services.states import latest_fact_check
from dialogapp.services.translation import LanguageCode, language

_QUOTES = "“”„»«\"'"


@dataclass(frozen=True, slots=True)
class ReplyFile:
    """What a reply came in: a file, or the text of a mail, which has no name; `kind` is the register's word for it."""

    name: str
    sha256: str
    size: int
    kind: str = "reply"


@dataclass(frozen=True, slots=True)
class FoundReply:
    """What a supplier wrote about a passage, as it was read; `passage` is None where it can't be told which.

    `wording` is empty where it is as it was, `comment` where there is none.
    """

    passage: Passage | None
    wording: str = ""
    comment: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True)
class ReadReplies:
    """What came back: the replies, how many passages came back unchanged, and how many did not come back at all. Both
    say nothing: silence is not approval.
    """

    replies: tuple[FoundReply, ...]
    unchanged: int
    missing: int


def match_replies(
    reader: Reader, meeting_id: str, organisation_id: str, rows: Iterable[ReplyRow], code: LanguageCode
) -> ReadReplies:
    """Tell what in `rows` is a reply, and to which of the supplier's passages."""
    known = {one.reference: one for one in passages(reader, meeting_id, organisation_id, code)}
    found: list[FoundReply] = []
    seen: set[str] = set()
    unchanged = 0
    for row in rows:
        passage = known.get(row.reference)
        wording, comments = _written(row, passage)
        if passage is not None:
            seen.add(row.reference)
        if wording or comments:
            found.append(FoundReply(passage, wording, "\n".join(comments), row.reference))
        elif passage is not None:
            unchanged += 1
    return ReadReplies(tuple(found), unchanged, len(known.keys() - seen))


def take_reply(
    store: Store,
    meeting_id: str,
    organisation_id: str,
    found: FoundReply,
    file: ReplyFile | None = None,
) -> PassageReply:
    """Take a reply in, unsettled; the supplier objects then. Its document is registered, if it is not yet."""
    if not (found.wording.strip() or found.comment.strip()):
        raise InputError("There is nothing in the reply")
    with store.write("reply.taken") as transaction:
        document_id = _document_in(transaction, meeting_id, organisation_id, file) if file is not None else None
        passage = found.passage
        reply = PassageReply(
            id=transaction.new_id(),
            meeting_id=meeting_id,
            organisation_id=organisation_id,
            taken_at=transaction.now,
            original=passage.text if passage is not None else "",
            wording=cleaned(found.wording).strip(),
            comment=cleaned(found.comment).strip(),
            contribution_id=passage.contribution_id if passage is not None else None,
            paragraph_id=passage.paragraph_id if passage is not None else None,
            document_id=document_id,
        )
        transaction.add(reply)
        _answer_in(transaction, reply)
    return reply


def settle_reply(store: Store, reply_id: str, outcome: ReplyOutcome, wording: str = "") -> PassageReply:
    """Say how a reply ended: corrected gives the passage `wording`, completed logs `wording` as a new input by the
    supplier, dated now and tied to the passage; upheld lets both versions print. Empty takes back that it was upheld.
    """
    if outcome not in REPLY_OUTCOMES:
        raise InputError("A reply ends as corrected, completed or upheld, not “{outcome}”", outcome=outcome)
    with store.write("reply.settled") as transaction:
        reply = transaction.get(PassageReply, reply_id)
        if reply.outcome in ("corrected", "completed"):
            raise RefusedError("This reply is settled, and what came of it stands in the log; undo takes it back")
        words = cleaned(wording).strip() or reply.wording or reply.comment
        settled = replace(
            reply,
            outcome=outcome,
            settled_at=transaction.now if outcome else None,
            settled_wording=words if outcome in ("corrected", "completed") else "",
        )
        if outcome == "corrected":
            _correct_in(transaction, settled)
        elif outcome == "completed":
            settled = replace(settled, added_id=_complete_in(transaction, settled).id)
        transaction.put(settled)
        _answer_in(transaction, settled)
    return settled


def replies_of(reader: Reader, meeting_id: str, organisation_id: str | None = None) -> list[PassageReply]:
    """The replies about a meeting, of one supplier or all, oldest first."""
    found = reader.all(PassageReply, meeting_id=meeting_id)
    return [reply for reply in found if organisation_id in (None, reply.organisation_id)]


def changed_sources(reader: Reader) -> set[str]:
    """Ids of the lines whose supplier had them corrected, completed or disputed after they were logged: what rests on
    them should be looked at again.
    """
    found: set[str] = set()
    for reply in reader.all(PassageReply):
        if not reply.outcome:
            continue
        if reply.contribution_id is not None:
            found.add(reply.contribution_id)
        for source in reader.all(FairSource, paragraph_id=reply.paragraph_id) if reply.paragraph_id else ():
            line = reader.get(Contribution, source.contribution_id)
            if line.organisation_id == reply.organisation_id:
                found.add(line.id)
    return found


def _written(row: ReplyRow, passage: Passage | None) -> tuple[str, list[str]]:
    """What a row says of its passage: another wording, and comments."""
    cells = [cell.strip() for cell in row.cells]
    comments = [one for one in (*row.comments, *cells[2:]) if one]
    wording = cells[1] if len(cells) > 1 else ""
    shown = cells[0] if cells else ""
    is_changed = passage is not None and bool(shown) and _even(shown) != _even(passage.text)
    if is_changed and wording:
        comments.insert(0, shown)
    elif is_changed:
        wording = shown
    if passage is not None and _even(wording) == _even(passage.text):
        wording = ""
    return wording, comments


def _even(text: str) -> str:
    return " ".join(text.split()).strip(_QUOTES)


def _document_in(transaction: Writer, meeting_id: str, organisation_id: str, file: ReplyFile) -> str:
    known = transaction.all(RegisteredDocument, sha256=file.sha256)
    if known:
        return known[0].id
    dialogue = the_dialogue(transaction)
    words = language("en" if dialogue.document_language == "en" else "sv")
    number = transaction.get(Meeting, meeting_id).number
    draft = DocumentDraft(
        subject=words.text("Reply to the fact check of meeting {number}", number=number),
        dated_on=local(transaction.now, dialogue.time_zone).date().isoformat(),
        sender=transaction.get(Organisation, organisation_id).name,
        receiver=dialogue.buyer,
        diary_number=dialogue.diary_number,
        document_type=file.kind,
        file_name=file.name,
        sha256=file.sha256,
        size=file.size,
        meeting_id=meeting_id,
    )
    return register_document_in(transaction, draft).id


def _answer_in(transaction: Writer, reply: PassageReply) -> None:
    """Let the supplier's answer to the fact check follow its replies: an objection, until all are settled."""
    sent = latest_fact_check(transaction, reply.meeting_id)
    if sent is None:
        return
    ended = how_it_ended(replies_of(transaction, reply.meeting_id, reply.organisation_id))
    answer: FactCheckAnswer = ended or "objected"
    for check in transaction.all(FactCheck, step_id=sent.id, organisation_id=reply.organisation_id):
        answered_at = check.answered_at if check.answered_at is not None else transaction.now
        transaction.put(replace(check, answer=answer, answered_at=answered_at))


def _correct_in(transaction: Writer, reply: PassageReply) -> None:
    if reply.paragraph_id is not None and transaction.count(FairParagraph, id=reply.paragraph_id):
        change_paragraph_in(transaction, reply.paragraph_id, reply.settled_wording)
    elif reply.contribution_id is not None:
        put_line_in(transaction, reply.contribution_id, text=reply.settled_wording)
    else:
        raise InputError("It can't be told which passage the reply is about; complete or uphold it instead")


def _complete_in(transaction: Writer, reply: PassageReply) -> Contribution:
    sources = _lines_of(transaction, reply)
    first = sources[0] if sources else None
    draft = LineDraft(
        reply.meeting_id,
        reply.settled_wording,
        started_at=transaction.now,
        organisation_id=reply.organisation_id,
        agenda_item_id=first.agenda_item_id if first is not None else None,
    )
    line = log_line_in(transaction, draft)
    if any(transaction.count(ConfidentialityClaim, contribution_id=source.id) for source in sources):
        # What completes a secret may tell it again.
        claim_in(transaction, line.id)
    if first is not None:
        origin = LineOrigin(
            id=transaction.new_id(), contribution_id=line.id, from_contribution_id=first.id, how="completion"
        )
        transaction.add(origin)
    if reply.paragraph_id is not None and transaction.count(FairParagraph, id=reply.paragraph_id):
        transaction.add(FairSource(id=transaction.new_id(), paragraph_id=reply.paragraph_id, contribution_id=line.id))
    return line


def _lines_of(reader: Reader, reply: PassageReply) -> Sequence[Contribution]:
    if reply.contribution_id is not None:
        return [reader.get(Contribution, reply.contribution_id)]
    if reply.paragraph_id is None:
        return []
    tied = [
        reader.get(Contribution, source.contribution_id)
        for source in reader.all(FairSource, paragraph_id=reply.paragraph_id)
    ]
    return [line for line in tied if line.organisation_id == reply.organisation_id]
