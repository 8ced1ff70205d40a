"""The example record and its builder for the tests of reports."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from reports.record import Record


def _load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def sample() -> ModuleType:
    """The module that builds the example record."""
    return _load("sample_record")


@pytest.fixture(scope="session")
def built(sample: ModuleType) -> Record:
    """The example record, for the fixture below."""
    made: Record = sample.build_record()
    return made


@pytest.fixture
def record(built: Record) -> Record:
    """A copy of the example record: a test may change it."""
    return built.model_copy(deep=True)
