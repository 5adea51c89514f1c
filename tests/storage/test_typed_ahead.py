"""What is typed before the dialogue is open is kept beside it, and handed over once: nothing twice, nothing lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.entry import EntryLine, Speaker
from dialogapp.domain.errors import DialogappError, FileInUseError, FileProblemError, RefusedError
from dialogapp.domain.meetings import AgendaItem, Meeting
from dialogapp.domain.typed_ahead import EnteredLine, TypedAhead
from dialogapp.services.agenda import start_item
from dialogapp.services.contributions import LineDraft, log_line
from dialogapp.services.floor import give_floor
from dialogapp.services.half_typed import hand_over, keep_line, kept_line
from dialogapp.services.meetings import end_meeting
from dialogapp.services.ports import LogFilter, Store
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.format import FORMAT_VERSION
from dialogapp.storage.typed_ahead import AheadFile, from_text, to_text
from dialogapp.storage.verify import verify
from tests.gui.meeting_room import Hearing, hearing
from tests.storage.conftest import NOON

TEXTS = st.text(st.characters())
"""Lone surrogates too: a field may hold half a character."""


@pytest.fixture
def room(file: DialogueFile) -> Hearing:
    return hearing(file)


@pytest.fixture
def ahead(room: Hearing) -> TypedAhead:
    """Two lines entered, one half-typed."""
    lines = (EnteredLine("Först #pris", NOON + 1), EnteredLine("Sedan", NOON + 2))
    return TypedAhead("1-2", room.id, lines, "och så", NOON + 3)


@pytest.fixture
def closed(file: DialogueFile, room: Hearing, path: Path) -> Path:
    """The file of a dialogue whose meeting runs."""
    file.close()
    return path


@pytest.fixture
def place(closed: Path) -> Iterator[AheadFile]:
    found = AheadFile(closed)
    yield found
    found.stop()


def logged(file: DialogueFile, meeting_id: str) -> list[tuple[str, int | None]]:
    with file.read() as reader:
        lines = reader.log_lines(reader.log_rows(LogFilter(meeting_id=meeting_id)))
    return [(line.contribution.text, line.contribution.started_at) for line in lines]


def half_typed(file: DialogueFile, meeting_id: str) -> EntryLine:
    with file.read() as reader:
        return kept_line(reader, meeting_id)


def _remove(path: Path) -> None:
    path.unlink()


def _overwrite(path: Path) -> None:
    path.write_text("Kära dagbok\n" * 100, "utf-8")


def _make_newer(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {FORMAT_VERSION + 1}")
    connection.close()


class TestKeeping:
    @given(TEXTS, st.lists(st.tuples(TEXTS, st.integers(0, 2**53))), TEXTS, st.none() | st.integers(0, 2**53))
    def test_what_is_written_is_read_again(
        self, name: str, lines: list[tuple[str, int]], text: str, at: int | None
    ) -> None:
        ahead = TypedAhead(name, "meeting", tuple(EnteredLine(*line) for line in lines), text, at)
        written = to_text(ahead)
        assert from_text(written) == ahead
        assert written.isascii()

    @given(st.text() | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(str))
    def test_what_is_something_else_is_refused_in_one_way(self, text: str) -> None:
        with pytest.raises(ValueError):  # noqa: PT011 - json's own error is one of it
            from_text(text)

    def test_the_newest_is_kept_until_it_is_forgotten(self, place: AheadFile) -> None:
        begun = place.begin()
        assert begun is not None
        assert place.read() is None
        place.keep(replace(begun, text="k", started_at=NOON))
        place.keep(replace(begun, text="kö", started_at=NOON))
        found = place.read()
        assert found is not None
        assert found.text == "kö"
        place.forget()
        assert place.read() is None
        assert {path.suffix for path in place.place.parent.glob(".*typed*")} == set()

    def test_what_cant_be_read_is_left_as_it_is(self, place: AheadFile) -> None:
        place.place.write_text('{"id": "1-2", "text": "half a fi', "ascii")
        with pytest.raises(FileProblemError, match="kulturhus"):
            place.read()
        assert place.begin() is None
        assert place.place.exists()

    def test_a_disk_that_takes_nothing_is_told(self, place: AheadFile, monkeypatch: pytest.MonkeyPatch) -> None:
        begun = place.begin()
        assert begun is not None

        def full(_: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("os.fsync", full)
        with pytest.raises(DialogappError, match="No space left"):
            place.keep(replace(begun, text="k"))


class TestBeginning:
    def test_the_meeting_that_runs_takes_it(self, place: AheadFile, room: Hearing) -> None:
        begun = place.begin()
        assert begun is not None
        assert begun.meeting_id == room.id
        assert begun.is_nothing

    def test_after_a_crash_too(self, file: DialogueFile, room: Hearing, path: Path, tmp_path: Path) -> None:
        """What the write-ahead log holds counts: the file alone does not know yet that the meeting runs."""
        crashed = tmp_path / "crashed.dialog"
        for ending in ("", "-wal"):
            crashed.with_name(crashed.name + ending).write_bytes(path.with_name(path.name + ending).read_bytes())
        place = AheadFile(crashed)
        begun = place.begin()
        assert begun is not None
        assert begun.meeting_id == room.id
        with place.open() as opened:
            assert half_typed(opened, room.id) == EntryLine()

    def test_nobody_else_can_open_the_dialogue_meanwhile(self, place: AheadFile, closed: Path) -> None:
        assert place.begin() is not None
        with pytest.raises(FileInUseError):
            DialogueFile.open(closed)
        assert AheadFile(closed).begin() is None
        with place.open() as opened:
            assert opened.writable
            with pytest.raises(FileInUseError):
                DialogueFile.open(closed)
        DialogueFile.open(closed).close()

    def test_stopping_lets_others_open_it(self, place: AheadFile, closed: Path) -> None:
        assert place.begin() is not None
        place.stop()
        DialogueFile.open(closed).close()

    def test_what_cant_be_opened_is_let_go(self, place: AheadFile, closed: Path) -> None:
        assert place.begin() is not None
        whole = closed.read_bytes()
        closed.write_bytes(b"something else")
        with pytest.raises(FileProblemError):
            place.open()
        closed.write_bytes(whole)
        DialogueFile.open(closed).close()

    def test_there_is_nothing_to_type_ahead_of_where_no_meeting_runs(self, place: AheadFile, closed: Path) -> None:
        with DialogueFile.open(closed) as file:
            with file.read() as reader:
                meeting = reader.all(Meeting)[0]
            end_meeting(file, meeting.id)
        assert place.begin() is None
        DialogueFile.open(closed).close()

    @pytest.mark.parametrize("spoil", [_remove, _overwrite, _make_newer], ids=["gone", "no dialogue", "newer"])
    def test_what_opening_would_refuse_is_left_to_it(
        self, place: AheadFile, closed: Path, spoil: Callable[[Path], None]
    ) -> None:
        spoil(closed)
        beside = sorted(closed.parent.iterdir())
        assert place.begin() is None
        assert sorted(closed.parent.iterdir()) == beside
        with pytest.raises(FileProblemError):
            DialogueFile.open(closed)


class TestHandingOver:
    def test_lines_are_logged_with_their_times_and_the_rest_stands_half_typed(
        self, file: DialogueFile, room: Hearing, ahead: TypedAhead
    ) -> None:
        with file.read() as reader:
            item = reader.all(AgendaItem, meeting_id=room.id)[1]
        start_item(file, item.id)
        give_floor(file, room.id, room.beta.id, NOON)
        hand_over(file, ahead)
        assert logged(file, room.id) == [("Först", NOON + 1), ("Sedan", NOON + 2)]
        with file.read() as reader:
            first, *_ = reader.all(Contribution, meeting_id=room.id)
        assert (first.tags, first.organisation_id, first.agenda_item_id) == ("pris", room.beta.id, item.id)
        assert half_typed(file, room.id) == EntryLine(text="och så", started_at=NOON + 3, speaker=Speaker(room.beta.id))
        assert verify(file.path).ok

    def test_what_stood_half_typed_comes_first(self, file: DialogueFile, room: Hearing, ahead: TypedAhead) -> None:
        before = EntryLine(text="Innan", kind="question", started_at=NOON, speaker=Speaker(room.alfa.id))
        keep_line(file, room.id, before)
        hand_over(file, ahead)
        assert half_typed(file, room.id) == replace(before, text="Innan\noch så")

    def test_what_was_handed_over_is_not_handed_over_again(
        self, file: DialogueFile, room: Hearing, ahead: TypedAhead
    ) -> None:
        hand_over(file, ahead)
        hand_over(file, ahead)
        assert len(logged(file, room.id)) == 2
        assert half_typed(file, room.id).text == "och så"

    @pytest.mark.parametrize("lines", [0, 1, 2])
    def test_handing_over_that_was_cut_off_is_taken_up_again(
        self, file: DialogueFile, room: Hearing, ahead: TypedAhead, lines: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Decomposed letters too: the log holds them composed."""
        ahead = replace(ahead, entered=(EnteredLine("Fo\u0308rst #pris", NOON + 1), *ahead.entered[1:]))
        done: list[LineDraft] = []

        def cut_off(store: Store, draft: LineDraft) -> Contribution:
            if len(done) == lines:
                raise RefusedError("The power went")
            done.append(draft)
            return log_line(store, draft)

        def keep_nothing(self: DialogueFile, values: object) -> None:
            raise RefusedError("The power went")

        with monkeypatch.context() as cut:
            cut.setattr("dialogapp.services.half_typed.log_line", cut_off)
            cut.setattr(DialogueFile, "keep_scratch", keep_nothing)
            with pytest.raises(RefusedError):
                hand_over(file, ahead)
        hand_over(file, ahead)
        assert logged(file, room.id) == [("Först", NOON + 1), ("Sedan", NOON + 2)]
        assert half_typed(file, room.id).text == "och så"

    def test_a_text_of_nothing_but_control_characters_stands_in_nobodys_way(
        self, file: DialogueFile, room: Hearing
    ) -> None:
        hand_over(file, TypedAhead("1-2", room.id, (EnteredLine("\0", NOON),), "\ud800", NOON + 1))
        assert logged(file, room.id) == []
        assert half_typed(file, room.id) == EntryLine()
