"""A small honest provincial system (HTTT GQTTHC): the example that vendors copy. Simulated, no legal value."""
