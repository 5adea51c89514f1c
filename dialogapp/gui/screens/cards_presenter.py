"""Cards as they are written and put together on the board, apart from its widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from dialogapp.domain.errors import DialogappError, FileProblemError, InputError
from dialogapp.domain.exercises import Card, Exercise, ExercisePhase
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.people import Organisation
from dialogapp.gui.session import Session
from dialogapp.services import cards, clusters, sharing
from dialogapp.services.card_files import cards_of_file
from dialogapp.services.card_questions import ask_all_of_card
from dialogapp.services.cards import Author
from dialogapp.services.exercise_places import places_words
from dialogapp.services.exercise_reading import definition_in, phases_of, voters
from dialogapp.services.needs import add_need_from_card
from dialogapp.services.ports import Reader
from dialogapp.services.translation import Language

_LARGEST_FILE = 2_000_000


@dataclass(frozen=True, slots=True)
class CardsPicture:
    """What stands around the board. `order` is the order drawn, if one was; `hidden` is how many cards each has
    written that nobody sees yet; `fields` are (key, words); `seats` says who sits or whose sheet lies where now. In an
    order that `is_drawn` people sit or speak; where it `takes_turns`, the next one writes after each card.
    """

    exercise: Exercise
    board: str
    prompt: str
    can_write: bool
    writers: tuple[Organisation, ...]
    order: tuple[Organisation, ...]
    is_drawn: bool
    takes_turns: bool
    hidden: tuple[tuple[Organisation | None, int], ...]
    fields: tuple[tuple[str, str], ...]
    field: str
    seats: str
    takes_seats: bool
    secret: tuple[str, ...]


class CardsPresenter:
    """Reads and writes the cards of one exercise."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.picture: CardsPicture | None = None

    @property
    def _words(self) -> Language:
        return self._session.language

    @property
    def _id(self) -> str:
        return self.picture.exercise.id if self.picture is not None else ""

    def load(self, exercise: Exercise) -> CardsPicture:
        """What stands around the board now."""
        self.picture = self._session.read(lambda reader: self._picture(reader, exercise))
        return self.picture

    def who(self, written: str) -> Organisation | None:
        """Who a digit, initials or the beginning of a name means, None for nobody; InputError where it is unclear."""
        writers = self.picture.writers if self.picture is not None else ()
        sought = written.strip().casefold()
        if sought.isdecimal():
            place = int(sought)
            if place == 0:
                return None
            if place <= len(writers):
                return writers[place - 1]
        exact = [one for one in writers if sought in (one.initials.casefold(), one.name.casefold())]
        begun = [one for one in writers if any(part.startswith(sought) for part in one.name.casefold().split())]
        found = exact or begun
        if not sought or len(found) != 1:
            raise InputError("“{name}” is not in this exercise", name=written)
        return found[0]

    def marked(self, text: str) -> tuple[str, Organisation | None, bool]:
        """A line without its mark `@name `, who that names, and whether there was such a mark."""
        mark, _, rest = text.partition(" ")
        if not mark.startswith("@") or not mark[1:] or not rest.strip():
            return text, None, False
        try:
            return rest.strip(), self.who(mark[1:]), True
        except InputError:
            return text, None, False

    def after(self, organisation_id: str) -> str:
        """Who comes next in the drawn order; the first after the last."""
        ids = [one.id for one in self.picture.order] if self.picture is not None else []
        if not ids:
            return organisation_id
        return ids[(ids.index(organisation_id) + 1) % len(ids)] if organisation_id in ids else ids[0]

    def add(self, texts: Sequence[str], writer_id: str, field: str, then: Callable[[int], None]) -> None:
        """Add what somebody wrote; `then` gets how many were new."""
        written = []
        for text in texts:
            plain, who, is_marked = self.marked(text)
            author = (who.id if who is not None else None) if is_marked else (writer_id or None)
            written.append((Author(author, field=field), plain))
        exercise_id = self._id
        self._session.do(lambda store: cards.add_written(store, exercise_id, written), lambda new: then(len(new)))

    def read_file(self, path: Path, then: Callable[[int], None]) -> None:
        """Add the cards of a CSV file."""
        picture = self.picture
        if picture is None:
            return
        try:
            written = cards_of_file(_content(path), picture.writers, definition_in(picture.exercise).fields)
        except DialogappError as error:
            self._session.refuse(error)
            return
        exercise_id = self._id
        self._session.do(lambda store: cards.add_written(store, exercise_id, written), lambda new: then(len(new)))

    def merge(self, card_ids: Sequence[str]) -> None:
        """Make one card of several, in the words of the first; the originals are kept."""
        exercise_id = self._id
        self._session.do(lambda store: clusters.merge_cards(store, exercise_id, card_ids))

    def split(self, card_id: str) -> None:
        """Take a merge back."""
        self._session.do(lambda store: clusters.split_card(store, card_id))

    def gather(self, card_ids: Sequence[str], heading: str) -> None:
        """Put cards under a heading; one of these words that is there already takes them up."""
        exercise_id = self._id
        there = {card.text.casefold(): card.id for card in self.headings()}
        known = there.get(heading.strip().casefold())
        loose = [card_id for card_id in card_ids if card_id not in there.values()]
        if known is not None:
            self._session.do(lambda store: clusters.gather_cards(store, exercise_id, loose, known))
        else:
            self._session.do(lambda store: clusters.add_cluster(store, exercise_id, heading, loose))

    def ungather(self, card_ids: Sequence[str]) -> None:
        """Take cards out from under their heading."""
        exercise_id = self._id
        self._session.do(lambda store: clusters.gather_cards(store, exercise_id, card_ids, None))

    def headings(self) -> list[Card]:
        """The headings of the exercise."""
        exercise_id = self._id
        return self._session.read(lambda reader: reader.all(Card, exercise_id=exercise_id, kind="cluster"))

    def text(self, card_id: str) -> str:
        """The words of a card."""
        return self._session.read(lambda reader: reader.get(Card, card_id)).text

    def change(self, card_id: str, text: str) -> None:
        """Change the words of a card or a heading."""
        self._session.do(lambda store: cards.change_card(store, card_id, text))

    def remove(self, card_ids: Sequence[str]) -> None:
        """Take cards away."""
        exercise_id = self._id
        self._session.do(lambda store: cards.remove_cards(store, exercise_id, card_ids))

    def lay(self, card_ids: Sequence[str], field: str) -> None:
        """Lay cards in a field of the board."""
        self._session.do(lambda store: cards.put_in_field(store, card_ids, field))

    def promote(self, card_id: str, then: Callable[[str], None]) -> None:
        """Make a card, or a heading with its cards, a need; `then` gets its id."""
        self._session.do(lambda store: add_need_from_card(store, card_id), lambda need: then(need.id))

    def ask_all(self, card_id: str) -> None:
        """Make a card a question to all."""
        self._session.do(lambda store: ask_all_of_card(store, card_id))

    def draw(self, reason: str = "") -> None:
        """Draw in which order organisations share."""
        picture = self.picture
        if picture is not None:
            ids = [one.id for one in picture.writers]
            self._session.do(lambda store: sharing.draw_sharing_order(store, picture.exercise.id, ids, reason=reason))

    def seat(self, tables: int) -> None:
        """Seat the groups at so many tables, with one of the buyer's at each."""
        exercise_id, words = self._id, self._words
        self._session.do(lambda store: sharing.seat_cafe(store, exercise_id, words, tables))

    def _picture(self, reader: Reader, exercise: Exercise) -> CardsPicture:
        told, code = definition_in(exercise), self._words.code
        phases = phases_of(reader, exercise.id)
        on = next((one for one in phases if one.state in ("running", "paused")), None)
        takes_part = on.takes_part if on is not None and on.takes_part != "all" else told.takes_part
        writers = tuple(voters(reader, takes_part))
        drawn = sharing.sharing_order(reader, exercise.id)
        by_id = {one.id: one for one in reader.all(Organisation)}
        order = tuple(by_id[one] for one in drawn.organisation_ids if one in by_id) if drawn is not None else ()
        secret = cards.confidential_cards(reader, exercise.id)
        part = told.phases[on.part - 1] if on is not None else None
        return CardsPicture(
            exercise,
            told.board,
            exercise.prompt,
            exercise.state == "preparing",
            writers,
            order,
            any(phase.drawn for phase in told.phases) or told.board == "sheets",
            any(phase.drawn for phase in told.phases),
            _hidden(reader, exercise, phases, by_id),
            tuple((field.key, field.name.in_language(code)) for field in told.fields),
            part.field if part is not None else "",
            places_words(reader, exercise, self._words),
            told.board == "tables",
            tuple(card.text for card in reader.all(Card, exercise_id=exercise.id) if card.id in secret),
        )


def _hidden(
    reader: Reader, exercise: Exercise, phases: Sequence[ExercisePhase], by_id: dict[str, Organisation]
) -> tuple[tuple[Organisation | None, int], ...]:
    seen = {one.card.id for one in cards.cards_seen(reader, exercise.id)}
    counts: dict[str | None, int] = {}
    begun = [one for one in phases if one.started_at is not None]
    if not begun or begun[-1].visibility != "own" or exercise.state != "preparing":
        return ()
    for card in reader.all(Card, exercise_id=exercise.id, kind="card"):
        if card.id not in seen and card.merged_into_id is None:
            counts[card.organisation_id] = counts.get(card.organisation_id, 0) + 1
    return tuple((by_id.get(one) if one else None, count) for one, count in counts.items())


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise FileProblemError("“{file}” is too large to be a sheet of cards", file=path.name)
        return path.read_bytes()
    except OSError as error:
        raise FileProblemError("“{file}” can't be read: {reason}", file=path.name, reason=error) from error
