"""Commands on dialogues as files: made, verified, copied."""

from __future__ import annotations

from datetime import date

from dialogapp.cli.call import DONE, FOUND_WRONG, Call, Outcome
from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.services.sample import make_sample


def demo(call: Call) -> Outcome:
    """Make the sample dialogue."""
    make_sample(call.files, call.file, call.options.today or date.today())
    return Outcome(lines=[call.words.text("The sample dialogue is in {file}", file=call.file)])


def new(call: Call) -> Outcome:
    """Make an empty dialogue."""
    options = call.options
    draft = DialogueDraft(
        title=options.title,
        buyer=options.buyer,
        diary_number=options.diary_number,
        document_language=options.document_language,
        time_zone=options.time_zone,
    )
    call.files.make(call.file, lambda store: create_dialogue(store, draft))
    return Outcome(lines=[call.words.text("The dialogue is in {file}", file=call.file)])


def verify(call: Call) -> Outcome:
    """Verify a dialogue; a damaged one is told of, not an error."""
    found = call.files.verify(call.file, call.options.head)
    data = {
        "ok": found.ok,
        "entries": found.entries,
        "head": found.head,
        "first_bad": found.first_bad,
        "problems": list(found.problems),
    }
    words = call.words
    lines = [
        words.plural("The journal holds: {count} entry", "The journal holds: {count} entries", found.entries),
        words.text("Head: {head}", head=found.head),
    ]
    if not found.ok:
        lines = [words.text("{file} does not verify", file=call.file), *found.problems]
        if found.first_bad is not None:
            lines.insert(1, words.text("The first entry that fails is number {number}", number=found.first_bad))
    return Outcome(data, lines, status=DONE if found.ok else FOUND_WRONG)


def backup(call: Call) -> Outcome:
    """Make a verified copy, in either direction."""
    head = call.files.copy_verified(call.file, call.options.output)
    line = call.words.text(
        "{file} is a verified copy; its journal's head is {head}", file=call.options.output, head=head
    )
    return Outcome(lines=[line])


def digest(call: Call) -> Outcome:
    """The SHA-256 of a file, which is read and left where it is."""
    found, _ = call.paper.digest(call.file)
    return Outcome({"file": call.file.name, "sha256": found}, [f"{found}  {call.file.name}"])
