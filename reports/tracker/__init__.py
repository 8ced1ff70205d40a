"""The national tracker: where each body of 5632/VPCP-KSTT stands today, from the ``summary.json`` of its runs.

Two axes that are never mixed: today's state, told by runs, and the place in the dispatch's lists of 25/7/2023, which
is history. ``tracking.track`` is a pure function of runs, bodies and terms; ``gathering`` reads and ``site`` writes.
"""
