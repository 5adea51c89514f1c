"""Prepare, hold and document early dialogues with suppliers before a public procurement."""
