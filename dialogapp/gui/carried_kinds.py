"""What kinds of things are carried from one place of the window to another."""

from __future__ import annotations

INPUTS = "application/x-dialogapp-inputs"
"""Inputs, to be put down on a need: see `carried.py`."""
