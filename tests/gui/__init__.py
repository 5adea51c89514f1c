"""Screens, offscreen."""
