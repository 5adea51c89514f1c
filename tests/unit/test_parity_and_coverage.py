"""What one got is owed to the others; what was put to one is missing for the others."""

from __future__ import annotations

from dialogapp.domain.meetings import Attendance, present_at
from dialogapp.domain.needs import Need, measure_text, support
from dialogapp.domain.parity import Disclosure, Receipt, owed_count, parity
from dialogapp.domain.people import initials_of
from dialogapp.domain.questions import Question, QuestionPut, coverage, digest_of

SUPPLIERS = ["alfa", "beta", "gamma"]


def test_information_is_owed_to_those_who_have_not_got_it() -> None:
    told = Disclosure(id="d", number=1, text="Avtalet löper fyra år")
    items = parity([told], [Receipt(id="r", disclosure_id="d", organisation_id="beta")], SUPPLIERS)
    assert items[0].informed == ("beta",)
    assert items[0].owed == ("alfa", "gamma")
    assert owed_count(items) == 2


def test_what_does_not_matter_is_owed_to_nobody() -> None:
    told = Disclosure(id="d", number=1, text="Kaffet står till höger", relevant=False, reason="ovidkommande")
    assert owed_count(parity([told], [], SUPPLIERS)) == 0


def test_a_question_that_keeps_its_text_keeps_who_has_got_it() -> None:
    question = Question(id="q2", set_id="v2", stem_id="q1", number=1, text="Vad driver kostnad?")
    put = QuestionPut(id="p", stem_id="q1", organisation_id="alfa")
    assert coverage([question], [put], SUPPLIERS)[0].missing == ("beta", "gamma")


def test_the_digest_of_a_set_sees_where_one_question_ends() -> None:
    assert digest_of(["ab", "c"]) != digest_of(["a", "bc"])
    assert digest_of(["ab", "c"]) != digest_of(["c", "ab"])


def test_who_was_in_the_room_at_a_minute() -> None:
    there = [
        Attendance(id="1", meeting_id="m", organisation_id="alfa"),
        Attendance(id="2", meeting_id="m", organisation_id="beta", arrived_at=100),
        Attendance(id="3", meeting_id="m", organisation_id="gamma", left_at=50),
    ]
    assert present_at(there, 10) == ["alfa", "gamma"]
    assert present_at(there, 50) == ["alfa"]
    assert present_at(there, 100) == ["alfa", "beta"]
    assert present_at(there, None) == SUPPLIERS


def test_support_counts_each_supplier_once_and_no_one_else() -> None:
    told = support(["alfa", "alfa", None, "kommunen"], SUPPLIERS)
    assert told.suppliers == ("alfa",)
    assert told.of == 3
    assert told.single_source


def test_initials_differ() -> None:
    taken: set[str] = set()
    for name in ["Alfa AB", "Alfabet AB", "Alfa", "åäö", "***", "Alfa AB2"]:
        initials = initials_of(name, taken)
        assert initials
        assert initials not in taken
        taken.add(initials)


def test_a_measure_reads_as_one_line() -> None:
    need = Need(id="n", number=1, title="Hitta", measure="Hittar själva", baseline="55", target="85", unit="%")
    assert measure_text(need) == "Hittar själva: 55 → 85 %"
    assert measure_text(Need(id="n", number=1, title="Hitta")) == ""
