"""Digests that say which suite, contract, register and binding a record was made with."""

import hashlib
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

from conformance.province.opening import Binding
from conformance.requirements import Register
from conformance.scenario.folder import feature_files


def digests(scenario_paths: Iterable[Path], register: Register, binding: Binding) -> dict[str, str]:
    """SHA-256 of the suite's feature files, the portal's contract, the register and the binding file."""
    return digests_with(scenario_paths, register, binding.file.digest)


def digests_with(scenario_paths: Iterable[Path], register: Register, binding: str) -> dict[str, str]:
    """The same, given the digest of the binding file."""
    suite = _of(feature_files(scenario_paths))
    return {"suite": suite, **digests_without_binding(register), "binding": binding}


def digests_without_binding(register: Register) -> dict[str, str]:
    """SHA-256 of the portal's contract and the register: all that judges what the portal saw."""
    contract = Path(str(files("mock_dvcqg.contract")))
    return {"contract": _of((path, path.name) for path in sorted(contract.glob("*.py"))), "register": register.digest}


def _of(named: Iterable[tuple[Path, str]]) -> str:
    total = hashlib.sha256()
    for path, name in named:
        total.update(name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
