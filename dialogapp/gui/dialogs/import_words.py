"""The sentences of the dialog of imports, made of what the command line found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dialogapp.domain.meetings import Meeting
from dialogapp.domain.needs import Need, Requirement
from dialogapp.domain.people import Organisation
from dialogapp.gui.column_words import column_word
from dialogapp.gui.page_names import PageName
from dialogapp.gui.widgets.line_list import ListLine
from dialogapp.services.importing import ImportReport
from dialogapp.services.importing_kinds import COLUMNS_OF, ImportKind
from dialogapp.services.overview_lists import QUESTIONS
from dialogapp.services.phrases import listed
from dialogapp.services.ports import Reader
from dialogapp.services.translation import Language, message

_KIND_WORDS: dict[ImportKind, str] = {
    "participants": message("participants"),
    "questions": message("questions to all"),
    "contributions": message("the log of a meeting"),
    "needs": message("needs"),
    "requirements": message("requirements"),
}
_MOST_LINES = 500
_MOST_NAMED = 6
_MOST_TITLES = 2


class ImportWords:
    """Speaks of one check; `found` is its JSON, empty before there is one."""

    def __init__(self, language: Language, found: dict[str, Any]) -> None:
        self._language, self._found = language, found

    @property
    def adds_something(self) -> bool:
        """Whether the import would change the dialogue."""
        report = self._found.get("report")
        if report is None or not report["taken"]:
            return False
        return self._found["kind"] != "participants" or any(
            report[part] for part in ("organisations", "participants", "changed")
        )

    def kinds(self) -> list[tuple[str, str]]:
        """(key, word) of what the table can be."""
        return [(kind, self._language.text(_KIND_WORDS[kind])) for kind in self._found.get("kinds", ())]

    def headings(self) -> list[tuple[str, str]]:
        """(what a column is understood as, its heading in the file); the first is empty where it is ignored."""
        words = self._language
        return [
            (column_word(column["name"], words) if column["name"] else "", column["heading"])
            for column in self._found.get("columns", ())
        ]

    def meanings(self, kind: ImportKind) -> list[tuple[str, str]]:
        """(name, word) of what a column of such a table can mean; the first is empty."""
        words = self._language
        known = [(spec.name, column_word(spec.name, words)) for spec in COLUMNS_OF[kind]]
        return [("", words.text("nothing, it is ignored")), *known]

    def lacking(self) -> str:
        """What is to be said before the table is understood: what it is, or which columns it has."""
        words = self._language
        if self._found["kind"] is None and self._found["is_told"]:
            return words.text("Choose what it is.")
        if self._found["kind"] is None:
            return words.text(
                "No heading says what the table is. Choose what it holds, and then what its columns mean."
            )
        names = listed(words, [column_word(name, words) for name in self._found["lacking"]])
        return words.text("Say which column means: {names}.", names=names)

    def bad_cells(self) -> set[tuple[int, str]]:
        """(row, heading) of cells that can't be used; an empty heading where it is the whole row."""
        return {(problem["row"], problem["column"] or "") for problem in self._found.get("problems", ())}

    def outcome(self) -> str:
        """What would be added, and what is passed over."""
        if "report" not in self._found:
            return ""
        report, words = self._found["report"], self._language
        if report is None:
            return ""
        if not self._found["rows"]:
            return words.text("There are no rows under the headings.")
        if not self.adds_something:
            return words.text("Nothing new: all of it is in the dialogue already.")
        return "\n".join([self._added(report), *self._names(report), *self._passed_over(report)])

    def ignored(self) -> str:
        """The columns that nobody knows, named; empty where all are known."""
        report = self._found.get("report")
        unknown = (
            report["unknown_columns"]
            if report is not None
            else [column["heading"] for column in self._found.get("columns", ()) if not column["name"]]
        )
        unknown = [heading for heading in unknown if heading]
        if not unknown or self._found.get("kind") is None:
            return ""
        names = listed(self._language, [self._language.text("“{name}”", name=heading) for heading in unknown])
        return self._language.plural("Column ignored: {names}", "Columns ignored: {names}", len(unknown), names=names)

    def problems_heading(self) -> str:
        """How many rows can't be used, and what to do."""
        words = self._language
        bad = words.plural(
            "{count} row can't be used", "{count} rows can't be used", len(self._found.get("problems", ()))
        )
        return words.text("{bad}; nothing is imported. Mend the file and choose it again.", bad=bad)

    def problem_lines(self) -> list[ListLine]:
        """The rows that can't be used; a last line tells of those that are not listed."""
        problems = self._found.get("problems", [])
        lines = [self._problem_line(place, problem) for place, problem in enumerate(problems[:_MOST_LINES])]
        if len(problems) > _MOST_LINES:
            more = self.figure(len(problems) - _MOST_LINES)
            words = self._language.text("{count} more; the copied list has all of them", count=more)
            lines.append(ListLine("more", words, is_muted=True))
        return lines

    def figure(self, count: int) -> str:
        """A number as it is written: “100 000” in Swedish, “100,000” in English."""
        return f"{count:,}".replace(",", "\N{NO-BREAK SPACE}" if self._language.code == "sv" else ",")

    def _problem_line(self, place: int, problem: dict[str, Any]) -> ListLine:
        words, column = self._language, problem["column"]
        if problem["row"] is None or column is None:
            return ListLine(str(place), problem["line"], tone="bad")
        where = words.text("Row {row}, “{column}”: {problem}", **{k: problem[k] for k in ("row", "column", "problem")})
        return ListLine(str(place), where, tone="bad")

    def _added(self, report: dict[str, Any]) -> str:
        words, taken = self._language, report["taken"]
        match self._found["kind"]:
            case "questions":
                return words.plural(
                    "{count} question, as version {number}.",
                    "{count} questions, as version {number}.",
                    taken,
                    number=report["version"],
                )
            case "needs":
                return words.plural("{count} need.", "{count} needs.", taken)
            case "requirements":
                return words.plural("{count} requirement.", "{count} requirements.", taken)
            case "contributions":
                rows = words.plural("{number} line", "{number} lines", taken, number=self.figure(taken))
                made = sum(meeting["is_new"] for meeting in report["meetings"])
                parts = [rows]
                if made and self._found["target"] == "file":
                    parts.append(words.plural("{count} new meeting", "{count} new meetings", made))
                return ", ".join([*parts, *self._new_people(report)]) + "."
            case _:
                changed = len(report["changed"])
                parts = [*self._new_people(report)]
                parts += [words.plural("{count} changed", "{count} changed", changed)] if changed else []
                return ", ".join(parts) + "."

    def _new_people(self, report: dict[str, Any]) -> list[str]:
        words = self._language
        organisations, people = len(report["organisations"]), len(report["participants"])
        found = [words.plural("{count} new organisation", "{count} new organisations", organisations)]
        found.append(words.plural("{count} new person", "{count} new people", people))
        return [part for part, count in zip(found, (organisations, people), strict=True) if count]

    def _names(self, report: dict[str, Any]) -> list[str]:
        words, lines = self._language, []
        if report["organisations"]:
            lines.append(words.text("New organisations: {names}", names=self._named(report["organisations"])))
        if report["changed"]:
            lines.append(words.text("Changed: {names}", names=self._named(report["changed"])))
        if self._found["kind"] == "contributions" and self._found["target"] == "file":
            titles = [f"{meeting['number']}  {meeting['title']}" for meeting in report["meetings"]]
            lines.append(words.text("Meetings: {names}", names=self._named(titles)))
        if report["questions"]:
            lines.append(
                words.plural(
                    "{count} question is new, and goes into a new version of the questions",
                    "{count} questions are new, and go into a new version of the questions",
                    len(report["questions"]),
                )
            )
        return lines

    def _passed_over(self, report: dict[str, Any]) -> list[str]:
        told = []
        for rows, source in (
            (report["without_harm"], message("Confidential without a harm: row {rows}")),
            (report["already_there"], message("In the dialogue already, passed over: row {rows}")),
        ):
            if rows:
                told.append(self._language.text(source, rows=self._named([str(row) for row in rows])))
        return told

    def _named(self, names: Sequence[str]) -> str:
        left = len(names) - _MOST_NAMED
        if left <= 1:
            return listed(self._language, names)
        more = self._language.plural("{count} more", "{count} more", left)
        return listed(self._language, [*names[:_MOST_NAMED], more])


