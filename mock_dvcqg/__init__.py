"""The simulated national public service portal (Cổng DVCQG): everything it says is a simulation."""

__version__ = "0.1.0"
