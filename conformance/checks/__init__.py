"""Pure judgement: facts in, observations out. Checks never fetch and know nothing of HTTP or of a province."""
