"""The keys of the meeting room, as data: menus, the palette and the page of keys are made from them.

Letters, digits and Space are never here: they always type. Which of them are others on macOS stands in `mac_keys`.
"""

from __future__ import annotations

from dialogapp.domain.contributions import CONTRIBUTION_KINDS
from dialogapp.domain.frozen import dataclass
from dialogapp.services.translation import message

DIGITS = range(1, 10)
"""The digits that give the floor; an organisation beyond them is named by its initials."""


@dataclass(frozen=True, slots=True)
class Key:
    """A command of the room: its action's name, its words, and its keys."""

    name: str
    source: str
    keys: tuple[str, ...] = ()
    icon: str = ""


START = Key("meeting.start", message("Start the meeting"), ("Ctrl+Shift+B",), icon="play")
END = Key("meeting.end", message("End the meeting"), ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"), icon="stop")
REOPEN = Key("meeting.reopen", message("Take the meeting up again"), icon="arrow-counter-clockwise")
PREPARE = Key("meeting.prepare", message("Prepare the meeting…"), ("Ctrl+Shift+P",), icon="clipboard-text")
FAIR_COPY = Key("meeting.fair_copy", message("Write the text of the minutes…"), ("Ctrl+Shift+J",))
HAND_OUT = Key("meeting.hand_out", message("Hand out to a colleague's laptop…"), ("Ctrl+Shift+U",), icon="laptop")
TAKE_HOME = Key("meeting.take_home", message("Take home a handed-out meeting…"), ("Ctrl+Shift+M",), icon="house")
WITHDRAW = Key("meeting.withdraw", message("Withdraw the handed-out meeting…"), icon="arrow-u-up-left")
RULES = Key("meeting.rules", message("The rules have been read"), ("Ctrl+Shift+R",))
NEXT_ITEM = Key("meeting.next_item", message("Next item on the agenda"), ("F7",), icon="arrow-down")
ITEM_BACK = Key("meeting.item_back", message("Back to the item before"), ("Shift+F7",), icon="arrow-up")
SKIP_ITEM = Key("meeting.skip_item", message("Skip the item that comes next"), ("Ctrl+F7",), icon="skip-forward")
END_ITEM = Key("meeting.end_item", message("End the item that is on"), ("Ctrl+Shift+F7",), icon="check")
GIVE_MINUTE = Key("meeting.give_minute", message("Give the item a minute"), ("F6",), icon="timer")
TAKE_MINUTE = Key("meeting.take_minute", message("Take a minute from the item"), ("Shift+F6",))
MOVE_REST = Key("meeting.move_rest", message("Move the rest: end when there is time for all"), ("Ctrl+F6",))
ADAPT = Key("meeting.adapt", message("Later items adapt, so that the meeting ends on time"), ("Ctrl+Shift+F6",))
SOUND = Key("meeting.item_sound", message("Sound when an item's time is nearly out"), icon="bell")
PUT = Key("meeting.put", message("Question put to whoever has the floor"), ("F4",), icon="check")
PUT_TO_ALL = Key("meeting.put_to_all", message("Question put to everybody here"), ("Shift+F4",), icon="checks")
PAUSE = Key("meeting.pause", message("Pause the clock, or let it run again"), ("F8",), icon="pause")
OPEN_FLOOR = Key("meeting.open_floor", message("Nobody has the floor"), ("Alt+0",))
FLOOR_BY_INITIALS = Key(
    "meeting.floor_by_initials", message("Give the floor by initials"), ("Ctrl+G",), icon="microphone"
)
ASKED = Key("meeting.asked", message("Someone asks for the floor, or no longer does"), ("Ctrl+U",), icon="hand-palm")
GIVE_NEXT = Key(
    "meeting.give_next",
    message("The floor to who asked first, else next to hear"),
    ("Ctrl+Shift+G",),
    icon="arrow-right",
)
INTERJECT = Key(
    "meeting.interject", message("This line is by someone else; the clock runs on"), ("Ctrl+Shift+I",), icon="chat-dots"
)
ROUND = Key("meeting.round", message("A drawn round, or the next in it"), ("Ctrl+R",), icon="shuffle")
END_ROUND = Key("meeting.end_round", message("End the drawn round"), ("Ctrl+Shift+E",))
CORRECT = Key("meeting.correct_clock", message("Correct a clock…"), ("Ctrl+Shift+K",), icon="plus-minus")
ADD_TIME = Key("meeting.add_time", message("Add time to a bank…"), ("Ctrl+Shift+A",), icon="timer")
DECLINED = Key("meeting.declined", message("Was offered the floor and declined…"), ("Ctrl+Shift+O",))
FIGURES = Key("meeting.figures", message("The figures behind the time on the floor"), ("Ctrl+Shift+F",))
CAME_OR_LEFT = Key("meeting.came_or_left", message("Someone came or left"), ("Ctrl+L",), icon="sign-in")
ALL_HERE = Key("meeting.all_here", message("All who are asked are here"), ("Ctrl+Shift+Y",), icon="users-three")
LIST_YES = Key("meeting.list_yes", message("Yes to what is asked beside the log"), ("F3",), icon="check")
LIST_NO = Key("meeting.list_no", message("No, or not now, to what is asked beside the log"), ("Shift+F3",))
WHAT_IS_LEFT = Key("meeting.what_is_left", message("What is left of the meeting"), ("Ctrl+Shift+F3",))
TO_ALL = Key("meeting.to_all", message("The question is to be put to all"), ("Ctrl+F3",), icon="users-three")
TELL_ALL = Key("meeting.tell_all", message("Becomes information to all, in these words…"), ("Alt+F3",))
CONFIDENTIAL = Key("meeting.confidential", message("Request for secrecy"), ("Ctrl+H",), icon="lock")
SECRECY = Key("meeting.secrecy", message("Secrecy…"), ("Ctrl+Shift+H",), icon="lock-key")
PUT_AWAY = Key("meeting.put_hint_away", message("Put the hint on competition away"), ("Ctrl+Shift+F8",))
STOPPED = Key("meeting.note_stopped", message("Note that you stopped what competitors must not hear"), ("Shift+F8",))
EDIT_LINE = Key("meeting.edit_line", message("Change the wording"), ("F2",), icon="pencil-simple")
SPLIT = Key("meeting.split_line", message("Split at the cursor"), ("Ctrl+Return", "Ctrl+Enter"), icon="scissors")
MERGE = Key("meeting.merge_lines", message("Merge the lines chosen"), ("Ctrl+M",), icon="git-merge")
STRIKE = Key("meeting.strike", message("Strike…"), ("Ctrl+Shift+X",), icon="text-strikethrough")
TAG = Key("meeting.tag", message("Add tags…"), ("Ctrl+T",), icon="hash")
LINK_NEED = Key("meeting.link_need", message("Link to a need…"), ("Ctrl+Shift+L",), icon="link")
WORDINGS = Key("meeting.wordings", message("Earlier wordings"), ("Ctrl+Shift+W",), icon="clock-counter-clockwise")
COPY = Key("meeting.copy", message("Copy as text"), ("Ctrl+Shift+C",), icon="copy")
TO_LINE = Key("meeting.to_line", message("Go to the entry line"), ("Ctrl+J",))

ALWAYS = frozenset(
    key.name for key in (PREPARE, FAIR_COPY, HAND_OUT, TAKE_HOME, WITHDRAW, WORDINGS, COPY, TO_LINE, FIGURES)
)
"""What can be done with a meeting that is handed out, too."""

SAID_BY_NOBODY = Key(
    "meeting.said_by_nobody",
    message("The last line was said by nobody in particular"),
    ("Alt+Shift+0",),
)


def floor_key(digit: int) -> Key:
    """Gives the floor to the organisation with this digit."""
    return Key(f"meeting.floor_{digit}", message("The floor: {who}"), (f"Alt+{digit}",))


def said_key(digit: int) -> Key:
    """Says that the last line was said by the organisation with this digit."""
    return Key(f"meeting.said_{digit}", message("The last line was said by {who}"), (f"Alt+Shift+{digit}",))


def kind_key(kind: str) -> Key:
    """Sets the kind of the line."""
    digit = CONTRIBUTION_KINDS.index(kind) + 1
    return Key(f"meeting.kind_{kind}", message("Kind: {kind}"), (f"Ctrl+{digit}",))
