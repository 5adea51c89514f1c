"""The text of the fair copy in the minutes: in the place of the lines, and no more open than they are."""

from __future__ import annotations

import pytest

from dialogapp.domain.masking import AudienceKind
from dialogapp.domain.meetings import AgendaItem
from dialogapp.services.fair_copy import set_aside, write_paragraph
from dialogapp.services.minutes import minutes
from dialogapp.services.read_back import passages
from dialogapp.services.replies import FoundReply, settle_reply, take_reply
from dialogapp.services.secrecy import mark_passage
from tests.documents.dialogue import SECRET, Rich, under

SECOND = "§ 2 Frågor i rundor"


@pytest.fixture
def rich(own_rich: Rich) -> Rich:
    """One of its own: the tests write in it."""
    return own_rich


def told(rich: Rich, audience: AudienceKind = "internal", organisation: str | None = None) -> str:
    with rich.file.read() as reader:
        organisation_id = rich.ids[organisation] if organisation is not None else None
        return under(minutes(reader, rich.meeting_id, "sv", audience, organisation_id), SECOND)


def write(rich: Rich, text: str, *keys: str, place: int = 1) -> str:
    with rich.file.read() as reader:
        items = reader.all(AgendaItem, meeting_id=rich.meeting_id)
    lines = [rich.ids[key] for key in keys]
    return write_paragraph(rich.file, rich.meeting_id, items[place].id, text, lines).id


def test_the_text_stands_in_the_place_of_the_lines_it_tells(rich: Rich) -> None:
    write(rich, "Gamma Skyltar AB framförde att skyltarna driver kostnaden.", "answer")
    internal = told(rich)
    assert "2.1 | Gamma Skyltar AB framförde att skyltarna driver kostnaden. | 09.22 G" in internal
    assert "Bytet av skyltar driver kostnaden." not in internal
    assert "Fråga Gunnar!" in internal, "a line that no text tells must not fall silently"


def test_others_see_a_paragraph_if_they_see_all_its_lines_and_without_names(rich: Rich) -> None:
    write(rich, "Gamma Skyltar AB framförde att skyltarna driver kostnaden.", "answer")
    write(rich, "Betasystem AB höll inte med Gamma Skyltar AB.", "against", "answer")
    public, beta, gamma = told(rich, "public"), told(rich, "supplier", "beta"), told(rich, "supplier", "gamma")
    assert "framförde att skyltarna driver kostnaden" in public
    assert "Gamma" not in public
    assert "höll inte med" not in beta
    assert "Fråga" in beta, "its own line stands there in the place of the paragraph it does not see"
    assert "Gamma Skyltar AB framförde" in gamma
    assert "Betasystem" not in gamma


def test_a_paragraph_is_as_confidential_as_one_of_its_lines(rich: Rich) -> None:
    write(rich, "Betasystem AB byter plattform; skylten är dyr.", "secret", "answer")
    assert "byter plattform" in told(rich)
    public = told(rich, "public")
    assert "byter plattform" not in public
    assert "[Utelämnat: begäran om sekretess noterad" in public
    assert SECRET not in public
    write(rich, "Beta byter snart.", "secret")
    assert "Beta byter snart" in told(rich, "supplier", "beta")
    assert "Beta byter snart" not in told(rich, "supplier", "gamma")


def test_a_paragraph_that_no_line_stands_behind_is_internal(rich: Rich) -> None:
    write(rich, "Stämningen var god.")
    assert "Stämningen var god." in told(rich)
    assert "Stämningen var god." not in told(rich, "public")
    assert "Stämningen var god." not in told(rich, "supplier", "beta")


def test_lines_left_out_are_listed_with_their_reason_in_the_internal_minutes(rich: Rich) -> None:
    write(rich, "Gamma talade.", "answer")
    set_aside(rich.file, [rich.ids["beside"]], "left_out", "Besvarad i annat möte")
    internal = told(rich)
    assert "Hur gör ni vid strömavbrott? | Utelämnad: Besvarad i annat möte" in internal
    assert "strömavbrott" not in told(rich, "public")


def test_a_passage_that_stands_in_the_text_word_by_word_is_masked_alone(rich: Rich) -> None:
    mark_passage(rich.file, rich.ids["answer"], "driver kostnaden")
    write(rich, "Gamma menade att skyltarna driver kostnaden mest.", "answer")
    public = told(rich, "public")
    assert "menade att skyltarna" in public
    assert "driver kostnaden" not in public
    write(rich, "Det är skyltarna som är dyra.", "answer")
    assert "som är dyra" not in told(rich, "public"), "what says it in other words can't be told from the rest"


def test_a_disputed_line_is_told_with_both_versions_in_the_paragraph_that_tells_it(rich: Rich) -> None:
    with rich.file.read() as reader:
        mine = passages(reader, rich.meeting_id, rich.ids["gamma"], "sv")
    found = next(one for one in mine if one.contribution_id == rich.ids["answer"])
    reply = take_reply(rich.file, rich.meeting_id, rich.ids["gamma"], FoundReply(found, "Bytet kostar lite."))
    settle_reply(rich.file, reply.id, "upheld")
    write(rich, "Gamma menade att skyltarna driver kostnaden.", "answer", "told")
    assert "har en annan version: Bytet kostar lite." in told(rich)
    assert "har en annan version: Bytet kostar lite." in told(rich, "public")
