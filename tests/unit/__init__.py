"""Rules and use cases by examples and by properties."""
