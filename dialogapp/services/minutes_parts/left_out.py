"""Parts of minutes that may be left out: by choice, for all minutes of a dialogue, and told at the end of each.

What the law or fairness asks for (who was there, decisions, information, questions, secrecy) is no such part.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from dialogapp.domain.document import Block, Heading, Paragraph
from dialogapp.services.phrases import listed
from dialogapp.services.translation import Language

_NUMBERED = re.compile(r"^\d+ ")


def parts_offered(words: Language) -> dict[str, str]:
    """The parts by their keys, as one chooses them."""
    return {
        "summary": words.text("Summary"),
        "votes": words.text("Votes"),
        "floor": words.text("Time on the floor"),
    }


def without(blocks: Sequence[Block], left_out: Collection[str], words: Language) -> tuple[Block, ...]:
    """`blocks` without the parts that are left out, numbered anew; at their end it is told which those are."""
    offered = parts_offered(words)
    named = [offered[part] for part in offered if part in left_out]
    begins = [_begin(part, offered, words) for part in offered if part in left_out]
    kept = list(_kept(blocks, lambda heading: any(begin(heading) for begin in begins)))
    if len(kept) == len(blocks):
        return tuple(blocks)
    told = words.text("Left out of this document: {parts}.", parts=listed(words, [name.lower() for name in named]))
    return (*_renumbered(kept), Paragraph(told, "note"))


def _begin(part: str, offered: dict[str, str], words: Language) -> Callable[[Heading], bool]:
    if part == "votes":
        before = words.text("Vote: {title}", title="")
        return lambda heading: heading.level > 2 and heading.text.startswith(before)
    return lambda heading: heading.level == 2 and _NUMBERED.sub("", heading.text) == offered[part]


def _kept(blocks: Sequence[Block], is_left_out: Callable[[Heading], bool]) -> Iterator[Block]:
    """A part reaches to the next heading that is not under its own."""
    level = 0
    for block in blocks:
        if isinstance(block, Heading) and (not level or block.level <= level):
            level = block.level if is_left_out(block) else 0
        if not level:
            yield block


def _renumbered(blocks: Sequence[Block]) -> Iterator[Block]:
    number = 0
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2 and _NUMBERED.match(block.text):
            number += 1
            yield replace(block, text=_NUMBERED.sub(f"{number} ", block.text))
        else:
            yield block
