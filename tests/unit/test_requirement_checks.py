"""The checks of requirements' text: few false alarms, the passage that is meant, and words of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from dialogapp.bootstrap import DialogueFiles
from dialogapp.domain.requirement_checks.checks import Subject, check_requirement, check_text
from dialogapp.domain.requirement_checks.words import sentences
from dialogapp.services.ports import OwnFiles
from dialogapp.services.requirement_words import shipped_lists, word_lists
from dialogapp.services.translation import language
from tests.benchmarks.requirement_list import PARTS, listed, tallies, whole


def found(
    text: str, code: str = "sv", *, type: str = "function", obligation: str = "mandatory"
) -> list[tuple[str, str]]:
    findings = check_text(Subject(text=text, type=type, obligation=obligation), shipped_lists().of(code))
    return [(finding.kind, text[finding.start : finding.end]) for finding in findings]


@pytest.mark.parametrize(
    ("parts", "precision", "recall"),
    [(["tuned"], 0.97, 0.97), (["held_out"], 0.9, 0.9), (["fresh"], 0.9, 0.75), (PARTS, 0.95, 0.9)],
)
def test_the_list_is_judged_as_a_careful_reader_would(parts: Sequence[str], precision: float, recall: float) -> None:
    tally = whole(tallies(listed(parts)))
    assert tally.precision >= precision
    assert tally.recall >= recall


def test_the_list_is_large_enough_and_in_both_languages() -> None:
    requirements = listed()
    assert sum(each.language == "sv" for each in requirements) >= 140
    assert sum(each.language == "en" for each in requirements) >= 60
    assert len({each.text for each in requirements}) == len(requirements)
    assert sum(each.part != "tuned" for each in requirements) * 3 >= len(requirements)


@pytest.mark.parametrize("form", ["modern", "modernt", "moderna"])
def test_one_form_of_a_word_finds_the_others(form: str) -> None:
    assert found(f"Lokalen ska vara {form}.") == [("vague", form)]


@pytest.mark.parametrize("code", ["sv", "en"])
def test_every_word_of_the_shipped_lists_is_found(code: str) -> None:
    words = shipped_lists().of(code)
    lost = [
        term
        for entry in words.entries
        for term in entry.terms
        for written in (term.replace("#", "27001").replace("…", "några").lstrip("*="),)
        if not any(hit.entry.kind == entry.kind for hit in words.hits(sentences(f"Den {written} här")[0]))
    ]
    assert lost == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Leverantören ska redovisa sin erfarenhet.", "sv"),
        ("Godset ska lämnas vid dörren.", "sv"),
        ("Papper ska fyllas på.", "sv"),
        ("Files shall be accepted from the home.", "en"),
    ],
)
def test_a_word_of_the_same_stem_is_another(text: str, code: str) -> None:
    assert found(text, code) == []


def test_the_passage_is_in_the_text_whatever_stands_before_it() -> None:
    assert found("Ärendet 👍 ska\nhanteras på ett smidigt sätt.") == [("vague", "smidigt")]
    assert found("") == []
    assert found("... !!! 😀") == []


def test_a_name_goes_on_to_its_end_and_an_equivalent_lets_it_pass() -> None:
    assert found("Inloggning ska ske med Microsoft Entra ID.") == [("named", "Microsoft Entra ID")]
    assert found("Inloggning ska ske med Microsoft Entra ID eller likvärdigt.") == []
    assert found("Filer ska följa SS-EN 12899-1 från 2020.") == [("named", "SS-EN 12899-1")]


def test_a_name_that_is_a_word_too_is_no_make_where_a_sentence_begins() -> None:
    assert found("Windows shall open inwards.", "en") == []
    assert found("The client shall run on Windows.", "en") == [("named", "Windows")]


def test_a_detail_says_how_and_what_is_evaluated_excludes_nobody() -> None:
    assert found("Fasaden ska vara av tegel.", type="detail") == []
    assert found("Föraren ska tala flytande svenska.", obligation="evaluated") == []
    assert found("Föraren ska tala flytande svenska.") != []


def test_a_list_of_things_or_of_deeds_is_one_demand() -> None:
    assert found("Handläggaren ska kunna söka, ändra och ta bort ärenden, handlingar och bilagor.") == []
    two = found("Leverantören ska städa varje dag och rapportera avvikelser.")
    assert two == [("compound", "och rapportera avvikelser")]
    assert found("Systemet ska visa vem som har läst ett ärende och skrivit i det.") == []


def test_what_is_missing_is_told_of_the_requirement_as_a_whole() -> None:
    words = shipped_lists().of("sv")
    lonely = Subject(text="Besökaren ska hitta.", needs=0, suppliers=1, of=4)
    assert [(f.kind, f.section, (f.start, f.end)) for f in check_requirement(lonely, words)] == [
        ("no_verification", "", (0, 20)),
        ("unlinked", "", (0, 20)),
        ("one_supplier", "4:2", (0, 20)),
    ]
    backed = Subject(text="Besökaren ska hitta.", verification="Prov", suppliers=2, of=4)
    assert check_requirement(backed, words) == ()
    only = Subject(text="Besökaren ska hitta.", verification="Prov", suppliers=1, of=1)
    assert check_requirement(only, words) == ()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "own" / "wordlists" / "requirements"
    made.mkdir(parents=True)
    return made


@pytest.fixture
def own(tmp_path: Path, folder: Path) -> OwnFiles:
    return DialogueFiles(tmp_path / "own").requirement_words


def test_words_of_ones_own_are_found_too(own: OwnFiles, folder: Path) -> None:
    (folder / "vår.toml").write_text(
        'language = "sv"\n[[entry]]\nkind = "vague"\nwords = ["*mysig"]\nsuggest = "Skriv hur varmt."\n',
        "utf-8",
    )
    lists = word_lists(own)
    assert lists.problems == ()
    text = "Lokalen ska vara hemmysig och modern."
    findings = check_text(Subject(text=text), lists.of("sv"))
    assert [(text[f.start : f.end], f.suggestion) for f in findings] == [
        ("hemmysig", "Skriv hur varmt."),
        ("modern", ""),
    ]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("language = \"sv\"\n[[entry]]\nkind = 'vag'\nwords = ['x']\n", 3, "kind"),
        ("language = \"sv\"\n[[entry]]\nkind = 'vague'\nword = ['x']\n", 4, "words"),
        (
            "language = \"sv\"\n[[entry]]\nkind = 'vague'\nwords = ['x']\n[[entry]]\nkind = 'how'\nwords = 'x'\n",
            7,
            "words",
        ),
        ("language = \"sv\"\n[[entry]]\nkind = 'vague'\nwords = ['x']\nmeasure = 'ja'\n", 5, "measure"),
        ("language = \"sv\"\n[[entry]]\nkind = 'vague'\nwords = ['x']\nsection = '9'\n", 5, "section"),
        ("language = \"fi\"\n[[entry]]\nkind = 'vague'\nwords = ['x']\n", 1, "language"),
        ("language = \"sv\"\n[grammar]\nmodals = 'ska'\n", 3, "modals"),
        ('language = "sv"\n[[entry]]\nkind = \n', 3, "line 3"),
    ],
)
def test_an_error_in_ones_own_list_is_told_by_its_line(
    own: OwnFiles, folder: Path, text: str, line: int, words: str
) -> None:
    (folder / "fel.toml").write_text(text, "utf-8")
    lists = word_lists(own)
    (problem,) = lists.problems
    told = language("en").error(problem)
    assert f"“fel.toml”, line {line}" in told
    assert words in told
    assert check_text(Subject(text="Systemet ska vara modernt."), lists.of("sv")) != ()
