"""What of a line may be shown: requests for secrecy, what they concern, and what the authority said."""

from __future__ import annotations

from dialogapp.domain.contributions import ConfidentialityClaim
from dialogapp.domain.secrecy import (
    LineSecrecy,
    SecrecyAssessment,
    SecretPassage,
    fingerprint,
    found,
    parts,
    readable,
)

LINE = "Marginalen är åtta procent, och driften kräver två personer."
MARGIN = "Marginalen är åtta procent"
CREW = "två personer"


def claim(*, whole: bool = False) -> ConfidentialityClaim:
    return ConfidentialityClaim(id="c", contribution_id="l", claimed_at=0, whole=whole)


def passages(*texts: str) -> tuple[SecretPassage, ...]:
    return tuple(SecretPassage(id=text, claim_id="c", text=text) for text in texts)


def said(decision: str, passage_id: str | None = None, wording: str = "") -> SecrecyAssessment:
    return SecrecyAssessment(
        id="a",
        claim_id="c",
        noted_at=0,
        decision=decision,
        by_name="Nora Ek",
        by_role="jurist",
        decided_on="2026-03-02",
        passage_id=passage_id,
        wording=fingerprint(wording) if wording else "",
    )


def shown(secrecy: LineSecrecy, text: str = LINE) -> str:
    return readable(text, secrecy.hidden(text), "█")


def test_a_request_on_a_line_hides_all_of_it() -> None:
    assert shown(LineSecrecy(claim(whole=True))) == ""


def test_a_request_on_passages_hides_those_and_leaves_the_rest() -> None:
    secrecy = LineSecrecy(claim(), passages(CREW, MARGIN))
    assert shown(secrecy) == "█, och driften kräver █."


def test_a_passage_is_hidden_wherever_it_stands() -> None:
    secrecy = LineSecrecy(claim(), passages("åtta"))
    assert shown(secrecy, "åtta, igen åtta") == "█, igen █"


def test_passages_that_overlap_are_hidden_as_one() -> None:
    secrecy = LineSecrecy(claim(), passages("är åtta procent", "åtta procent, och"))
    assert shown(secrecy) == "Marginalen █ driften kräver två personer."


def test_a_line_that_was_reworded_at_a_passage_is_hidden_as_a_whole() -> None:
    secrecy = LineSecrecy(claim(), passages(MARGIN, CREW))
    assert shown(secrecy, "Marginalen är sju procent, och driften kräver två personer.") == ""


def test_a_line_that_was_reworded_elsewhere_keeps_its_passages_hidden() -> None:
    secrecy = LineSecrecy(claim(), passages(CREW))
    assert shown(secrecy, "Driften kräver minst två personer per pass.") == "Driften kräver minst █ per pass."


def test_a_released_passage_is_shown_and_the_others_stay_hidden() -> None:
    secrecy = LineSecrecy(claim(), passages(MARGIN, CREW), (said("release", CREW),))
    assert shown(secrecy) == "█, och driften kräver två personer."
    assert not secrecy.is_assessed(LINE)


def test_a_masked_passage_stays_hidden() -> None:
    secrecy = LineSecrecy(claim(), passages(MARGIN), (said("mask", MARGIN),))
    assert shown(secrecy) == "█, och driften kräver två personer."
    assert secrecy.is_assessed(LINE)


def test_what_is_withheld_hides_the_whole_line() -> None:
    secrecy = LineSecrecy(claim(), passages(MARGIN, CREW), (said("withhold", MARGIN), said("release", CREW)))
    assert shown(secrecy) == ""


def test_the_latest_assessment_counts() -> None:
    first, later = said("withhold", MARGIN), said("release", MARGIN)
    assert shown(LineSecrecy(claim(), passages(MARGIN), (first, later))) == LINE
    assert shown(LineSecrecy(claim(), passages(MARGIN), (later, first))) == ""


def test_a_released_line_is_shown_as_long_as_it_is_worded_so() -> None:
    secrecy = LineSecrecy(claim(whole=True), (), (said("release", wording=LINE),))
    assert shown(secrecy) == LINE
    assert secrecy.is_assessed(LINE)
    assert shown(secrecy, LINE + " Vår kund är Exempelstad.") == ""
    assert not secrecy.is_assessed(LINE + " Vår kund är Exempelstad.")


def test_a_passage_asked_for_after_the_line_was_released_is_hidden() -> None:
    secrecy = LineSecrecy(claim(), passages(CREW), (said("release", wording=LINE),))
    assert shown(secrecy) == "Marginalen är åtta procent, och driften kräver █."


def test_text_in_pieces_is_the_text() -> None:
    spans = tuple(found("e", LINE))
    assert "".join(piece for piece, _ in parts(LINE, spans)) == LINE
    assert all(piece == "e" for piece, is_hidden in parts(LINE, spans) if is_hidden)
