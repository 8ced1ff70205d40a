"""What the portal publishes: wire shapes, code lists, identifiers, envelopes, paths and control-API shapes.

Pydantic and the standard library only. Vietnamese wire names are aliases; identifiers are English.
"""
