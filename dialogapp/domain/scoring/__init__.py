"""Scoring rules: pure functions of stored ballots, named and versioned, exact, and the same on every machine.

A module a rule; `registry.py` knows them by name. Everybody's weight is alike: ballots of one voice (an organisation,
or one person where that was chosen) share the weight of one. All numbers are whole or fractions of whole ones.
A rule that has been used is never changed: another way to count is another version beside it.
"""
