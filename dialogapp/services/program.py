"""What the program says of itself."""

from __future__ import annotations


def version() -> str:
    """The version that is installed, such as 0.1.0; empty where the program runs from its sources."""
    # It takes as long to import as half the window.
    from importlib import metadata

    try:
        return metadata.version("dialogapp")
    except metadata.PackageNotFoundError:
        return ""
