"""What stands behind the sentence of how the floor is shared: times, indices, and what they do not say."""

from __future__ import annotations

from dialogapp.domain.fairness import Airtime, Verdict, fairness
from dialogapp.gui.screens.equal_treatment_presenter import indices
from dialogapp.gui.screens.meeting_floor import FloorPresenter
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.clock_label import clock_text
from dialogapp.services.dates import share_words
from dialogapp.services.fairness import thresholds
from dialogapp.services.fairness_words import thresholds_words
from dialogapp.services.translation import Language, message

_LIGHTS: dict[Verdict, str] = {
    "green": message("green: evenly shared"),
    "yellow": message("yellow: somewhat uneven"),
    "red": message("red: uneven"),
}


def figures(session: Session, floor: FloorPresenter) -> list[tuple[str, str]]:
    """(what, figures) of the meeting till now, as they are shown below each other."""
    language, chosen = session.language, session.read(thresholds)
    times = floor.times()
    found = fairness([Airtime(one.id, one.name, None, used, 0, 0) for one, used, _ in times], chosen)
    share = floor.noted_share()
    told = []
    if share is not None:
        noted = language.text("Who had the floor is noted for {share} of the time.", share=share_words(share, language))
        told.append((language.text("How much this covers"), noted))
    if found.verdict is None or found.jain is None:
        words = language.text("Figures need two suppliers, and that one of them has had the floor.")
    elif share is not None and share < chosen.covered:
        words = language.text("So small a part is no ground for comparing suppliers.")
    else:
        words = f"{indices(found, language)}\n{language.text(_LIGHTS[found.verdict])}"
    told.insert(0, (language.text("How evenly it is shared"), words))
    told.append(
        (
            language.text("What this measures"),
            language.text(
                "The time each supplier has had the floor, however many came from it. Not whether all had the same "
                "opportunity, which is what the law asks for. Nothing here is promised to stay secret: a compilation "
                "can be a public record."
            ),
        )
    )
    told.append((language.text("Thresholds"), thresholds_words(chosen, language)))
    told.append((language.text("Time used, and what is left"), "\n".join(_times(floor, language))))
    return told


def _times(floor: FloorPresenter, language: Language) -> list[str]:
    rows = []
    for supplier, used, bank in floor.times():
        row = f"{supplier.name}: {clock_text(used)}"
        if bank is not None:
            told = {"initial": clock_text(bank.initial), "added": clock_text(bank.added)}
            has = language.text("of {initial} + {added}", **told) if bank.added else f"/ {told['initial']}"
            row += f" {has} · {floor.left_words(bank)}"
        rows.append(row)
    return rows
