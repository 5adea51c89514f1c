"""The wall of cards: gathered under headings or laid in fields, merged and split, by dragging and by keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from dialogapp.domain.boards.drawing import Spot
from dialogapp.domain.boards.pictures import WallColumn, WallPicture
from dialogapp.domain.likeness import like_cards
from dialogapp.gui.boards.board import Board
from dialogapp.gui.boards.like_bar import LikeBar
from dialogapp.services.cards import change_card, put_in_field
from dialogapp.services.clusters import add_cluster, gather_cards, merge_cards, split_card
from dialogapp.services.translation import message


class WallBoard(Board):
    """G gathers what is chosen under a heading, U takes it out, M merges, S splits, L looks for cards that are alike.

    A card that is dragged onto a heading or a card under it comes under it too; onto a card under none, both come under
    a new heading. The result of a vote is shown in place of the wall, and can't be changed.
    """

    def add_tools(self) -> None:
        """What the wall can do."""
        self.gather = self.add_tool(message("Gather under a heading"), self._ask_heading, "G")
        self.take_out = self.add_tool(message("Take out"), self._take_out, "U")
        self.merge = self.add_tool(message("Merge"), self._merge, "M")
        self.split = self.add_tool(message("Split"), self._split, "S")
        self.like = self.add_tool(message("Find cards that are alike"), self.find_alike, "L")
        self.like_bar = LikeBar(self.session, self)
        self.like_bar.merge_wanted.connect(self._merge_alike)
        self.like_bar.gather_wanted.connect(self._gather_alike)
        self.like_bar.shown.connect(self.canvas.choose)
        self.rows.addWidget(self.like_bar)

    @property
    def can_change(self) -> bool:
        """While the exercise is being prepared."""
        return isinstance(self.picture, WallPicture) and self.picture.open

    @property
    def _columns(self) -> tuple[WallColumn, ...]:
        return self.picture.columns if isinstance(self.picture, WallPicture) else ()

    @property
    def _has_fields(self) -> bool:
        return isinstance(self.picture, WallPicture) and self.picture.fields

    def arrange(self) -> None:
        """Only what can be done with what is chosen."""
        cards = self._chosen_cards()
        for tool in (self.gather, self.take_out, self.merge, self.split, self.like):
            tool.setVisible(self.can_change)
        self.gather.setEnabled(bool(cards))
        self.take_out.setEnabled(any(self._column_of(card).id for card in cards))
        self.merge.setEnabled(len(cards) > 1)
        self.split.setEnabled(len(cards) == 1 and bool(self._detail(cards[0])))
        if not self.can_change:
            self.like_bar.hide()

    def drop(self, card_ids: list[str], target: Spot | None, at: QPointF) -> None:
        """Lay cards where they were dragged."""
        if not self.can_change:
            return
        cards = [card for card in card_ids if self._is_card(card)]
        if target is None or not cards:
            return
        if target.kind == "card":
            column = self._column_of(target.id)
            if not column.id and not self._has_fields:
                self._ask_heading_for([target.id, *cards])
                return
            self._put(cards, column.id)
        else:
            self._put(cards, target.id)

    def _put(self, cards: list[str], column_id: str) -> None:
        exercise_id = self.exercise_id
        moved = [card for card in cards if self._column_of(card).id != column_id]
        if not moved:
            return
        if self._has_fields:
            self.session.do(lambda store: put_in_field(store, moved, column_id))
        else:
            self.session.do(lambda store: gather_cards(store, exercise_id, moved, column_id or None))

    def _ask_heading(self) -> None:
        self._ask_heading_for(self._chosen_cards())

    def _ask_heading_for(self, cards: list[str]) -> None:
        if not cards or not self.can_change:
            return
        words = self.session.language
        question = (
            words.plural("The field for {count} card:", "The field for {count} cards:", len(cards))
            if self._has_fields
            else words.plural("The heading over {count} card:", "The heading over {count} cards:", len(cards))
        )
        names = [column.heading for column in self._columns if column.id]
        self.ask.ask(question, lambda heading: self._gather(cards, heading), names)

    def _gather(self, cards: list[str], heading: str) -> None:
        """Under the heading of these words; a new one where none has them."""
        exercise_id = self.exercise_id
        wanted = heading.casefold()
        found = next((one.id for one in self._columns if one.id and one.heading.casefold() == wanted), None)
        if found is not None:
            self._put(cards, found)
        elif not self._has_fields:
            self.session.do(lambda store: add_cluster(store, exercise_id, heading, cards))

    def _take_out(self) -> None:
        self._put(self._chosen_cards(), "")

    def _merge(self) -> None:
        self._merge_alike(tuple(self._chosen_cards()))

    def _merge_alike(self, cards: tuple[str, ...]) -> None:
        exercise_id = self.exercise_id
        if len(cards) > 1 and self.can_change:
            self.session.do(
                lambda store: merge_cards(store, exercise_id, cards), then=lambda card: self._go_on_at(card.id)
            )

    def _gather_alike(self, cards: tuple[str, ...]) -> None:
        self._ask_heading_for(list(cards))

    def _split(self) -> None:
        cards = self._chosen_cards()
        if len(cards) == 1 and self.can_change:
            self.session.do(lambda store: split_card(store, cards[0]))

    def _go_on_at(self, card_id: str) -> None:
        if self.canvas.drawing.of(card_id) is not None:
            self.canvas.choose([card_id])
            self.canvas.go_to(card_id)

    @property
    def finds_alike(self) -> bool:
        """While cards can be put together."""
        return isinstance(self.picture, WallPicture) and self.can_change

    def find_alike(self) -> None:
        """Propose cards that say the same, one group at a time."""
        loose = {card.id: card.text for column in self._columns for card in column.cards}
        self.like_bar.show_groups(like_cards(loose), loose)

    def open_spot(self, spot_id: str) -> None:
        """A card is opened; a heading gets other words."""
        column = next((one for one in self._columns if one.id == spot_id), None)
        if column is None:
            super().open_spot(spot_id)
        elif not self._has_fields and self.can_change:
            question = self.session.language.text("Another heading in place of “{heading}”:", heading=column.heading)
            self.ask.ask(question, lambda text: self.session.do(lambda store: change_card(store, spot_id, text)))

    def selected_cards(self) -> list[str]:
        """The cards that are chosen, and headings of one's own; the fields of a board are no cards."""
        fields = {column.id for column in self._columns} if self._has_fields else set()
        return [one for one in super().selected_cards() if one not in fields]

    def _chosen_cards(self) -> list[str]:
        return [card for card in self.selected_cards() if self._is_card(card)]

    def _is_card(self, card_id: str) -> bool:
        return any(card.id == card_id for column in self._columns for card in column.cards)

    def _column_of(self, card_id: str) -> WallColumn:
        return next(
            (column for column in self._columns if any(card.id == card_id for card in column.cards)),
            WallColumn("", "", ()),
        )

    def _detail(self, card_id: str) -> str:
        return next((card.detail for column in self._columns for card in column.cards if card.id == card_id), "")
