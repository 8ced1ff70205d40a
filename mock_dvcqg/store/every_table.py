"""Imports every file of this room that registers tables: a realm is made with all of them."""

from mock_dvcqg.store import dossiers, fetches, notices, tables, vault

TABLE_FILES = (tables, dossiers, vault, fetches, notices)