def taken_words(language: Language, kind: ImportKind, report: ImportReport) -> str:
    """What an import did, in a sentence."""
    if kind == "questions":
        return language.plural(
            "Imported: {count} question, as version {number}.",
            "Imported: {count} questions, as version {number}.",
            report.taken,
            number=report.version,
        )
    if kind in ("needs", "requirements"):
        return _taken_needs(language, kind, report.taken)
    counts = (
        (len(report.organisations), "{count} organisation", "{count} organisations"),
        (len(report.participants), "{count} person", "{count} people"),
    )
    added = ", ".join(language.plural(one, many, count) for count, one, many in counts if count)
    if kind == "participants":
        changed = len(report.changed)
        if not changed:
            return language.text("Added: {added}.", added=added)
        told = language.plural("{count} changed", "{count} changed", changed)
        return language.text("Imported: {what}.", what=", ".join(filter(None, (added, told))))
    titles = [language.text("“{name}”", name=meeting.title) for meeting in report.meetings]
    meetings = language.plural("{count} meeting", "{count} meetings", len(titles))
    figure = ImportWords(language, {}).figure(report.taken)
    lines = language.plural("{number} line", "{number} lines", report.taken, number=figure)
    where = listed(language, titles) if len(titles) <= _MOST_TITLES else meetings
    if not added:
        return language.text("Imported into {where}: {lines}.", where=where, lines=lines)
    return language.text("Imported into {where}: {lines}. New: {added}.", where=where, lines=lines, added=added)


def _taken_needs(language: Language, kind: ImportKind, count: int) -> str:
    if kind == "needs":
        return language.plural("Imported: {count} need.", "Imported: {count} needs.", count)
    return language.plural("Imported: {count} requirement.", "Imported: {count} requirements.", count)


def imported_place(reader: Reader, kind: ImportKind, report: ImportReport) -> tuple[PageName, str]:
    """The page where one sees what was imported, and the noun to show there."""
    match kind:
        case "participants":
            found = [o.id for o in reader.all(Organisation) if o.name in report.organisations[:1]]
            return "participants", found[0] if found else ""
        case "questions":
            return "overview", QUESTIONS
        case "needs":
            return "needs", reader.all(Need)[-report.taken].id
        case "requirements":
            return "needs", reader.all(Requirement)[-report.taken].id
        case "contributions":
            return "meeting", reader.all(Meeting, number=report.meetings[0].number)[0].id
