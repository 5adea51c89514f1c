"""Forms compiled from `forms/*.ui`; edit those and run `packaging/dev.py forms`."""
