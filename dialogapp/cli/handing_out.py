"""Commands that hand a meeting out to a colleague's laptop, take it home, or withdraw it."""

from __future__ import annotations

from dialogapp.cli.call import Call, Outcome
from dialogapp.cli.output import facts
from dialogapp.services import handing_out
from dialogapp.services.dates import length_words
from dialogapp.services.meetings import find_meeting
from dialogapp.services.taking_home import BroughtHome
from dialogapp.services.taking_home import take_home as bring_home
from dialogapp.services.translation import Language


def hand_out(call: Call) -> Outcome:
    """Make the file that goes out."""
    options = call.options
    with call.writing() as store:
        with store.read() as reader:
            meeting = find_meeting(reader, options.meeting)
        out = handing_out.hand_out(store, call.files, meeting.id, options.to, options.output)
    line = call.words.text(
        "{file} holds meeting {number} for {name}; it is locked here until it is taken home",
        file=options.output,
        number=meeting.number,
        name=out.handed_to,
    )
    data = {"file": str(options.output), "meeting": meeting.number, "handed_to": out.handed_to, "head": out.copy_head}
    return Outcome(data, [line])


def take_home(call: Call) -> Outcome:
    """Bring home what was noted there."""
    with call.writing() as store:
        came = bring_home(store, call.files, call.options.copy)
    data = {
        "meeting": came.meeting.number,
        "handed_to": came.handed_to,
        "contributions": came.lines,
        "floor_seconds": came.floor_seconds,
        "information": came.information,
        "questions_put": came.questions_put,
        "organisations": list(came.organisations),
        "participants": list(came.people),
        "journal": {"entries": came.entries, "head": came.head},
    }
    return Outcome(data, _lines(came, call.words))


def withdraw(call: Call) -> Outcome:
    """Open the meeting here again."""
    options = call.options
    with call.writing() as store:
        with store.read() as reader:
            meeting = find_meeting(reader, options.meeting)
        out = handing_out.withdraw_hand_out(store, meeting.id, options.reason)
    line = call.words.text(
        "Meeting {number} is open here again; the file that {name} has can't be taken home",
        number=meeting.number,
        name=out.handed_to,
    )
    return Outcome({"meeting": meeting.number, "handed_to": out.handed_to, "reason": out.withdrawn_reason}, [line])


def _lines(came: BroughtHome, words: Language) -> list[str]:
    told = words.text("Meeting {number} is home from {name}", number=came.meeting.number, name=came.handed_to)
    return [
        told,
        *facts(
            [
                (words.text("Lines"), str(came.lines)),
                (words.text("Time on the floor"), length_words(came.floor_seconds)),
                (words.text("Information given"), str(came.information)),
                (words.text("Questions put"), str(came.questions_put)),
                (words.text("New organisations"), ", ".join(came.organisations)),
                (words.text("New participants"), ", ".join(came.people)),
                (words.text("The head of its journal"), came.head),
            ]
        ),
    ]
