"""Judges a member by the portal's journal alone: no binding, no API of the province (quan sát)."""
