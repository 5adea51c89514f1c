"""All tests; `packaging/dev.py test` runs them."""
