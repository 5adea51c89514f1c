"""Comments and versions of a need or a requirement, in words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.needs import Comment, Need, Requirement
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.versions_popup import VersionShown
from dialogapp.services.comments import add_comment, comments_on, remove_comments, settle_comment
from dialogapp.services.dates import Clock
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.need_versions import Version, versions
from dialogapp.services.need_words import PART_WORDS
from dialogapp.services.ports import Reader


@dataclass(frozen=True, slots=True)
class Subject:
    """What is commented on: a need or a requirement, the other id is None."""

    need_id: str | None = None
    requirement_id: str | None = None


@dataclass(frozen=True, slots=True)
class Remarks:
    """What is said of a subject: the comments, those that are not settled first, and the versions, newest first."""

    comments: tuple[Comment, ...]
    versions: tuple[VersionShown, ...]


class RemarksPresenter:
    """Reads and writes comments, reads versions."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def remarks(self, subject: Subject) -> Remarks:
        """What is said of a subject now."""

        def read(reader: Reader) -> Remarks:
            comments = comments_on(reader, need_id=subject.need_id, requirement_id=subject.requirement_id)
            if subject.need_id is not None:
                found = versions(reader, Need, subject.need_id)
            else:
                found = versions(reader, Requirement, subject.requirement_id or "")
            clock = Clock(the_dialogue(reader).time_zone, self._session.language)
            waiting_first = sorted(comments, key=lambda comment: comment.done_at is not None)
            return Remarks(tuple(waiting_first), tuple(self._shown(each, clock) for each in reversed(found)))

        return self._session.read(read)

    def told_by(self, comment: Comment) -> str:
        """Who commented, and when."""
        zone = self._session.read(lambda reader: the_dialogue(reader).time_zone)
        return f"{comment.author} · {Clock(zone, self._session.language).moment(comment.at)}"

    def add(self, subject: Subject, texts: Sequence[str]) -> None:
        """Add comments."""
        for text in texts:
            use_case = partial(add_comment, text=text, need_id=subject.need_id, requirement_id=subject.requirement_id)
            self._session.do(use_case)

    def settle(self, comment: Comment) -> None:
        """Note that a comment is dealt with; one that was is not any more."""
        self._session.do(lambda store: settle_comment(store, comment.id, comment.done_at is None))

    def remove(self, comments: Sequence[Comment]) -> None:
        """Take comments away."""
        self._session.do(partial(remove_comments, comment_ids=[comment.id for comment in comments]))

    def _shown(self, version: Version, clock: Clock) -> VersionShown:
        words = self._session.language
        head = words.text(
            "Version {number} · {when} · {who}",
            number=version.number,
            when=clock.moment(version.at),
            who=version.actor,
        )
        return VersionShown(
            head, tuple((words.text(PART_WORDS[change.part]), change.pieces) for change in version.changes)
        )
