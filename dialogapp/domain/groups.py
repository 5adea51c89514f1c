"""Groups of a workshop, and how they move over its tables."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group of a meeting. `number` counts from 1 in the meeting; `track` is the agenda's track it follows, or 0."""

    id: str
    meeting_id: str
    number: int
    name: str
    track: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMember:
    """An organisation, or one person of it, in a group."""

    id: str
    group_id: str
    organisation_id: str
    participant_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRound:
    """Which table a group sits at in a round of a World Café; tables and rounds count from 1."""

    id: str
    meeting_id: str
    group_id: str
    round: int
    table_number: int
