"""Use cases of how each kind of document is made: its template, its language, and what it leaves out."""

from __future__ import annotations

from dataclasses import replace

from dialogapp.domain.dress import AS_DIALOGUE, OWN_LOOK, DocumentSettings, DocumentTemplate
from dialogapp.services.document_templates import WITHOUT
from dialogapp.services.ports import Reader, Store


def settings_of(reader: Reader, kind: str) -> DocumentSettings:
    """How documents of `kind` are made; its id is empty where nothing was chosen."""
    found = reader.all(DocumentSettings, kind=kind)
    return found[0] if found else DocumentSettings(id="", kind=kind)


def set_settings(store: Store, kind: str, **chosen: str) -> DocumentSettings:
    """Make documents of `kind` otherwise from now on: `docx_template`, `xlsx_template`, `language` or `leaves_out`."""
    with store.write("document.settings") as transaction:
        before = settings_of(transaction, kind)
        after = replace(before, **chosen)
        if not before.id:
            after = replace(after, id=transaction.new_id())
            transaction.add(after)
        elif after != before:
            transaction.put(after)
    return after


def chosen_template(reader: Reader, kind: str, ending: str) -> str | None:
    """The template that documents of `kind` are made in as files with that ending (without its dot), as `Order` has it:
    None where it is the dialogue's, or the one that was chosen is gone.
    """
    settings = settings_of(reader, kind)
    told = settings.xlsx_template if ending == "xlsx" else settings.docx_template
    if told == OWN_LOOK:
        return WITHOUT
    return told if told != AS_DIALOGUE and reader.count(DocumentTemplate, id=told) else None
