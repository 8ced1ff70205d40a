"""The examiner: replays the documents' procedures against any province and judges what it saw."""

__version__ = "0.1.0"
