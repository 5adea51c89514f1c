"""The words that imported files may use for what the product knows by a key: English and Swedish, whatever their case.

They are a contract with those who make such files, and stay as they are when the window's words change.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dialogapp.domain.contributions import CONTRIBUTION_KINDS
from dialogapp.domain.people import ORGANISATION_KINDS, ROLES


def _understood(keys: Iterable[str], swedish: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    words = {key: key for key in keys}
    words.update({key.replace("_", " "): key for key in words if "_" in key})
    words.update({word: key for key, others in swedish.items() for word in others})
    return words


CONTRIBUTION_KIND_KEYS = _understood(
    CONTRIBUTION_KINDS,
    {
        "statement": ("synpunkt", "inspel"),
        "question": ("fråga",),
        "answer": ("svar",),
        "information": ("upplysning",),
        "decision": ("beslut",),
        "action": ("åtgärd",),
        "note": ("anteckning",),
    },
)
STATE_KEYS = _understood(("active", "struck"), {"active": ("gällande",), "struck": ("struken", "struket")})
ORGANISATION_KIND_KEYS = _understood(
    ORGANISATION_KINDS,
    {
        "supplier": ("leverantör",),
        "buyer": ("beställare", "köpare", "kommun", "upphandlande myndighet"),
        "consultant": ("konsult",),
        "expert": ("sakkunnig",),
        "observer": ("observatör",),
    },
)
ROLE_KEYS = _understood(
    ROLES,
    {
        "facilitator": ("processledare", "samtalsledare"),
        "note_taker": ("antecknare", "sekreterare", "note-taker"),
        "project_leader": ("projektledare",),
        "client": ("beställare", "uppdragsgivare"),
        "procurer": ("upphandlare",),
        "it": ("it-ansvarig",),
        "user": ("användare", "verksamhetsföreträdare", "användarrepresentant", "user representative"),
        "requirements_consultant": ("kravställare",),
        "lawyer": ("jurist",),
        "supplier": ("leverantör",),
        "expert": ("sakkunnig",),
        "observer": ("observatör",),
    },
)
PRIORITY_KEYS = _understood(
    ("must", "should", "could", "wont"),
    {
        "": ("ingen prioritet", "no priority"),
        "must": ("måste", "must have", "skall", "ska"),
        "should": ("bör", "should have"),
        "could": ("kan", "could have"),
        "wont": ("inte nu", "inte den här gången", "not this time", "won't"),
    },
)
STATUS_KEYS = _understood(
    ("proposed", "confirmed", "dismissed"),
    {
        "proposed": ("föreslaget", "föreslagen", "förslag"),
        "confirmed": ("bekräftat", "bekräftad"),
        "dismissed": ("avfört", "avförd"),
    },
)
REQUIREMENT_TYPE_KEYS = _understood(
    ("function", "performance", "detail", "standard"),
    {
        "function": ("funktion", "funktionskrav"),
        "performance": ("prestanda", "prestandakrav"),
        "detail": ("detalj", "detaljkrav"),
        "standard": ("standardkrav",),
    },
)
OBLIGATION_KEYS = _understood(
    ("mandatory", "evaluated"),
    {"mandatory": ("obligatoriskt", "obligatorisk", "skall", "ska"), "evaluated": ("utvärderas", "bör")},
)
