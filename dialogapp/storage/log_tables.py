"""Tables of what is said: contributions and what belongs to them, the floor, information given."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, Table, Text

from dialogapp.domain import contributions, floor, parity, rounds, secrecy
from dialogapp.services.ports import Noun
from dialogapp.storage.columns import NUMBERED, added, flag, identity, journaled, maybe, number, reference, text

LOG_TABLES: dict[type[Noun], Table] = {
    contributions.Contribution: journaled(
        "contribution",
        Column("row", Integer, primary_key=True, info={"local": True}),
        Column("id", Text, nullable=False, unique=True),
        Column("meeting_id", Text, ForeignKey("meeting.id", deferrable=True, initially="DEFERRED"), nullable=False),
        text("kind"),
        text("text"),
        maybe("started_at"),
        Column("organisation_id", Text, ForeignKey("organisation.id", deferrable=True, initially="DEFERRED")),
        Column("participant_id", Text, ForeignKey("participant.id", deferrable=True, initially="DEFERRED")),
        Column("agenda_item_id", Text, ForeignKey("agenda_item.id", deferrable=True, initially="DEFERRED")),
        Column("question_stem_id", Text),
        *map(text, ("tags", "state", "struck_reason")),
        flag("verbatim"),
    ),
    contributions.LineOrigin: journaled(
        "line_origin",
        identity(),
        reference("contribution_id", "contribution"),
        reference("from_contribution_id", "contribution"),
        text("how"),
    ),
    contributions.ConfidentialityClaim: journaled(
        "confidentiality_claim",
        identity(),
        reference("contribution_id", "contribution"),
        number("claimed_at"),
        text("harm"),
        text("heard_by"),
        added(flag("whole"), 1),
    ),
    secrecy.SecretPassage: journaled(
        "secret_passage",
        identity(),
        reference("claim_id", "confidentiality_claim"),
        text("text"),
    ),
    secrecy.SecrecyAssessment: journaled(
        "secrecy_assessment",
        identity(),
        reference("claim_id", "confidentiality_claim"),
        number("noted_at"),
        *map(text, ("decision", "by_name", "by_role", "decided_on")),
        reference("passage_id", "secret_passage", required=False),
        *map(text, ("legal", "reason", "wording")),
    ),
    contributions.Assignment: journaled(
        "assignment",
        identity(),
        reference("contribution_id", "contribution"),
        *map(text, ("responsible", "due_on", "done_on")),
    ),
    floor.Turn: journaled(
        "turn",
        identity(),
        reference("meeting_id", "meeting"),
        reference("organisation_id", "organisation", required=False),
        number("seconds"),
        maybe("started_at"),
        reference("participant_id", "participant", required=False),
        reference("agenda_item_id", "agenda_item", required=False),
        reference("contribution_id", "contribution", required=False),
        added(text("reason"), ""),
    ),
    floor.TimeOffer: journaled(
        "time_offer",
        identity(),
        reference("meeting_id", "meeting"),
        reference("organisation_id", "organisation"),
        text("kind"),
        number("seconds"),
        number("at"),
        text("reason"),
        order=("at", "id"),
    ),
    rounds.SpeakingRound: journaled(
        "speaking_round",
        identity(),
        reference("meeting_id", "meeting"),
        number("drawn_at"),
        *map(text, ("seed", "rule", "drawn_order", "identifiers")),
        *map(number, ("minutes", "passes")),
    ),
    parity.Disclosure: journaled(
        "disclosure",
        identity(),
        number("number"),
        text("text"),
        maybe("given_at"),
        reference("meeting_id", "meeting", required=False),
        reference("contribution_id", "contribution", required=False),
        flag("relevant"),
        text("reason"),
        added(text("taken_into"), ""),
        *(
            added(text(name), "")
            for name in (
                "kind",
                "file_name",
                "sha256",
                "given_by",
                "publication_ref",
                "published_on",
                "taken_by",
            )
        ),
        added(maybe("taken_at"), None),
        added(reference("source_id", "contribution", required=False), None),
        order=NUMBERED,
    ),
    parity.NotInformation: journaled(
        "not_information",
        identity(),
        reference("contribution_id", "contribution"),
        number("judged_at"),
    ),
    parity.Receipt: journaled(
        "receipt",
        identity(),
        reference("disclosure_id", "disclosure"),
        reference("organisation_id", "organisation"),
        text("how"),
        maybe("at"),
        added(reference("meeting_id", "meeting", required=False), None),
    ),
}
