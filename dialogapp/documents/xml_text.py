"""Text inside XML, escaped the fast way: most text needs nothing."""

from __future__ import annotations

import re

_NOT_IN_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def escaped(text: str) -> str:
    """`text` as it stands between tags. Characters that XML 1.0 can't hold are left out."""
    if not text.isprintable():
        text = _NOT_IN_XML.sub("", text)
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def attribute(text: str) -> str:
    """`text` as the value of an attribute in double quotes, on one line."""
    return escaped(text).replace('"', "&quot;").replace("\n", " ").replace("\t", " ")
