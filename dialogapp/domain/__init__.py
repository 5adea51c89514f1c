"""The nouns as frozen dataclasses and the rules as plain functions; without files, clock, chance or database."""
