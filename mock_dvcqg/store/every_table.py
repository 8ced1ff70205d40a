"""Imports every file of this room that registers tables: a realm is made with all of them."""

from importlib import import_module
from importlib.util import find_spec

from mock_dvcqg.store import tables as tables

for _name in ("dossiers", "vault", "fetches"):
    if find_spec(f"mock_dvcqg.store.{_name}"):
        import_module(f"mock_dvcqg.store.{_name}")
