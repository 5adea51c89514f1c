"""The minutes of a meeting (mötesanteckningar) as a document tree, made from its log."""

from __future__ import annotations

from dialogapp.domain.document import Document, Properties
from dialogapp.domain.masking import AudienceKind, masked
from dialogapp.services.document_view import secrecy_mark
from dialogapp.services.file_names import file_name
from dialogapp.services.minutes_parts.account import account, read_back
from dialogapp.services.minutes_parts.afterwards import afterwards
from dialogapp.services.minutes_parts.first_page import first_page
from dialogapp.services.minutes_parts.matter import Matter, gather, year
from dialogapp.services.minutes_parts.outcome import outcome
from dialogapp.services.ports import Reader
from dialogapp.services.translation import LanguageCode, language


def minutes(
    reader: Reader,
    meeting_id: str,
    language_code: LanguageCode,
    audience: AudienceKind = "internal",
    organisation_id: str | None = None,
) -> Document:
    """The minutes as `audience` may see them; what it may not see is not in the tree. A supplier's are its read-back:
    its own passages alone.

    `organisation_id` is whom a supplier's copy is for; RefusedError where it was neither invited nor present.
    """
    words = language(language_code)
    matter = gather(reader, meeting_id, words, audience, organisation_id)
    is_read_back = audience == "supplier"
    told = read_back(matter) if is_read_back else (*outcome(matter), *account(matter), *afterwards(matter))
    document = Document(_title(matter), language_code, (*first_page(matter), *told), _properties(matter))
    return masked(document, matter.view.audience, secrecy_mark(words))


def minutes_name(
    reader: Reader, meeting_id: str, language_code: LanguageCode, audience: AudienceKind, organisation_id: str | None
) -> str:
    """A file's name for the minutes, without its ending: motesanteckningar-3-2026-leverantor-alfa-ab."""
    words = language(language_code)
    matter = gather(reader, meeting_id, words, audience, organisation_id)
    kinds = {
        "internal": "",
        "public": words.text_in("file name", "public"),
        "supplier": matter.view.name(organisation_id),
    }
    return file_name(words.text_in("file name", "minutes"), matter.meeting.number, year(matter), kinds[audience])


def _title(matter: Matter) -> str:
    number = "/".join(str(part) for part in (matter.meeting.number, year(matter)) if part is not None)
    title = matter.view.text(matter.meeting.title)
    if matter.view.audience.kind == "supplier":
        return matter.words.text("Read-back of minutes {number}: {title}", number=number, title=title)
    return matter.words.text("Minutes {number}: {title}", number=number, title=title)


def _properties(matter: Matter) -> Properties:
    return Properties(
        author=matter.view.text(matter.dialogue.facilitator),
        subject=matter.view.text(matter.dialogue.title),
        diary_number=matter.dialogue.diary_number,
        journal_head=matter.reader.journal_head()[1],
    )
