"""The questions that are the same for all, as they are prepared: one by one, in order, in versions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.questions import Coverage, Question, QuestionSet
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.line_list import ListLine
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.drafts import fields_of
from dialogapp.services.people import suppliers
from dialogapp.services.ports import Reader, Store
from dialogapp.services.questions import (
    QuestionDraft,
    change_questions,
    current_questions,
    current_set,
    give_reason,
    is_in_use,
    question_coverage,
)
from dialogapp.services.templates import question_bank


@dataclass(frozen=True, slots=True)
class Questions:
    """The newest version with its questions. `used_in` are numbers of meetings; `names` those of suppliers, by id."""

    version: QuestionSet | None
    is_in_use: bool
    used_in: tuple[int, ...]
    coverage: tuple[Coverage, ...]
    names: dict[str, str]

    @property
    def questions(self) -> list[Question]:
        """The questions, in order."""
        return [row.question for row in self.coverage]


class QuestionsPresenter:
    """Reads the newest version and changes it, one step a change."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.state = Questions(None, False, (), (), {})

    def read(self) -> Questions:
        """Read the newest version anew."""
        self.state = self._session.read(_read)
        return self.state

    def question(self, question_id: str) -> Question | None:
        """The question with this id or this stem."""
        return next((one for one in self.state.questions if question_id in (one.id, one.stem_id)), None)

    def lines(self) -> list[ListLine]:
        """The list: number, text, area, and who has got it."""
        language, total = self._session.language, len(self.state.names)
        return [
            ListLine(
                row.question.id,
                row.question.text,
                row.question.area,
                lead=str(row.question.number),
                side=language.text("{count} of {total}", count=len(row.put_to), total=total) if row.put_to else "",
            )
            for row in self.state.coverage
        ]

    def version_words(self) -> str:
        """Which version this is, and whether it stands."""
        language, state = self._session.language, self.state
        if state.version is None:
            return ""
        number = state.version.number
        if state.used_in:
            meetings = ", ".join(map(str, state.used_in))
            return language.text("Version {number}, used in meeting {meetings}.", number=number, meetings=meetings)
        if state.is_in_use:
            return language.text("Version {number}, put to suppliers.", number=number)
        return language.text("Version {number}, not used yet.", number=number)

    def warning(self) -> str:
        """What a change would do now; empty where it changes this version."""
        if self.state.version is None or not self.state.is_in_use:
            return ""
        return self._session.language.text(
            "This version has been used and stays as it is. The first change makes version {number}; "
            "questions with the same words keep who has got them.",
            number=self.state.version.number + 1,
        )

    def put_words(self, question_id: str) -> str:
        """Who has got a question, and who has not."""
        language = self._session.language
        for row in self.state.coverage:
            if row.question.id == question_id and row.put_to:
                got = ", ".join(self.state.names[one] for one in row.put_to)
                missing = ", ".join(self.state.names[one] for one in row.missing)
                if missing:
                    return language.text("Put to {names}. Not yet to {missing}.", names=got, missing=missing)
                return language.text("Put to all: {names}.", names=got)
        return ""

    # Changes

    def add(self, texts: Sequence[str], then: Callable[[], None]) -> None:
        """Add questions, last."""
        self._change(lambda drafts: [*drafts, *(QuestionDraft(text) for text in texts)], then)

    def bank(self) -> list[QuestionDraft]:
        """The bank's questions that are not among these, in the documents' language."""
        code = self._session.read(lambda reader: the_dialogue(reader).document_language)
        here = {question.text for question in self.state.questions}
        return [draft for draft in question_bank("en" if code == "en" else "sv") if draft.text not in here]

    def add_from_bank(self, chosen: Sequence[QuestionDraft]) -> None:
        """Add questions of the bank, last."""
        self._change(lambda drafts: [*drafts, *chosen])

    def change(self, question_id: str, part: str, value: str) -> None:
        """Change a part of a question; of its successor, where a new version was made since."""

        def changed(drafts: list[QuestionDraft]) -> list[QuestionDraft]:
            known = any(draft.id == question_id for draft in drafts)
            place = None if known else self._session.read(lambda reader: reader.get(Question, question_id)).number - 1
            return [
                QuestionDraft(**fields_of(draft) | {part: value})
                if draft.id == question_id or number == place
                else draft
                for number, draft in enumerate(drafts)
            ]

        self._change(changed)

    def move(self, question_id: str, step: int, then: Callable[[], None] | None = None) -> None:
        """Move a question up or down."""

        def moved(drafts: list[QuestionDraft]) -> list[QuestionDraft]:
            here = next((i for i, draft in enumerate(drafts) if draft.id == question_id), -1)
            if here >= 0 and 0 <= here + step < len(drafts):
                drafts.insert(here + step, drafts.pop(here))
            return drafts

        if any(one.id == question_id for one in self.state.questions):
            self._change(moved, then)

    def remove(self, question_id: str) -> None:
        """Take a question out of the set; who got it stays known."""
        self._change(lambda drafts: [draft for draft in drafts if draft.id != question_id])

    def give_reason(self, reason: str) -> None:
        """Say why this version was made."""
        self._session.do(lambda store: give_reason(store, reason))

    def _change(
        self, change: Callable[[list[QuestionDraft]], list[QuestionDraft]], then: Callable[[], None] | None = None
    ) -> None:
        """Change the questions as they are stored when it is this change's turn."""

        def use_case(store: Store) -> None:
            with store.read() as reader:
                questions = current_questions(reader)
            drafts = [QuestionDraft(one.text, one.area, one.purpose, one.id) for one in questions]
            after = change(list(drafts))
            if after != drafts:
                change_questions(store, after)

        self._session.do(use_case, lambda _: then() if then else None)


def _read(reader: Reader) -> Questions:
    version = current_set(reader)
    used = []
    if version is not None:
        used = [one.number for one in reader.all(Meeting, question_set_id=version.id) if one.state in _BEGUN]
    return Questions(
        version,
        version is not None and is_in_use(reader, version),
        tuple(used),
        tuple(question_coverage(reader)),
        {supplier.id: supplier.name for supplier in suppliers(reader)},
    )


_BEGUN = ("running", "held")
