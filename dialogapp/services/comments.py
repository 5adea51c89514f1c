"""Use cases of the project group's comments on needs and requirements."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dialogapp.domain.errors import InputError
from dialogapp.domain.needs import Comment, Need, Requirement
from dialogapp.domain.text import cleaned
from dialogapp.services.ports import Reader, Store


def add_comment(store: Store, text: str, *, need_id: str | None = None, requirement_id: str | None = None) -> Comment:
    """Comment on a need or on a requirement, in the name of who is at the keyboard."""
    clean = cleaned(text).strip()
    if not clean:
        raise InputError("A comment needs a text")
    with store.write("comment.added") as transaction:
        if need_id is not None:
            transaction.get(Need, need_id)
        if requirement_id is not None:
            transaction.get(Requirement, requirement_id)
        comment = Comment(
            id=transaction.new_id(),
            at=transaction.now,
            author=store.actor,
            text=clean,
            need_id=need_id,
            requirement_id=requirement_id,
        )
        transaction.add(comment)
    return comment


def settle_comment(store: Store, comment_id: str, settled: bool) -> None:
    """Note that a comment is dealt with, or that it is not."""
    with store.write("comment.settled") as transaction:
        comment = transaction.get(Comment, comment_id)
        transaction.put(replace(comment, done_at=transaction.now if settled else None))


def remove_comments(store: Store, comment_ids: Iterable[str]) -> None:
    """Take comments away, in one step."""
    with store.write("comment.removed") as transaction:
        for comment_id in comment_ids:
            transaction.remove(Comment, comment_id)


def comments_on(reader: Reader, *, need_id: str | None = None, requirement_id: str | None = None) -> list[Comment]:
    """The comments on a need or a requirement, oldest first."""
    return reader.all(Comment, need_id=need_id, requirement_id=requirement_id)
