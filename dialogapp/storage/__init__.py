"""The `.dialog` file: tables, transaction, journal, search, backup and verification."""
