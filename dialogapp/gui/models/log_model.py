"""The log of a meeting: row numbers that fetch their lines in windows, and that follow the log a change at a time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias, cast

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt, Signal

from dialogapp.domain.contributions import Contribution, LogLine
from dialogapp.domain.errors import NotFoundError
from dialogapp.gui.carried import carried
from dialogapp.gui.carried_kinds import INPUTS
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.log_words import LogWords
from dialogapp.gui.models.rows import ColumnModel, Index
from dialogapp.gui.session import Session
from dialogapp.services.changes import Change, Committed
from dialogapp.services.ports import LogFilter, Reader, Store
from dialogapp.services.sweep import InputKey
from dialogapp.services.translation import message

TIME, SPEAKER, KIND, TEXT, NOTES = range(5)
"""The columns."""

_WINDOW = 64
_LINES_KEPT = 2048
_MANY = 200
"""A commit that changes more lines than this, such as an import, is read anew as a whole."""

_GONE = LogLine(Contribution(id="", meeting_id="", kind="statement", text=""), "", "", "", False, "", None)

_OF_SECRECY = frozenset({"confidentiality_claim", "secret_passage", "secrecy_assessment"})

_Place: TypeAlias = tuple[bool, int, str]


class LogModel(ColumnModel[LogLine]):
    """The lines that a filter leaves, by time. `text_edited` is called with a line's id and its new wording."""

    found = Signal()
    """What was looked for is shown."""

    def __init__(
        self, session: Session, text_edited: Callable[[str, str], None], parent: QObject | None = None
    ) -> None:
        self.words = LogWords(session.language)
        super().__init__(_columns(self, text_edited), parent)
        self._session = session
        self._where: LogFilter | None = None
        self._wanted: LogFilter | None = None
        self._is_looking = False
        self._lines: dict[int, LogLine] = {}
        self._greatest = -1

    def mimeTypes(self) -> list[str]:
        """Inputs."""
        return [INPUTS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The lines as inputs, in the log's order."""
        rows = sorted({index.row() for index in indexes})
        return carried(InputKey("contribution", self.row_at(row).contribution.id) for row in rows)

    def show(self, where: LogFilter | None) -> None:
        """Show the lines that `where` leaves; none without it."""
        self._wanted = where
        self._show_rows(where, self._session.read(lambda reader: reader.log_rows(where)) if where is not None else [])

    def look_for(self, where: LogFilter) -> None:
        """Show the lines that `where` leaves as soon as they are found; the window does not wait for it.

        While one look-up is under way only the last of those asked for meanwhile is done. `found` tells of each.
        """
        self._wanted = where
        if not self._is_looking:
            self._is_looking = True
            self._session.do(
                lambda store: _rows(store, where), lambda rows: self._take_rows(where, rows), self._give_up
            )

    def _take_rows(self, where: LogFilter, rows: Sequence[int]) -> None:
        self._is_looking = False
        if self._wanted is None or self._wanted.meeting_id != where.meeting_id:
            return
        self._show_rows(where, rows)
        self.found.emit()
        if self._wanted != where:
            self.look_for(self._wanted)

    def _give_up(self) -> None:
        self._is_looking = False

    def _show_rows(self, where: LogFilter | None, keys: Sequence[int]) -> None:
        self._where = where
        self._greatest = max(keys, default=-1)
        self._lines.clear()
        self.beginResetModel()
        self._keys = list(keys)
        self.endResetModel()

    def speak(self, words: LogWords) -> None:
        """Tell of the lines in other words: another language, zone, or other organisations."""
        if words != self.words:
            self.words = words
            self.refresh()

    def refresh(self) -> None:
        """Fetch every line anew when it is next shown."""
        self._lines.clear()
        self._tell_changed(0, self.rowCount() - 1)

    def row_at(self, row: int) -> LogLine:
        """The line at position `row`, fetched with its neighbours."""
        key = cast("int", self._keys[row])
        if key not in self._lines:
            start = row - row % _WINDOW
            self._fetch(cast("list[int]", self._keys[start : start + _WINDOW]))
        return self._lines[key]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Lines can be carried to a need. One that is not shown as it stands is not typed in."""
        flags = super().flags(index)
        if not index.isValid():
            return flags
        flags |= Qt.ItemFlag.ItemIsDragEnabled
        if self.words.is_veiled(self.row_at(index.row())):
            flags &= ~Qt.ItemFlag.ItemIsEditable
        return flags

    def find(self, contribution_id: str) -> int:
        """The position of a line; -1 where it is not shown."""
        try:
            return self.position_of(self._session.read(lambda reader: reader.log_row_of(contribution_id)))
        except NotFoundError:
            return -1

    def take(self, committed: Committed) -> None:
        """Follow a commit: new lines come in where they belong, changed ones are fetched anew, those undone go."""
        if self._where is None:
            return
        changed = self._changed_lines(committed.changes)
        if len(changed) > _MANY:
            self.show(self._where)
            return
        for contribution_id in changed:
            self._take_line(contribution_id)

    def _fetch(self, keys: Sequence[int]) -> None:
        missing = [key for key in keys if key not in self._lines]
        while len(self._lines) + len(missing) > _LINES_KEPT:
            del self._lines[next(iter(self._lines))]
        self._lines.update(self._session.read(lambda reader: _lines_of(reader, missing)))

    def _changed_lines(self, changes: Iterable[Change]) -> dict[str, None]:
        changed: dict[str, None] = {}
        for change in changes:
            after = change.after
            if change.entity == "contribution" and (after is None or self._is_mine(after["meeting_id"])):
                changed[change.id] = None
            elif change.entity == "confidentiality_claim" and after is not None:
                changed[str(after["contribution_id"])] = None
            elif change.entity in _OF_SECRECY:
                # A claim that is gone does not say whose it was, nor does what belongs to one.
                changed |= {line.contribution.id: None for line in self._lines.values() if line.is_claimed}
        return changed

    def _is_mine(self, meeting_id: object) -> bool:
        return self._where is not None and self._where.meeting_id in (None, meeting_id)

    def _take_line(self, contribution_id: str) -> None:
        found = self._session.read(lambda reader: _line_of(reader, contribution_id))
        if found is None:
            self._take_away(contribution_id)
            return
        key, line = found
        row = self.position_of(key) if key <= self._greatest else -1
        if row >= 0:
            self._lines[key] = line
            self._tell_changed(row, row)
        elif self._is_mine(line.contribution.meeting_id):
            self._insert(key, line)

    def _insert(self, key: int, line: LogLine) -> None:
        row = bisect_right(range(self.rowCount()), _place(line), lo=self._likely_start(line), key=self._place_at)
        self._greatest = max(self._greatest, key)
        self._lines[key] = line
        self.beginInsertRows(QModelIndex(), row, row)
        self._keys.insert(row, key)
        self.endInsertRows()

    def _likely_start(self, line: LogLine) -> int:
        """Where to begin looking for its place: nearly always after all others."""
        count = self.rowCount()
        return count if not count or self._place_at(count - 1) <= _place(line) else 0

    def _place_at(self, row: int) -> _Place:
        key = cast("int", self._keys[row])
        if key not in self._lines:
            self._fetch([key])
        return _place(self._lines[key])

    def _take_away(self, contribution_id: str) -> None:
        key = next((key for key, line in self._lines.items() if line.contribution.id == contribution_id), None)
        row = self.position_of(key) if key is not None else -1
        if key is None or row < 0:
            self.show(self._where)
            return
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._keys[row]
        self.endRemoveRows()
        del self._lines[key]


def _place(line: LogLine) -> _Place:
    """What the log is ordered by, within a meeting."""
    contribution = line.contribution
    return contribution.started_at is None, contribution.started_at or 0, contribution.id


def _rows(store: Store, where: LogFilter) -> Sequence[int]:
    with store.read() as reader:
        return reader.log_rows(where)


def _line_of(reader: Reader, contribution_id: str) -> tuple[int, LogLine] | None:
    try:
        key = reader.log_row_of(contribution_id)
    except NotFoundError:
        return None
    return key, reader.log_lines([key])[0]


def _lines_of(reader: Reader, keys: Sequence[int]) -> dict[int, LogLine]:
    lines = reader.log_lines(keys)
    if len(lines) == len(keys):
        return dict(zip(keys, lines, strict=True))
    # One was undone a moment ago, and the news of it are on their way.
    found = {key: reader.log_lines([key]) for key in keys}
    return {key: lines[0] if lines else _GONE for key, lines in found.items()}


def _columns(model: LogModel, text_edited: Callable[[str, str], None]) -> list[Column[LogLine]]:
    def said(tell: Callable[[LogWords, LogLine], str]) -> Callable[[LogLine], str]:
        return lambda line: tell(model.words, line)

    return [
        Column(message("Time"), said(LogWords.time), tip=said(LogWords.exact_time)),
        Column(message("Speaker"), said(LogWords.speaker)),
        Column(message("Kind"), said(LogWords.kind)),
        Column(
            message("Text"),
            said(LogWords.text),
            edit=lambda line, text: text_edited(line.contribution.id, text),
        ),
        Column(message("Remarks"), said(LogWords.notes)),
    ]
