"""The words for information that was given and for questions to all: what it is about, and who got it how."""

from __future__ import annotations

from collections.abc import Mapping

from dialogapp.domain.follow_ups import Standing
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.parity import Disclosure, Receipt
from dialogapp.services.dates import Clock
from dialogapp.services.translation import Language, message

DISCLOSURE_KIND_WORDS: dict[str, str] = {
    "need": message("Need"),
    "condition": message("Condition"),
    "budget": message("Budget"),
    "timetable": message("Timetable"),
    "answer": message("Answer to a question"),
    "other": message("Other"),
}
PUT_STATE_WORDS: dict[str, str] = {
    "not_put": message("not put"),
    "put": message("put"),
    "answered": message("answered"),
    "declined": message("declined to answer"),
}


def kind_of_information(language: Language, kind: str) -> str:
    """What information is about; empty where nobody has said."""
    return language.text(DISCLOSURE_KIND_WORDS[kind]) if kind in DISCLOSURE_KIND_WORDS else ""


def receipt_words(receipt: Receipt, meetings: Mapping[str, Meeting], clock: Clock, language: Language) -> str:
    """How and when a supplier got information: “meeting 2, 3 March”, “by mail 4 March”."""
    day = clock.day(receipt.at) if receipt.at is not None else ""
    meeting = meetings.get(receipt.meeting_id or "")
    if receipt.how == "mail":
        return language.text("by mail {day}", day=day).strip()
    if receipt.how == "publication":
        return language.text("by publication {day}", day=day).strip()
    if receipt.how != "meeting":
        return language.text("outside the meetings {day}", day=day).strip()
    if meeting is None:
        return language.text("in a meeting {day}", day=day).strip()
    return language.text("meeting {number}, {day}", number=meeting.number, day=day)


def standing_words(standing: Standing, meetings: Mapping[str, Meeting], clock: Clock, language: Language) -> str:
    """How a question to all stands to a supplier: “put in meeting 2, 3 March”."""
    if standing.state == "not_put":
        return language.text("not put")
    day = clock.day(standing.at) if standing.at is not None else ""
    meeting = meetings.get(standing.meeting_id or "")
    if standing.how == "writing":
        how = language.text("in writing {day}, answer by {due}", day=day, due=standing.due_on)
    elif meeting is not None:
        how = language.text("in meeting {number}, {day}", number=meeting.number, day=day)
    else:
        how = day
    return " ".join(filter(None, (language.text(PUT_STATE_WORDS[standing.state]), how)))


def published_words(disclosure: Disclosure, language: Language) -> str:
    """Where and when information was published; empty where it was not."""
    if not disclosure.published_on:
        return ""
    where = disclosure.publication_ref or language.text("published")
    return f"{where}, {disclosure.published_on}"


def taken_words(disclosure: Disclosure, clock: Clock) -> str:
    """Where in the procurement documents information stands, and who noted that when; empty where it does not."""
    if not disclosure.taken_into:
        return ""
    when = clock.day(disclosure.taken_at) if disclosure.taken_at is not None else ""
    noted = " ".join(filter(None, (disclosure.taken_by, when)))
    return f"{disclosure.taken_into} ({noted})" if noted else disclosure.taken_into
