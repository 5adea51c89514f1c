"""How a dialogue's file tells what it is. Apart from the tables, for those who look at a file before opening it."""

from __future__ import annotations

APPLICATION_ID = 0x44494131
"""“DIA1” in the header of the file."""
FORMAT_VERSION = 4
