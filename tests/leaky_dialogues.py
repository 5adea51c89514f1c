"""Dialogues with planted secrets, made from a seed, and what of them a finished file tells.

The search here is written for the plants alone and shares nothing with the program's: each plant is a string that was
put somewhere on purpose, and it either stands in the file or not.
"""

from __future__ import annotations

import html
import random
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from dialogapp.documents.paper import PaperFiles
from dialogapp.domain.document import Document
from dialogapp.domain.errors import LeakError
from dialogapp.services.contributions import LineDraft, change_text, log_line, strike
from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.services.exporting import Order, build, make
from dialogapp.services.meetings import MeetingDraft, note_arrival, plan_meeting, start_meeting
from dialogapp.services.needs import NeedDraft, add_need, link_contribution
from dialogapp.services.people import (
    OrganisationDraft,
    ParticipantDraft,
    add_organisation,
    add_participant,
    organisations,
)
from dialogapp.services.questions import QuestionDraft, set_questions
from dialogapp.services.secrecy import mark_passage
from dialogapp.storage.dialogue_file import DialogueFile

SUPPLIERS = (
    "Nordberg AB", "Vägvisning AB", "Digital Vägvisning AB", "Leverantör AB", "Åkerö & Söner HB", "Al-Fa Tech AB",
    "IT AB", "Sten Konsult AB", "Strand Konsult AB", "Best.se Skyltar AB", "2Connect AB", "Möte AB", "Müller GmbH",
    "Behov i Norr AB", "O’Leary Signs Ltd", "Q.RT System AB", "Delta AB", "Fråga AB", "KVARNSKYLT AB", "Håll & Rätt AB",
    "Lindqvists Karta KB", "Per Månad AB", "Sammanfattning AB", "Ö-skyltar AB", "Bergsvägen AB",
)  # fmt: skip
"""Names that are words, hold marks or figures, begin alike, or are the program's own words."""
DISTINCT = {
    "Nordberg", "Åkerö", "Müller", "O’Leary", "KVARNSKYLT", "2Connect", "Lindqvists", "Bergsvägen",
}  # fmt: skip
"""First words of these names that mean nothing else, so that any of them in a file is the name."""
PEOPLE = (
    "Per Dag", "Björn Sten", "Åsa Öbergius", "Anna-Karin Lövgrensson", "Bo Ek", "Liv Love", "Hans Bergströmer",
    "José Núñez", "Nils af Klintberga", "Maj Rask", "Stig Ask", "Dag Sundquister", "My Mark", "Zlatko Żółkowski",
)  # fmt: skip
SURNAMES = {"Öbergius", "Lövgrensson", "Bergströmer", "Núñez", "Klintberga", "Sundquister", "Żółkowski"}
HARMLESS = (
    "Vägvisning i huset kostar 300 kr per månad och drar lite ström.",
    "Skylten står på en sten vid Strandvägen 3, nära Nordbergsgatan.",
    "Det finns ett behov av it-stöd för besökare som inte läser.",
    "Per dag räknar vi med 400 besökare, i maj ännu fler.",
    "Leverantören tar med sig en fråga till nästa möte.",
    "Helena Strand visade huset och delta kan alla göra.",
    "en sammanfattning på en sida räcker, digital vägvisning är nytt",
    "Vi har byggt liknande lösningar i tre städer sedan 2019-05-01.",
    "Björn och älg på skyltarna väckte kärlek: barn läser bilder.",
)
SYLLABLES = ("brax", "mold", "tiv", "gurn", "plev", "skog", "dyrm", "vask", "onk", "trill")
NINE = 1_795_507_200_000


@dataclass
class Leaky:
    """A dialogue and its plants: `secrets` the public may see nowhere, `of` those of each supplier, by its id.

    `doubtful` is what may stand there for other reasons, and is rightly refused.
    """

    file: DialogueFile
    meeting_ids: list[str]
    supplier_ids: list[str]
    secrets: set[str] = field(default_factory=set)
    of: dict[str, set[str]] = field(default_factory=dict)
    doubtful: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Judged:
    """A document that was asked for: `leaked` are plants in a file that was written, `refused` whether it was not, and
    `held` the plants that an unchecked file would have told.
    """

    name: str
    leaked: list[str]
    refused: bool
    held: list[str]

    @property
    def false_alarm(self) -> bool:
        """Whether it was refused for nothing."""
        return self.refused and not self.held


