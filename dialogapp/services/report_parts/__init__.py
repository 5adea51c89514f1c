"""The parts of the dialogue report."""
