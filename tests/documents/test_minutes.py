"""The minutes as the project group, a supplier and the public read them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogapp.domain.document import Document, Heading, PageBreak, Table, plain
from dialogapp.domain.errors import RefusedError
from dialogapp.domain.masking import AudienceKind
from dialogapp.domain.meetings import AgendaItem
from dialogapp.services.all_get import information_letter
from dialogapp.services.contributions import LineDraft, log_line
from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.services.floor import add_time, correct_clock
from dialogapp.services.meetings import (
    MeetingDraft,
    end_meeting,
    note_leaving,
    plan_meeting,
    read_rule,
    read_rules,
    start_meeting,
)
from dialogapp.services.minutes import minutes
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.services.states import MinutesStep, step_minutes
from dialogapp.services.translation import LanguageCode
from dialogapp.storage.dialogue_file import DialogueFile
from tests.documents.dialogue import (
    HARM,
    MINUTE,
    NINE,
    PEOPLE,
    SECRET,
    STRUCK,
    SUPPLIERS,
    Rich,
    headings,
    under,
    words_of,
)


def made(
    rich: Rich,
    audience: AudienceKind = "internal",
    organisation: str | None = None,
    language: LanguageCode = "sv",
    meeting_id: str | None = None,
) -> Document:
    organisation_id = rich.ids[organisation] if organisation is not None else None
    with rich.file.read() as reader:
        return minutes(reader, meeting_id or rich.meeting_id, language, audience, organisation_id)


def test_the_parts_stand_in_the_order_of_a_swedish_authority(rich: Rich) -> None:
    document = made(rich)
    assert document.title == "Mötesanteckningar 1/2026: Workshop om vägvisning"
    assert headings(document) == [
        "## Närvarande och frånvarande",
        "## 1 Sammanfattning",
        "## 2 Beslut och åtgärder",
        "## 3 Upplysningar från kommunen",
        "## 4 Frågor att ställa till alla",
        "## 5 Redogörelse punkt för punkt",
        "### § 1 Behov och mål",
        "### § 2 Frågor i rundor",
        "### Omröstning: Vad betyder mest?",
        "## 6 Talartid",
        "## 7 Sekretess och utlämnande",
        "## 8 Avvikelser",
        "## 9 Faktakontroll och fastställande",
        "## 10 Bilagor och material",
    ]
    place = next(place for place, block in enumerate(document.blocks) if isinstance(block, PageBreak))
    assert document.blocks[place + 1] == Heading(2, "5 Redogörelse punkt för punkt")


def test_the_first_page_tells_the_facts(rich: Rich) -> None:
    told = words_of(made(rich))
    for fact in (
        "Utkast för faktakontroll · version 1 · internt exemplar",
        "Diarienummer: KS 2026/117",
        "Tid: 24 november 2026 kl. 09.00–10.00 (planerat 09.00–12.00)",
        "Plats: Lilla salen",
        "Mötesform: Workshop",
        "Processledare: Helena Strand",
        "Antecknare: Oskar Lindahl",
        "Spelregler upplästa: Kl. 09.00",
        "Gemensamma frågor: Version 1",
        "Upphandlingen är inte inledd och ingen förhandling fördes.",
        "registrerat för 62\N{NO-BREAK SPACE}% av mötet",
        "Delta AB |  | tackade nej",
    ):
        assert fact in told
    with rich.file.read() as reader:
        assert reader.journal_head()[1] in told


def test_english_minutes_say_the_same(rich: Rich) -> None:
    document = made(rich, language="en")
    assert document.title == "Minutes 1/2026: Workshop om vägvisning"
    assert "Time: 24 November 2026, 09:00–10:00 (planned 09:00–12:00)" in words_of(document)
    assert len(headings(document)) == len(headings(made(rich)))


def test_decisions_and_actions_say_what_who_and_by_when(rich: Rich) -> None:
    told = under(made(rich), "2 Beslut och åtgärder")
    assert "Beslut | Kartdata ägs av kommunen. | inte bestämt | inte bestämt" in told
    assert "Åtgärd | Skicka ritningarna till alla. | Anders Ekvall | 2026-12-01" in told


def test_information_says_to_whom_it_is_owed(rich: Rich) -> None:
    told = under(made(rich), "3 Upplysningar från kommunen")
    assert "1 | Huset har fem plan och 62 lokaler. | 09.05 | Delta AB" in told


def test_questions_to_all_are_the_common_ones_and_those_put_beside_them(rich: Rich) -> None:
    told = under(made(rich), "4 Frågor att ställa till alla")
    assert "1 | Vad driver kostnaden? | Alfa Vägvisning AB, Betasystem AB, Delta AB" in told
    assert "Hur gör ni vid strömavbrott?" in told


def test_the_summary_counts_and_has_at_most_five_points(rich: Rich) -> None:
    points = under(made(rich), "1 Sammanfattning").split("\n")
    assert "Mötet tog 1 h. Närvarande: 3 leverantörer och 2 andra organisationer." in points
    assert any("Loggen innehåller 9 inspel" in point for point in points)
    assert len([point for point in points if point]) <= 5


def test_the_account_loses_no_line_and_quotes_only_what_is_verbatim(rich: Rich) -> None:
    told = under(made(rich), "5 Redogörelse punkt för punkt")
    assert "09.09 | Betasystem AB\nCamilla Sjögren | Synpunkt | ”En väg in, för alla.”" in told
    assert "09.22 | Gamma Skyltar AB\nGunnar Bäckström | Svar, fråga 1 | Bytet av skyltar driver kostnaden." in told
    assert f"Struket. Skäl: Priser faller utanför spelreglerna\n{STRUCK}" in told
    assert told.split("Omröstning:")[0].count("”") == 2


def test_the_internal_copy_marks_what_is_confidential_with_the_harm_and_who_heard(rich: Rich) -> None:
    told = words_of(made(rich))
    assert f"Begäran om sekretess noterad; prövas när någon begär ut handlingen.\n{SECRET}" in told
    assert f"Angiven skada: {HARM}" in told
    assert "Hördes av: " in told


def test_the_meetings_vote_is_told_without_who_voted_how(rich: Rich) -> None:
    told = under(made(rich), "Omröstning: Vad betyder mest?")
    assert "1 | Talad väg | 4 | 3 | 0" in told
    assert "3 | Ljus | 0 | 0 | 0" in told
    assert "Röstade: Alfa Vägvisning AB, Betasystem AB, Gamma Skyltar AB och Exempelköpings kommun." in told
    public = under(made(rich, "public"), "Omröstning: Vad betyder mest?")
    assert "Alfa" not in public
    assert "Omröstning" not in words_of(made(rich, "supplier", "beta"))


def test_airtime_is_told_with_what_it_covers(rich: Rich) -> None:
    told = under(made(rich), "6 Talartid")
    assert "Alfa Vägvisning AB | 2 min | 29\N{NO-BREAK SPACE}% | 1 | 1" in told
    assert "Gamma Skyltar AB | 0 s | 0\N{NO-BREAK SPACE}% | 0 | 1" in told
    assert "räcker inte för att jämföra" in told


def test_who_came_and_left_stands_under_the_item_that_was_on(own_rich: Rich) -> None:
    with own_rich.file.write("agenda.moved_on") as transaction:
        first, second = transaction.all(AgendaItem, meeting_id=own_rich.meeting_id)
        transaction.put(replace(first, started_at=NINE, ended_at=NINE + 20 * MINUTE))
        transaction.put(replace(second, started_at=NINE + 20 * MINUTE, ended_at=NINE + 60 * MINUTE))
    note_leaving(own_rich.file, own_rich.meeting_id, own_rich.ids["alfa"], at=NINE + 30 * MINUTE)
    document = made(own_rich)
    assert "Kom: Gunnar Bäckström, Gamma Skyltar AB (09.12)." in under(document, "§ 1 Behov och mål")
    assert "Gick: " in under(document, "§ 2 Frågor i rundor")
    assert "09.12" not in words_of(made(own_rich, "public"))


def test_clocks_that_were_changed_by_hand_are_told_inside_alone(own_rich: Rich) -> None:
    correct_clock(own_rich.file, own_rich.meeting_id, own_rich.ids["alfa"], "+0:30 började sent", NINE + 50 * MINUTE)
    add_time(own_rich.file, own_rich.meeting_id, own_rich.ids["beta"], "2 linjen bröts", NINE + 51 * MINUTE)
    tables = [block for block in made(own_rich).blocks if isinstance(block, Table)]
    changes = next(one for one in tables if one.caption.startswith("Rättade klockor"))
    told = [[plain(cell, "sv") if cell else "" for cell in row.cells] for row in changes.rows]
    assert [(row[2], row[3], row[4]) for row in told] == [
        ("klockan rättad", "+30 s", "började sent"),
        ("tid tillagd", "+2 min", "linjen bröts"),
    ]
    assert "linjen bröts" not in words_of(made(own_rich, "public"))
    assert "linjen bröts" not in words_of(made(own_rich, "supplier", "alfa"))


def test_the_public_reads_neither_names_nor_secrets_nor_struck_lines(rich: Rich) -> None:
    for language in ("sv", "en"):
        told = words_of(made(rich, "public", language=language))
        hidden = [
            *SUPPLIERS.values(),
            *PEOPLE.values(),
            SECRET,
            HARM,
            STRUCK,
            "Alfa",
            "Beta",
            "Gunnar",
            "Priser faller",
        ]
        assert [name for name in hidden if name in told] == []
    told = words_of(made(rich, "public"))
    assert "[Utelämnat: begäran om sekretess noterad; prövas när någon begär ut handlingen]" in told
    assert all(f"Leverantör {letter}" in told for letter in "ABCD")
    assert "Anders Ekvall" in told


def test_a_company_of_two_in_the_room_is_not_told_by_its_code(rich: Rich) -> None:
    document = made(rich, "public", meeting_id=rich.one_to_one_id)
    told = words_of(document)
    assert document.title == "Mötesanteckningar 2/2026: Enskilt möte med en leverantör"
    assert "En leverantör" in told
    assert "avstår om allt ska vara öppet." in told
    assert "Leverantör A" not in told
    assert "Beta" not in told


def test_a_supplier_reads_its_own_words_alone(rich: Rich) -> None:
    told = words_of(made(rich, "supplier", "beta"))
    for own in (
        "En väg in, för alla.",
        SECRET,
        HARM,
        "exemplar för Betasystem AB",
    ):
        assert own in told
    others = [name for name in (*SUPPLIERS.values(), *PEOPLE.values()) if name not in ("Betasystem AB", PEOPLE["beta"])]
    buyers = ("Huset har fem plan", "Kartdata ägs")
    for foreign in (*others, *buyers, "Alfa", "Gamma", "Besökaren vet vad", "Bytet av skyltar", STRUCK, "strömavbrott"):
        assert foreign not in told
    assert "[annan leverantör] har fel: mjukvaran driver den. Fråga [namn]!" in told


def test_a_supplier_that_did_not_come_has_nothing_to_check(rich: Rich) -> None:
    told = words_of(made(rich, "supplier", "delta"))
    assert "Inget som ni sade är antecknat från mötet." in told
    assert "Ni var inbjudna men inte närvarande." in told
    assert "Huset har fem plan" not in told


def test_what_all_suppliers_get_is_a_letter_of_its_own_without_a_name(rich: Rich) -> None:
    with rich.file.read() as reader:
        told = words_of(information_letter(reader, "sv"))
    assert "Huset har fem plan" in told
    assert "Kartdata ägs" in told
    assert [name for name in (*SUPPLIERS.values(), *PEOPLE.values(), SECRET, STRUCK) if name in told] == []


def test_a_supplier_has_no_minutes_of_a_meeting_that_was_not_its_own(rich: Rich) -> None:
    with pytest.raises(RefusedError, match="neither invited to nor present"):
        made(rich, "supplier", "alfa", meeting_id=rich.one_to_one_id)
    with pytest.raises(RefusedError, match="not a supplier"):
        made(rich, "supplier", "buyer")


def test_a_bare_log_reads_well(tmp_path_factory: pytest.TempPathFactory) -> None:
    with DialogueFile.create(tmp_path_factory.mktemp("bare") / "a.dialog") as file:
        create_dialogue(file, DialogueDraft("Referat", "Exempelköpings kommun"))
        alfa = add_organisation(file, OrganisationDraft("Alfa AB"))
        meeting = plan_meeting(file, MeetingDraft("Referat"))
        texts = [f"Inspel nummer {number}." for number in range(40)]
        for number, text in enumerate(texts):
            at = 1_795_507_200_000 + 7_000 * number
            log_line(file, LineDraft(meeting.id, text, started_at=at, organisation_id=alfa.id))
        with file.read() as reader:
            document = minutes(reader, meeting.id, "sv")
    account = [block for block in document.blocks if isinstance(block, Table)][-1]
    # All are statements, so that no column says so forty times; the times have seconds, since minutes are crowded.
    assert [column.heading for column in account.columns] == ["Tid", "Vem", "Redogörelse"]
    assert [plain(row.cells[2], "sv") for row in account.rows] == texts
    assert plain(account.rows[1].cells[0], "sv") == "09.00.07"
    told = words_of(document)
    assert "Inte angivet: diarienummer, plats, processledare och antecknare" in told
    assert "Loggen har ingen dagordning; inspelen står i tidsordning." in told
    assert "Inga beslut eller åtgärder är antecknade." in told


def test_an_empty_meeting_says_so(tmp_path_factory: pytest.TempPathFactory) -> None:
    with DialogueFile.create(tmp_path_factory.mktemp("empty") / "a.dialog") as file:
        create_dialogue(file, DialogueDraft("Dialog", "Exempelköpings kommun"))
        meeting = plan_meeting(file, MeetingDraft("Möte"))
        with file.read() as reader:
            told = words_of(minutes(reader, meeting.id, "sv"))
    assert "mötet är inte hållet" in told
    assert "Loggen är tom." in told
    assert "Ingen närvaro är antecknad." in told
    assert told.startswith("Mötesanteckningar 1: Möte")


def test_the_first_page_tells_how_far_the_minutes_have_come(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("steg") / "dialog.dialog"
    with DialogueFile.create(path, lambda: 1_795_500_000_000) as file:
        create_dialogue(file, DialogueDraft(title="Vägvisning", buyer="Exempelköpings kommun"))
        meeting = plan_meeting(file, MeetingDraft("Workshop"))
        start_meeting(file, meeting.id)
        end_meeting(file, meeting.id)
        step_minutes(file, meeting.id, MinutesStep("draft"))
        told = []
        for step in (
            MinutesStep("fact_check", due_on="2026-12-03"),
            MinutesStep("finalised"),
            MinutesStep("published", anonymity_checked=True),
        ):
            step_minutes(file, meeting.id, step)
            with file.read() as reader:
                told.append(words_of(minutes(reader, meeting.id, "sv", "public", None)))
    for words, status in zip(
        told,
        (
            "Skickade för faktakontroll, svar senast 3 december 2026 · version 1 · offentlig version",
            "Fastställda 24 november 2026 · version 1 · offentlig version",
            "Publicerade 24 november 2026 · version 1 · offentlig version",
        ),
        strict=True,
    ):
        assert status in words


def test_rules_that_were_read_apart_are_told_apart(own_rich: Rich) -> None:
    meeting_id = own_rich.meeting_id
    read_rules(own_rich.file, meeting_id, read=False)
    read_rule(own_rich.file, meeting_id, "openness")
    assert "Spelregler upplästa: Offentlighet och sekretess kl. 10.00" in words_of(made(own_rich))
    read_rule(own_rich.file, meeting_id, "competition")
    assert "Spelregler upplästa: Kl. 10.00" in words_of(made(own_rich))
