"""How anyone recomputes a draw, outside the program."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from dialogapp.domain.planning import DrawPlace, DrawRecord
from dialogapp.services.translation import Language


def rule_sentence(language: Language) -> str:
    """The rule in one sentence."""
    return language.text(
        "Each supplier's key is SHA-256 of the seed, a bar (|) and its organisation number, or its name without one;"
        " the keys in ascending order give the places."
    )


def shell_command(made: DrawRecord, places: Sequence[DrawPlace]) -> str:
    """A command that prints keys and numbers in the order drawn, with what every Linux and Mac has."""
    who = " ".join(shlex.quote(place.identifier) for place in sorted(places, key=lambda place: place.identifier))
    return (
        f"seed={shlex.quote(made.seed)}; for who in {who}; do printf '%s  %s\\n'"
        ' "$(printf \'%s|%s\' "$seed" "$who" | openssl dgst -sha256 -r | cut -c1-64)" "$who"; done | sort'
    )


def recomputing(made: DrawRecord, places: Sequence[DrawPlace], language: Language) -> str:
    """What to hand to whoever wants to check: the rule, each text that is hashed with its key, and the command."""
    lines = [rule_sentence(language), ""]
    for place in places:
        lines += [f"{place.place}. {made.seed}|{place.identifier}", f"   {place.digest}"]
    return "\n".join([*lines, "", language.text("In a terminal, on Linux or Mac:"), shell_command(made, places)])