def leaky_dialogue(path: Path, seed: int, *, plants: bool) -> Leaky:
    """A dialogue of few lines. Without `plants` no text is worse than what the masking can take out."""
    chance = random.Random(seed)
    file = DialogueFile.create(path, lambda: NINE)
    title = chance.choice(("Digital vägvisning", "Vägvisning i kulturhuset", "Skyltar och kartor"))
    create_dialogue(file, DialogueDraft(title, "Exempelköpings kommun", "KS 2026/117", facilitator="Helena Strand"))
    with file.read() as reader:
        buyer = organisations(reader)[0]
    add_participant(file, ParticipantDraft(buyer.id, "Helena Strand", role="facilitator"))
    leaky = Leaky(file, [], [])
    names = chance.sample(SUPPLIERS, chance.randint(2, 6))
    people = chance.sample(PEOPLE, len(names))
    mentions = [_join(leaky, chance, name, person) for name, person in zip(names, people, strict=True)]
    set_questions(file, [QuestionDraft("Vad driver kostnaden per månad?"), QuestionDraft("Hur mäts effekten?")])
    for number in range(chance.randint(1, 2)):
        meeting = plan_meeting(file, MeetingDraft(f"Möte {number + 1} om vägvisning", "workshop"), leaky.supplier_ids)
        start_meeting(file, meeting.id)
        leaky.meeting_ids.append(meeting.id)
        for supplier in leaky.supplier_ids:
            note_arrival(file, meeting.id, supplier)
        _talk(leaky, chance, meeting.id, mentions, plants=plants)
    return leaky


def judged(leaky: Leaky, folder: Path, seed: int = 0, most: int = 1_000) -> Iterator[Judged]:
    """Public documents of the dialogue and suppliers' read-backs, made as files in `folder`: all, or `most` of them
    by chance.
    """
    orders = [(Order("needs"), ending) for ending in (".docx", ".xlsx")]
    orders += [(Order(kind, audience="public"), ".docx") for kind in ("information", "questions", "register")]
    orders += [(Order("equal-treatment", audience="public"), ending) for ending in (".xlsx", ".docx")]
    orders += [(Order("report", audience="public"), ending) for ending in (".docx", ".html")]
    orders += [(Order("workbook", audience="public"), ".xlsx")]
    for meeting_id in leaky.meeting_ids:
        orders += [(Order("minutes", meeting_id, "public"), ending) for ending in (".docx", ".html")]
        orders += [(Order("minutes", meeting_id, "supplier", one), ".docx") for one in leaky.supplier_ids]
    for number, (order, ending) in enumerate(random.Random(seed).sample(orders, min(most, len(orders)))):
        yield _judge(leaky, order, folder / f"{number}{ending}")


def _judge(leaky: Leaky, order: Order, path: Path) -> Judged:
    secrets = leaky.secrets
    if order.organisation_id is not None:
        secrets = set[str]().union(*(told for key, told in leaky.of.items() if key != order.organisation_id))
        # What stands in its own name is its own: Vägvisning AB in Digital Vägvisning AB.
        own = " ".join(leaky.of[order.organisation_id]).casefold()
        secrets = {secret for secret in secrets if secret.casefold() not in own}
    paper = PaperFiles()
    with leaky.file.read() as reader:
        try:
            make(reader, paper, order, path)
        except LeakError:
            assert not path.exists()
            tree = build(reader, order, as_table=path.suffix == ".xlsx")
            if isinstance(tree, Document):
                paper.write_document(tree, path)
            else:
                paper.write_workbook(tree, path)
            return Judged(path.name, [], True, told_in(path, secrets | leaky.doubtful))
    return Judged(path.name, told_in(path, secrets), False, [])


def told_in(path: Path, secrets: set[str]) -> list[str]:
    """Which of `secrets` the file at `path` tells, whatever part of it holds them."""
    if path.suffix == ".html":
        parts = [path.read_text("utf-8")]
    else:
        with zipfile.ZipFile(path) as package:
            texts = [name for name in package.namelist() if not name.endswith(".png")]
            parts = [*package.namelist(), *(package.read(name).decode("utf-8") for name in texts)]
    text = _plain(" \n ".join(parts))
    return sorted(secret for secret in secrets if re.search(rf"(?<!\w){re.escape(_plain(secret))}s?(?!\w)", text))


def _plain(text: str) -> str:
    text = re.sub(r"</(?:w:p|c|si|is|t[dhr]|p|li|h\d|row)>|<w:br/>|<br>", "\n", text)
    text = html.unescape(re.sub(r"<[^>]*>", "", text)) + " \n " + " ".join(re.findall(r'="([^"]*)"', text))
    return " ".join(unicodedata.normalize("NFKC", re.sub("[\u00ad\u200b-\u200f]", "", text)).casefold().split())


