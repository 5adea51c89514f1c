"""What the program says of itself."""

from __future__ import annotations

from importlib import metadata


def version() -> str:
    """The version that is installed, such as 0.1.0; empty where the program runs from its sources."""
    try:
        return metadata.version("dialogapp")
    except metadata.PackageNotFoundError:
        return ""
