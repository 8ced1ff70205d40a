"""The scenarios, the requirement register and the bindings: data, read through ``importlib.resources``."""