def _join(leaky: Leaky, chance: random.Random, name: str, person: str) -> dict[str, str]:
    """A supplier joins; the ways in which others mention it."""
    number = f"55{chance.randint(1000, 9999)}-{chance.randint(1000, 9999)}"
    slug = re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKD", name.casefold())) or "x"
    mail = f"info@{slug}.example"
    one = add_organisation(leaky.file, OrganisationDraft(name, organisation_number=number))
    add_participant(leaky.file, ParticipantDraft(one.id, person, mail, "supplier"))
    leaky.supplier_ids.append(one.id)
    secrets = {name, person, mail, f"{slug}.example", number, number.replace("-", "")}
    first, last = name.split(maxsplit=1)[0], person.rsplit(maxsplit=1)[-1]
    secrets |= {first} & DISTINCT | {last} & SURNAMES | {number.replace("-", " "), f"16{number}"}
    (secrets if first in DISTINCT else leaky.doubtful).add(f"{first}systemet")
    leaky.of[one.id] = secrets
    leaky.secrets |= secrets
    return {"id": one.id, "name": name, "first": first, "person": person, "last": last, "mail": mail, "number": number}


def _talk(
    leaky: Leaky, chance: random.Random, meeting_id: str, mentions: list[dict[str, str]], *, plants: bool
) -> None:
    for number in range(chance.randint(4, 9)):
        speaker, other = chance.choice(mentions), chance.choice(mentions)
        text = chance.choice(HARMLESS)
        if chance.random() < 0.5:
            text = _mention(chance, other, plants=plants)
        said = LineDraft(
            meeting_id,
            text,
            chance.choice(("statement", "statement", "answer", "question", "decision")),
            NINE + 60_000 * number,
            speaker["id"],
        )
        line = log_line(leaky.file, said)
        if chance.random() < 0.3:
            need = add_need(
                leaky.file, NeedDraft(f"Hitta fram {number}", problem=chance.choice(HARMLESS), alone_answer="Prövas")
            )
            link_contribution(leaky.file, need.id, line.id)
        if chance.random() < 0.1:
            strike(leaky.file, line.id, "Upprepning")
    _confide(leaky, chance, meeting_id, chance.choice(mentions), plants=plants)


def _mention(chance: random.Random, other: dict[str, str], *, plants: bool) -> str:
    """A line that names a supplier, in one of the ways in which people do; with `plants` also in worse ones."""
    ways = [
        f"Som {other['name']} har vi egna kartor.",
        f"Vi delar inte {other['name']}s syn på driften.",
        f"SOM {other['name'].upper()} SADE.",
        f"Fråga {other['person']} på {other['mail']} eller {other['number']}.",
        f"Numret är {other['number'].replace('-', '')}, sade {other['person']}.",
        f"Jag håller med {other['person']}s kollegor.",
    ]
    if other["first"] in DISTINCT:
        ways += [f"som {other['first'].lower()} sa funkar det, {other['first'].lower()}s kartor är bra"]
        ways += [f"Det är som {other['first']} säger.", f"{other['first']} har rätt."]
    if plants:
        first = other["first"]
        ways += [
            f"Titta på {first[:2]}\u00ad{first[2:]}{other['name'][len(first) :]} i stället.",
            f"Numret är {other['number'].replace('-', ' ')}.",
            f"Numret är 16{other['number']}.",
            f"Se www.{other['mail'].partition('@')[2]} om kartorna.",
            f"Vi byter ut {first}systemet och {other['name'].replace(' ', '-')}.",
        ]
    return chance.choice(ways)


def _confide(leaky: Leaky, chance: random.Random, meeting_id: str, who: dict[str, str], *, plants: bool) -> None:
    """A line that is to be kept secret, all or a passage of it; with `plants` a need that repeats it."""
    word = "".join(chance.sample(SYLLABLES, 3))
    secret = f"marginalen på modulen {word} är {chance.randint(11, 39)} procent"
    first = log_line(leaky.file, LineDraft(meeting_id, f"Vi sade {word}x först.", organisation_id=who["id"]))
    line = change_text(leaky.file, first.id, f"Vi kan berätta att {secret}. Det är allt.")
    mark_passage(leaky.file, line.id, secret, f"Skadan av {word}y är stor")
    for told in (word, f"{word}x", f"{word}y", secret):
        leaky.secrets.add(told)
        leaky.of[who["id"]].add(told)
    if plants and chance.random() < 0.3:
        add_need(
            leaky.file,
            NeedDraft("Rimliga kostnader", problem=f"En leverantör säger att {secret}.", alone_answer="Prövas"),
        )
