"""Remembers the newest few: what is made again when forgotten."""

from collections import OrderedDict
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


def keep_newest(held: OrderedDict[Key, Value], key: Key, value: Value, most: int) -> None:
    """Put it in as the newest; of more than ``most`` the oldest go."""
    held.pop(key, None)
    held[key] = value
    while len(held) > most:
        held.popitem(last=False)
