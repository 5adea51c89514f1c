"""The words of the register: which way a document went, its type, its state, and what the program made."""

from __future__ import annotations

from dialogapp.services.translation import message

DIRECTION_WORDS: dict[str, str] = {
    "in": message("Came in"),
    "out": message("Sent"),
    "handed_out": message("Handed out"),
    "made": message("Made here"),
    "contact": message("Contact"),
}
TYPE_WORDS: dict[str, str] = {
    "presentation": message("Slides"),
    "mail": message("E-mail"),
    "letter": message("Letter"),
    "reply": message("Reply"),
    "question": message("Question"),
    "report": message("Report"),
}
STATE_WORDS: dict[str, str] = {
    "registered": message("Registered"),
    "under_assessment": message("Under assessment"),
    "released": message("Released"),
    "partly_released": message("Partly released"),
    "withheld": message("Not released"),
}
MADE_WORDS: dict[str, str] = {
    "minutes": message("Minutes of meetings"),
    "kit": message("Paper kit"),
    "fact-check": message("Sheet to read back"),
    "needs": message("Needs summary"),
    "equal-treatment": message("Equal-treatment report"),
    "log": message("Log of inputs"),
    "schedule": message("Schedule"),
    "register": message("Register"),
    "invitation": message("Invitation"),
    "exercise": message("Exercise on paper"),
    "information": message("Information given in the dialogue"),
    "questions": message("Questions and answers"),
    "report": message("Dialogue report"),
    "workbook": message("Workbook of the dialogue"),
    "contents": message("Contents of the public package"),
}
AUDIENCE_WORDS: dict[str, str] = {
    "internal": message("the project group"),
    "public": message("the public"),
}
SENDING_WORDS: dict[str, str] = {
    "invitation": message("Invitation to meeting {number}"),
    "update": message("Changed time or place of meeting {number}"),
    "reminder": message("Reminder of the invitation to meeting {number}"),
    "cancellation": message("Meeting {number} is cancelled"),
}
