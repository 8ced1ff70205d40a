"""A small honest provincial system (HTTT GQTTHC): the example that vendors copy. Simulated, no legal value."""

__version__ = "0.1.0"
