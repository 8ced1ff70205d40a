"""Compliance reports: pure functions of the run record."""
