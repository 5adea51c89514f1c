"""The parts of the equal-treatment report."""
