"""What the ten checks of equal treatment say: the rule of each in a sentence, and each finding as a fact.

A fact names no supplier: it stands beside the supplier's name, or code.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dialogapp.domain.equality import CheckKey, Finding, FindingKind, State
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.meetings import Meeting
from dialogapp.services.dates import Clock
from dialogapp.services.translation import Language, message

TITLES: Mapping[CheckKey, str] = {
    "E1": message("All get the same questions"),
    "E2": message("All are invited within the same time"),
    "E3": message("All get equally long"),
    "E4": message("All meet as many from the buyer"),
    "E5": message("Follow-up questions go to all"),
    "E6": message("All get the same information"),
    "E7": message("It is told how the suppliers were found"),
    "E8": message("Those who were absent get the same information"),
    "E9": message("All get equally many days for the fact check"),
    "E10": message("The order of one-to-ones is drawn"),
}

RULES: Mapping[CheckKey, str] = {
    "E1": message("All suppliers are asked the same version of the common questions; another version needs a reason."),
    "E2": message(
        "All invitations of one round go out within {hours} hours of the first, and all get the same version of the"
        " material."
    ),
    "E3": message(
        "Meetings with one supplier are planned equally long, with the same gap after them, and last within "
        "{tolerance} per cent of their plan."
    ),
    "E4": message("As many people from the buyer take part in each meeting with one supplier of a round."),
    "E5": message("What the buyer asks one supplier beside the common questions is put to the others too."),
    "E6": message("What the buyer tells or answers one supplier reaches all."),
    "E7": message("It is told whether the dialogue was openly announced, or whom was asked and why."),
    "E8": message("Who declined or did not come to a meeting gets the information that was given there."),
    "E9": message("All suppliers have equally many days to check the minutes."),
    "E10": message("The order of meetings with one supplier comes of a draw that anyone can work out again."),
}

STATE_WORDS: Mapping[State, str] = {
    "pass": message("without remark"),
    "deviation": message("deviation, reason given"),
    "fail": message("deviation, reason missing"),
    "open": message("nothing to check yet"),
}


@dataclass(frozen=True, slots=True)
class FactWords:
    """Tells findings as facts. `text` disguises what the user wrote, for readers who don't see all names.

    `tells_order` is False for readers who must not learn which supplier was drawn as which.
    """

    words: Language
    clock: Clock
    meetings: Mapping[str, Meeting]
    text: Callable[[str], str] = str
    tells_order: bool = True

    def fact(self, finding: Finding) -> str:
        """A finding in a sentence or two."""
        told = _FACTS[finding.kind](self, finding)
        return told[:1].upper() + told[1:]

    def reason(self, finding: Finding) -> str:
        """The reason of a deviation; that there is none, where it lacks one."""
        if finding.kind == "questions_declined":
            return self.words.text("It declined or did not come to any meeting.")
        if finding.state == "fail":
            return self.words.text("No reason is noted")
        return self.text(finding.reason)

    def meeting(self, meeting_id: str | None) -> str:
        """“meeting 6”, by its number alone: a title may name a supplier."""
        return self.words.text("meeting {number}", number=self.meetings[meeting_id or ""].number)

    def _plain(self, source: str, finding: Finding) -> str:
        meeting = self.meeting(finding.meeting_id) if finding.meeting_id is not None else ""
        return self.words.text(source, amount=finding.amount, wanted=finding.wanted, meeting=meeting)

    def _at(self, source: str, finding: Finding) -> str:
        when = self.clock.moment(finding.at) if finding.at is not None else ""
        meeting = self.meeting(finding.meeting_id) if finding.meeting_id is not None else ""
        return self.words.text(source, meeting=meeting, when=when)

    def _time_equal(self, finding: Finding) -> str:
        return self.words.plural(
            "{minutes} minutes planned in {count} meeting, and kept",
            "{minutes} minutes planned in {count} meetings, and kept",
            finding.wanted,
            minutes=finding.amount,
        )

    def _invited(self, finding: Finding) -> str:
        return self.words.plural(
            "{count} invitation sent within the time, the first {when}",
            "{count} invitations sent within the time, the first {when}",
            finding.amount,
            when=self.clock.moment(finding.at) if finding.at is not None else "",
        )

    def _material(self, finding: Finding) -> str:
        return self.words.plural(
            "{count} document went to all suppliers, as one and the same file",
            "{count} documents went to all suppliers, each as one and the same file",
            finding.amount,
        )

    def _people(self, finding: Finding) -> str:
        return self.words.plural(
            "{count} person from the buyer in {meeting}",
            "{count} people from the buyer in {meeting}",
            finding.amount,
            meeting=self.meeting(finding.meeting_id),
        )

    def _people_differ(self, finding: Finding) -> str:
        many = self._people(finding)
        return self.words.text(
            "{people}, where the others of the round have {wanted}", people=many, wanted=finding.wanted
        )

    def _follow_ups(self, finding: Finding) -> str:
        return self.words.plural(
            "Has got the {count} follow-up question", "Has got all {count} follow-up questions", finding.amount
        )

    def _follow_ups_missing(self, finding: Finding) -> str:
        return self.words.plural(
            "Has not got {count} follow-up question that was asked in {meeting}",
            "Has not got {count} follow-up questions that were asked in {meeting}",
            finding.amount,
            meeting=self.meeting(finding.meeting_id),
        )

    def _answers_owed(self, finding: Finding) -> str:
        return self.words.plural(
            "Has not got {count} answer that the buyer gave in {meeting}",
            "Has not got {count} answers that the buyer gave in {meeting}",
            finding.amount,
            meeting=self.meeting(finding.meeting_id),
        )

    def _absent(self, finding: Finding) -> str:
        if not finding.wanted:
            return self._plain(message("Was not at {meeting}, where no information was given"), finding)
        return self._plain(
            message("Was not at {meeting}; has got {amount} of {wanted} pieces of information from there"), finding
        )

    def _found(self, finding: Finding) -> str:
        return self.text(finding.note)

    def _check_days(self, finding: Finding) -> str:
        return self.words.plural(
            "{count} day to check the minutes of {meeting}",
            "{count} days to check the minutes of {meeting}",
            finding.amount,
            meeting=self.meeting(finding.meeting_id),
        )

    def _check_days_differ(self, finding: Finding) -> str:
        days = self._check_days(finding)
        return self.words.text("{days}, where others have {wanted}", days=days, wanted=finding.wanted)

    def _drawn(self, finding: Finding) -> str:
        when = self.clock.moment(finding.at) if finding.at is not None else ""
        if not self.tells_order:
            return self.words.text("Was in the draw of {when}", when=when)
        return self.words.text(
            "Place {place} of {count} in the draw of {when}", place=finding.amount, count=finding.wanted, when=when
        )


def _plain(source: str) -> Callable[[FactWords, Finding], str]:
    return lambda teller, finding: teller._plain(source, finding)


def _at(source: str) -> Callable[[FactWords, Finding], str]:
    return lambda teller, finding: teller._at(source, finding)


_FACTS: Mapping[FindingKind, Callable[[FactWords, Finding], str]] = {
    "questions_put": _plain(message("{amount} of {wanted} common questions put")),
    "questions_ahead": _plain(message("{amount} of {wanted} common questions put; a meeting is still to come")),
    "questions_declined": _plain(message("{amount} of {wanted} common questions put")),
    "questions_missing": _plain(message("{amount} of {wanted} common questions put, and no meeting is to come")),
    "questions_version": _plain(message("Was asked version {amount} in {meeting}, where others were asked {wanted}")),
    "invited_in_time": FactWords._invited,
    "invited_late": _at(message("The invitation to {meeting} was sent {when}, outside the time")),
    "not_invited_in_time": _at(message("The invitation to {meeting} was not sent within the time")),
    "material_to_all": FactWords._material,
    "material_differs": _plain(
        message("Document {amount} in the register is another version of document {wanted}, which all suppliers got")
    ),
    "time_equal": FactWords._time_equal,
    "length_differs": _plain(
        message("{meeting} is planned for {amount} minutes, the others of the round for {wanted}")
    ),
    "gap_differs": _plain(message("{meeting} is followed by {amount} minutes, where {wanted} are planned for all")),
    "time_differs": _plain(message("{meeting} lasted {amount} minutes, {wanted} were planned")),
    "people_equal": FactWords._people,
    "people_differ": FactWords._people_differ,
    "follow_ups_put": FactWords._follow_ups,
    "follow_ups_missing": FactWords._follow_ups_missing,
    "informed": _plain(message("Has got {amount} of {wanted} pieces of information")),
    "information_owed": _plain(message("Has got {amount} of {wanted} pieces of information; the rest is owed")),
    "information_irrelevant": _plain(message("Information {amount} was judged not to matter to the procurement")),
    "answers_owed": FactWords._answers_owed,
    "suppliers_found": FactWords._found,
    "way_not_told": _plain(message("It is not told how the suppliers were found")),
    "absent_informed": FactWords._absent,
    "absent_owed": FactWords._absent,
    "check_days_equal": FactWords._check_days,
    "check_days_differ": FactWords._check_days_differ,
    "not_asked_to_check": _plain(message("Was not asked to check the minutes of {meeting}")),
    "drawn": FactWords._drawn,
    "drawn_again": _plain(message("The order was drawn again, or the list opened after it was closed")),
    "not_drawn": _plain(message("{meeting} came of no draw")),
}


def title(words: Language, key: CheckKey) -> str:
    """E1 The same questions to all"""
    return f"{key} {words.text(TITLES[key])}"


def rule(words: Language, key: CheckKey, *, hours: int, tolerance: int) -> str:
    """The rule of a check in one sentence."""
    return words.text(RULES[key], hours=hours, tolerance=tolerance)
