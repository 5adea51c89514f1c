"""Benchmarks: each prints its figure as a ratio to a floor that is measured in the same run. They never fail a test
run.
"""
