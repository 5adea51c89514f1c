"""The use cases that write, by the name the journal keeps, with their words and whether they can be undone."""

from __future__ import annotations

from dialogapp.services.changes import Undoing
from dialogapp.services.translation import message

ACTIONS: dict[str, tuple[str, Undoing]] = {
    "dialogue.created": (message("New dialogue"), "no"),
    "dialogue.changed": (message("Change the dialogue"), "yes"),
    "organisation.added": (message("Add organisation"), "yes"),
    "organisation.changed": (message("Change organisation"), "yes"),
    "organisation.removed": (message("Remove organisation"), "yes"),
    "participant.added": (message("Add participant"), "yes"),
    "participant.changed": (message("Change participant"), "yes"),
    "participant.removed": (message("Remove participant"), "yes"),
    "people.imported": (message("Import participants"), "yes"),
    "questions.set": (message("New version of the questions"), "yes"),
    "questions.changed": (message("Change the questions"), "yes"),
    "question.put": (message("Question put"), "yes"),
    "question.unput": (message("Question not put"), "yes"),
    "meeting.planned": (message("Plan meeting"), "yes"),
    "meeting.changed": (message("Change meeting"), "yes"),
    "meeting.moved": (message("Move meeting"), "yes"),
    "meeting.cancelled": (message("Cancel meeting"), "yes"),
    "meeting.restored": (message("Hold the meeting after all"), "yes"),
    "meeting.started": (message("Start meeting"), "yes"),
    "meeting.ended": (message("End meeting"), "yes"),
    "meeting.handed_out": (message("Hand out the meeting"), "no"),
    "meeting.taken_home": (message("Take the meeting home"), "no"),
    "hand_out.withdrawn": (message("Withdraw the handed-out meeting"), "no"),
    "plan.added": (message("New plan of one-to-ones"), "yes"),
    "plan.changed": (message("Change the plan of one-to-ones"), "yes"),
    "plan.removed": (message("Remove the plan of one-to-ones"), "yes"),
    "plan.frozen": (message("Close the list for the draw"), "no"),
    "plan.opened": (message("Open the list again"), "no"),
    "draw.made": (message("Draw the order"), "no"),
    "plan.accepted": (message("Accept the plan of one-to-ones"), "yes"),
    "meetings.swapped": (message("Swap two meetings"), "yes"),
    "deviation.noted": (message("Give the reason of a deviation"), "yes"),
    "invitations.written": (message("Write invitations"), "beside"),
    "invitations.sent": (message("Note invitations as sent"), "no"),
    "invitations.window": (message("Change how far apart invitations may go out"), "yes"),
    "invitation.answered": (message("Answer to the invitation"), "yes"),
    "agenda.changed": (message("Change the agenda"), "yes"),
    "agenda.moved_on": (message("Next item on the agenda"), "yes"),
    "agenda.ended": (message("End the item on the agenda"), "yes"),
    "agenda.minutes_given": (message("Give an item minutes"), "yes"),
    "agenda.skipped": (message("Skip an item on the agenda"), "yes"),
    "agenda.taken_up": (message("Let a skipped item come after all"), "yes"),
    "agenda.rest_moved": (message("Move the meeting's end"), "yes"),
    "agenda.adapts": (message("Whether later items adapt"), "yes"),
    "groups.changed": (message("Change the groups"), "yes"),
    "tables.changed": (message("Change who sits where"), "yes"),
    "attendance.noted": (message("Note who came or left"), "yes"),
    "floor.used": (message("Time on the floor"), "yes"),
    "contribution.logged": (message("Log input"), "yes"),
    "contribution.changed": (message("Change input"), "yes"),
    "contribution.struck": (message("Strike input"), "yes"),
    "contribution.restored": (message("Restore input"), "yes"),
    "contributions.imported": (message("Import log"), "yes"),
    "confidentiality.claimed": (message("Note request for secrecy"), "yes"),
    "confidentiality.withdrawn": (message("Withdraw request for secrecy"), "yes"),
    "assignment.changed": (message("Change who does what"), "yes"),
    "disclosure.recorded": (message("Record information given"), "yes"),
    "disclosure.judged": (message("Judge the relevance of information"), "yes"),
    "disclosure.settled": (message("Note who got the information"), "yes"),
    "exercise.added": (message("New exercise"), "yes"),
    "exercise.changed": (message("Change exercise"), "yes"),
    "exercise.removed": (message("Remove exercise"), "yes"),
    "cards.changed": (message("Change cards"), "yes"),
    "exercise.opened": (message("Open the vote"), "yes"),
    "ballot.cast": (message("Record ballot"), "yes"),
    "exercise.revealed": (message("Reveal the result"), "no"),
    "need.added": (message("New need"), "yes"),
    "need.changed": (message("Change need"), "yes"),
    "need.removed": (message("Remove need"), "yes"),
    "need.linked": (message("Link source to need"), "yes"),
    "need.unlinked": (message("Unlink source from need"), "yes"),
    "requirement.added": (message("New requirement"), "yes"),
    "requirement.changed": (message("Change requirement"), "yes"),
    "requirement.removed": (message("Remove requirement"), "yes"),
    "document.made": (message("Make document"), "beside"),
    "thing.erased": (message("Erase earlier wordings"), "no"),
}


def undoing(action: str) -> Undoing:
    """Whether `action` can be undone."""
    return ACTIONS[action][1]


def action_name(action: str) -> str:
    """The English name of `action`, for translation."""
    return ACTIONS[action][0]
