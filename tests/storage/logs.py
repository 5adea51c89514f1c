"""Short ways to make a log in a test."""

from __future__ import annotations

from collections.abc import Sequence

from dialogapp.domain.contributions import Contribution, LogLine
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.people import Organisation
from dialogapp.services.contributions import LineDraft, log_line
from dialogapp.services.meetings import MeetingDraft, plan_meeting
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.services.ports import LogFilter, Store


def meeting(store: Store, title: str = "Informationsmöte") -> Meeting:
    return plan_meeting(store, MeetingDraft(title=title))


def supplier(store: Store, name: str = "Alfa AB") -> Organisation:
    return add_organisation(store, OrganisationDraft(name))


def line(store: Store, meeting_id: str, text: str, **more: str | int | bool | None) -> Contribution:
    return log_line(store, LineDraft(meeting_id=meeting_id, text=text, **more))  # type: ignore[arg-type]


def log(store: Store, **where: str) -> Sequence[LogLine]:
    with store.read() as reader:
        return reader.log_lines(reader.log_rows(LogFilter(**where)))


def found(store: Store, text: str) -> list[str]:
    with store.read() as reader:
        return [hit.contribution.text for hit in reader.search(text)]
