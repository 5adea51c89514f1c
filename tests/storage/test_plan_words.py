"""A plan in words, and a draw that others recompute with what every system has."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date

import pytest

from dialogapp.domain.instants import instant_from_iso
from dialogapp.domain.one_to_ones import Departure, Taken
from dialogapp.domain.rotation import rounds
from dialogapp.services.draw_words import recomputing, shell_command
from dialogapp.services.draws import draw_order
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.services.plan_words import PlanWords
from dialogapp.services.planning import fit
from dialogapp.services.plans import CannotDraft, PlanDraft, add_plan, freeze_plan, whole_plan
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile

ZONE = "Europe/Stockholm"
ENGLISH = PlanWords(language("en"), ZONE, date(2026, 3, 2))
SWEDISH = PlanWords(language("sv"), ZONE, date(2026, 3, 2))
NAMES = {"a": "Alfa AB", "b": "Beta AB"}


def at(text: str) -> int:
    return instant_from_iso(text, ZONE)


def test_what_is_asked_for_and_whether_it_fits_is_one_sentence(file: DialogueFile) -> None:
    made = [add_organisation(file, OrganisationDraft(f"Bolag {number}")) for number in range(3)]
    draft = PlanDraft("Möten", windows="2026-03-16 09:00-14:00", supplier_ids=tuple(one.id for one in made))
    with file.read() as reader:
        found = fit(reader, draft)
        tight = fit(reader, PlanDraft("Möten", windows="2026-03-16 09:00-10:00", supplier_ids=draft.supplier_ids))
    assert ENGLISH.asked_for(draft) == "3 suppliers × 1 round = 3 meetings of 60 min with 30 min between"
    assert SWEDISH.asked_for(draft) == "3 leverantörer × 1 omgång = 3 möten på 60 min med 30 min emellan"
    assert ENGLISH.fits(found, 60) == "3 times fit between Mon 16 Mar 09:00 and Mon 16 Mar 13:00. All get one."
    assert SWEDISH.fits(tight, 60).endswith("2 möten får ingen tid.")
    assert [ENGLISH.suggestion(one) for one in tight.suggestions] == [
        "End later: Mon 16 Mar 13:00",
        "Add Tue 17 Mar, Wed 18 Mar",
    ]


def test_a_departure_from_the_draw_says_why() -> None:
    taken = Taken(at("2026-03-16T09:00"), at("2026-03-16T10:00"), "a", what="m")
    cannot = Departure("a", 1, 1, 2, at("2026-03-16T09:00"), at("2026-03-16T10:30"), "cannot", taken=Taken(0, 1, "a"))
    in_meeting = Departure("a", 1, 1, 2, at("2026-03-16T09:00"), at("2026-03-16T10:30"), "cannot", taken=taken)
    gave_way = Departure("a", 1, 1, 2, at("2026-03-16T09:00"), at("2026-03-16T10:30"), "made_way", other_id="b")
    assert ENGLISH.departure(cannot, NAMES, {}) == (
        "Alfa AB was drawn as number 1 but can't then, and comes as number 2, Mon 16 Mar 10:30."
    )
    assert "is in “Workshop” then" in ENGLISH.departure(in_meeting, NAMES, {"m": "Workshop"})
    assert "needed by Beta AB" in ENGLISH.departure(gave_way, NAMES, {})
    assert "behövdes av Beta AB" in SWEDISH.departure(gave_way, NAMES, {})


def test_what_rounds_leave_uneven_is_told_plainly() -> None:
    four = ["a", "b", "c", "d"]
    assert "for the draw alone" in ENGLISH.balance(rounds(four, 1))
    assert ENGLISH.balance(rounds(four, 2)) == (
        "Everyone has the same mean place over the rounds, 2.5. Wholly even would take 4 rounds."
    )
    assert "equally often" in ENGLISH.balance(rounds(four, 4))
    assert SWEDISH.balance(rounds(four, 3)) == (
        "Medelplatserna över omgångarna ligger mellan 2,0 och 3,0. Helt jämnt blir det efter 4 omgångar."
    )
    assert "Wholly even would take 8 rounds" in ENGLISH.balance(rounds(four, 5))
    assert ENGLISH.balance(rounds(["a"], 1)) == ""


def test_times_a_supplier_cannot_are_written_as_they_may_be_typed() -> None:
    times = [CannotDraft("a", "", 720, 780), CannotDraft("a", "2026-03-16", 540, 720, "styrelsemöte")]
    assert SWEDISH.cannot(times) == "varje dag 12.00–13.00; mån 16 mars 09.00–12.00 (styrelsemöte)"
    assert ENGLISH.cannot([CannotDraft("a", "2026-03-16", 0, 1440)]) == "Mon 16 Mar"


@pytest.mark.skipif(not (shutil.which("sh") and shutil.which("openssl")), reason="needs a shell with openssl")
def test_the_command_that_recomputes_a_draw_gives_its_order(file: DialogueFile) -> None:
    suppliers = [
        add_organisation(file, OrganisationDraft("Alfa AB", organisation_number="556000-0001")),
        add_organisation(file, OrganisationDraft("O'Hara & Söner AB")),
        add_organisation(file, OrganisationDraft("Beta AB", organisation_number="556000-0002")),
    ]
    plan = add_plan(file, PlanDraft("Möten", supplier_ids=tuple(one.id for one in suppliers)))
    freeze_plan(file, plan.id)
    draw_order(file, plan.id, "2026-03-02|KS 2026/117|blå 'himmel' $1", "Karin Söderby")
    with file.read() as reader:
        latest = whole_plan(reader, plan.id).latest_draw
    assert latest is not None
    made, places = latest
    ran = subprocess.run(["sh", "-c", shell_command(made, places)], capture_output=True, encoding="utf-8", check=True)
    assert ran.stdout.splitlines() == [f"{place.digest}  {place.identifier}" for place in places]
    assert all(place.digest in recomputing(made, places, language("sv")) for place in places)
