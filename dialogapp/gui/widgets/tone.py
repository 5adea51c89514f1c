"""What a message, a badge or a note means, always shown by a sign and a word beside the colour."""

from __future__ import annotations

from typing import Literal

Tone = Literal["plain", "accent", "ok", "warn", "bad"]

SIGNS: dict[Tone, str] = {"plain": "", "accent": "", "ok": "✓", "warn": "▲", "bad": "✕"}
"""A sign for each tone that judges."""

TONE_COLOURS: dict[Tone, str] = {"plain": "muted", "accent": "accent", "ok": "ok", "warn": "warn", "bad": "bad"}
"""The token of each tone."""
