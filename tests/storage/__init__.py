"""The dialogue's file, on real files."""
