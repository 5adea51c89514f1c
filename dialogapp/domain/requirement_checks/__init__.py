"""Checks of requirements' text: what a colleague with a pencil would mark in the margin before suppliers read it.

A finding is told, never forbidden, and may be waived with a reason. The words that are looked for are data
(`resources/wordlists/requirements`, and a user's own); what is done with them is here. Begin at `checks.py`.
"""
