"""A user's own agendas are files that can be written by hand; one with an error is told by its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from dialogapp.bootstrap import DialogueFiles
from dialogapp.domain.errors import InputError
from dialogapp.services.agenda_templates import own_templates, save_own_template
from dialogapp.services.meetings import ItemDraft
from dialogapp.services.ports import OwnFiles
from dialogapp.services.templates import RESOURCES
from dialogapp.services.translation import language

ITEMS = [
    ItemDraft('Ramar "för" dagen', 10),
    ItemDraft("Spår ett", 45, "exercise", "Helena Strand", track=1),
    ItemDraft("Paus", 15, "break"),
]
GOOD = 'kind = "workshop"\ntitle = "Dag"\n\n[[item]]\nminutes = 10\nkind = "talk"\ntitle = "Ramar"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "own" / "agendas"


@pytest.fixture
def agendas(tmp_path: Path) -> OwnFiles:
    return DialogueFiles(tmp_path / "own").agendas


def test_without_a_folder_there_are_none(agendas: OwnFiles) -> None:
    assert own_templates(agendas, "sv").templates == ()


def test_what_is_kept_comes_back(agendas: OwnFiles, folder: Path) -> None:
    key = save_own_template(agendas, "Min workshop, förkortad", "workshop", ITEMS)
    assert (folder / f"{key}.toml").is_file()
    (template,) = own_templates(agendas, "sv").templates
    assert (template.title, template.kind, list(template.items)) == ("Min workshop, förkortad", "workshop", ITEMS)


def test_one_of_the_same_name_is_replaced_and_one_is_removed(agendas: OwnFiles) -> None:
    save_own_template(agendas, "Min dag", "workshop", ITEMS)
    key = save_own_template(agendas, "Min dag", "workshop", ITEMS[:1])
    assert [len(one.items) for one in own_templates(agendas, "sv").templates] == [1]
    agendas.remove(key)
    assert own_templates(agendas, "sv").templates == ()


def test_a_shipped_agenda_that_was_copied_is_read_in_both_languages(agendas: OwnFiles, folder: Path) -> None:
    folder.mkdir(parents=True)
    for shipped in (RESOURCES / "agendas").glob("*.toml"):
        (folder / shipped.name).write_bytes(shipped.read_bytes())
    found = own_templates(agendas, "en")
    assert found.bad == ()
    assert "Workshop, 180 min" in [one.title for one in found.templates]
    assert own_templates(agendas, "sv").templates[0].title == "Informationsmöte, 90 min"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (GOOD.replace('"Dag"', '"Dag'), 2, "kan inte läsas"),
        (GOOD.replace("minutes = 10", "minutes = -1"), 5, "från 0 till 1440"),
        (GOOD.replace("minutes = 10", 'minutes = "tio"'), 5, "från 0 till 1440"),
        (GOOD.replace('kind = "talk"', 'kind = "prat"'), 6, '"talk", "questions", "exercise", "break"'),
        (GOOD.replace("minutes", "minuter"), 5, "skriv minutes"),
        (GOOD.replace('title = "Ramar"', ""), 4, "skriv title"),
        (GOOD + "\n[[item]]\nminutes = 5\nkind = 'talk'\ntitle = ''\n", 12, "skriv title"),
        ('kind = "workshop"\ntitle = "Tom"\n', 1, "[[item]]"),
    ],
)
def test_an_error_names_file_line_and_what_to_do(
    agendas: OwnFiles, folder: Path, text: str, line: int, words: str
) -> None:
    folder.mkdir(parents=True)
    (folder / "fel.toml").write_text(text, encoding="utf-8")
    (folder / "rätt.toml").write_text(GOOD, encoding="utf-8")
    found = own_templates(agendas, "sv")
    assert [one.title for one in found.templates] == ["Dag"]
    (bad,) = found.bad
    told = language("sv").error(bad.error)
    assert f"”fel.toml”, rad {line}" in told
    assert words in told


def test_a_file_that_is_not_utf_8_is_told(agendas: OwnFiles, folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "gammal.toml").write_bytes('title = "Möte"'.encode("latin-1"))
    (bad,) = own_templates(agendas, "sv").bad
    assert "UTF-8" in language("sv").error(bad.error)


@pytest.mark.parametrize(("title", "items"), [("…", ITEMS), ("Min dag", [])])
def test_without_a_name_or_items_nothing_is_kept(agendas: OwnFiles, title: str, items: list[ItemDraft]) -> None:
    with pytest.raises(InputError):
        save_own_template(agendas, title, "workshop", items)
    assert agendas.names() == []
