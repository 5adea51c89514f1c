"""Dialogs, shown with `open()` and answered by a signal."""
