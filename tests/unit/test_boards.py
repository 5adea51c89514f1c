"""Where things stand on boards, whatever they are painted with."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from dialogapp.domain.boards.drawing import Area, Box, Label, Type
from dialogapp.domain.boards.layout import board_layout
from dialogapp.domain.boards.lotus import SQUARES, lotus_field
from dialogapp.domain.boards.pictures import (
    Bar,
    BarsPicture,
    LotusCell,
    LotusPicture,
    PlanePicture,
    PlanePoint,
    WallCard,
    WallColumn,
    WallPicture,
    list_rows,
    spoken,
)
from dialogapp.domain.boards.plane import plane_box, value_at
from dialogapp.domain.likeness import like_cards

TYPE = Type(10.0, lambda text, pixels, bold: 0.5 * pixels * len(text))
PLANE = PlanePicture("Nytta", "Insats", "Nytta", (0, 10), (0, 10), (), (5, 5), ("A", "B", "C", "D"), step=1.0)


def overlap(one: Box, other: Box) -> bool:
    return (
        one.left < other.right - 0.01
        and other.left < one.right - 0.01
        and one.top < other.bottom - 0.01
        and other.top < one.bottom - 0.01
    )


def wall(loose: int, headings: int, each: int) -> WallPicture:
    columns = [
        WallColumn("", "Utan rubrik", tuple(WallCard(f"l{n}", f"Lapp {n} " * (1 + n % 5)) for n in range(loose)))
    ]
    for heading in range(headings):
        cards = tuple(WallCard(f"c{heading}.{n}", f"Lapp {n} " * (1 + n % 7)) for n in range(each))
        columns.append(WallColumn(f"h{heading}", f"Rubrik {heading}", cards))
    return WallPicture("Vägg", tuple(columns))


@pytest.mark.parametrize("width", [150, 320, 700, 1600])
@pytest.mark.parametrize(("loose", "headings", "each"), [(0, 0, 0), (7, 0, 0), (12, 5, 3), (0, 40, 5), (60, 2, 0)])
def test_cards_on_a_wall_never_cover_each_other(width: int, loose: int, headings: int, each: int) -> None:
    drawing = board_layout(wall(loose, headings, each), width, 500, TYPE)
    cards = [spot for spot in drawing.spots if spot.kind == "card"]
    assert len(cards) == loose + headings * each
    assert not any(overlap(one.box, other.box) for one, other in combinations(cards, 2))
    assert all(spot.box.left >= 0 and spot.box.right <= width and spot.box.bottom <= drawing.height for spot in cards)


def test_a_card_under_a_heading_lies_in_its_column() -> None:
    drawing = board_layout(wall(3, 4, 2), 900, 500, TYPE)
    for spot in drawing.spots:
        if spot.kind == "card" and spot.id.startswith("c"):
            column = drawing.at(*spot.box.centre, "column")
            assert column is not None
            assert column.id == "h" + spot.id[1:].split(".", maxsplit=1)[0]


def test_words_are_cut_where_they_do_not_fit_and_never_lost_where_they_do() -> None:
    assert TYPE.rows("en två tre", 1000, 3) == ["en två tre"]
    assert TYPE.rows("en två tre", 30, 3) == ["en två", "tre"]
    cut = TYPE.rows("en två tre fyra fem", 30, 2)
    assert len(cut) == 2
    assert cut[-1].endswith("…")
    assert "".join(TYPE.rows("ordsomärlängreänraden", 30, 9)) == "ordsomärlängreänraden"


def test_a_place_on_the_plane_is_the_value_it_was_placed_at() -> None:
    box = plane_box(PLANE, 800, 600, TYPE)
    assert value_at(PLANE, box, box.left, box.bottom) == (0, 0)
    assert value_at(PLANE, box, box.right + 50, box.top - 50) == (10, 10)
    assert value_at(PLANE, box, box.left + 0.31 * box.width, box.bottom - 0.78 * box.height) == (3, 8)


def test_cards_at_one_place_are_all_seen() -> None:
    points = tuple(PlanePoint(f"{n}", n, f"Lapp {n}", 10.0, 10.0) for n in range(1, 4))
    drawing = board_layout(replace(PLANE, points=points), 800, 600, TYPE)
    boxes = {spot.box for spot in drawing.spots if spot.kind == "point"}
    assert len(boxes) == 3
    assert all(box.right <= plane_box(replace(PLANE, points=points), 800, 600, TYPE).right + 0.01 for box in boxes)


def test_bars_are_as_long_as_their_part_and_apart_without_colour() -> None:
    bars = (Bar("a", 1, "Karta", (1.0, 0.5), ("4", "2")), Bar("b", 2, "Tal", (0.5, 0.0), ("2", "0")))
    drawing = board_layout(BarsPicture("Röstning", ("Leverantörer", "Beställaren"), bars), 800, 400, TYPE)
    drawn = [shape for shape in drawing.shapes if isinstance(shape, Area)]
    assert [round(area.box.width / drawn[0].box.width, 2) for area in drawn] == [1.0, 0.5, 0.5]
    assert [bool(area.fill) for area in drawn] == [True, False, True]
    told = {shape.text for shape in drawing.shapes if isinstance(shape, Label)}
    assert {"Karta", "Tal", "4", "2", "0", "Leverantörer", "Beställaren"} <= told


def test_the_lotus_has_a_question_eight_themes_twice_and_sixty_four_ideas() -> None:
    squares = [lotus_field(row, column) for row in range(9) for column in range(9)]
    fields = [field for field, _ in squares]
    assert squares[40] == ("", "question")
    assert len(set(fields) - {""}) == SQUARES
    assert all(fields.count(f"theme-{n}") == 2 for n in range(1, 9))
    # A theme stands in the middle of the block that lies as it does around the question.
    assert fields[3 * 9 + 3] == fields[1 * 9 + 1] == "theme-1"
    assert fields[5 * 9 + 5] == fields[7 * 9 + 7] == "theme-8"


def test_a_board_read_as_a_list_tells_all_of_it() -> None:
    rows = list_rows(wall(1, 2, 1))
    assert [row.is_heading for row in rows] == [True, False, True, False, True, False]
    cells = tuple(LotusCell(*lotus_field(n // 9, n % 9), "Tema" if n in (30, 10) else "") for n in range(81))
    assert [row.text for row in list_rows(LotusPicture("Lotus", cells, "1 av 72"))] == ["Tema"]
    assert spoken(wall(1, 0, 0)) == "Vägg\nUtan rubrik\nLapp 0 "


def test_cards_that_say_the_same_are_proposed_and_others_are_not() -> None:
    texts = {
        "a": "Karta på varje våning som visar var man står",
        "b": "Talsyntes i hissar",
        "c": "Karta över våningen som visar var man står",
        "d": "Öppna data om lokalerna",
        "e": "Talsyntes i hissarna",
    }
    assert like_cards(texts) == [("a", "c"), ("b", "e")]
    assert like_cards({"a": "Karta", "b": "Ledstråk"}) == []
