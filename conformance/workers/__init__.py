"""Scenarios in worker processes, each with a portal and provinces of its own: one processor's work a process."""
