"""The parts of a meeting's minutes, in the order in which they stand."""
