"""Opens a loaded binding for one scenario: the province behind it, whatever its kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import entry_points
from typing import Any, Protocol

import httpx

from conformance.attended.asking import Asker
from conformance.errors import FileError, Place
from conformance.evidence.recorder import Recorder
from conformance.province.actions import Province
from conformance.province.binding_file import BindingFile
from conformance.province.binding_model import PythonBinding, RestBinding
from conformance.province.rest import RestProvince

ENTRY_POINTS = "dvcqg.bindings"


class PythonProvince(Protocol):
    """What an entry point of group ``dvcqg.bindings`` gives: called with the file's model and a recorder."""

    def __call__(self, binding: PythonBinding, recorder: Recorder) -> Province:
        """The province for one scenario."""


@dataclass(frozen=True)
class Binding:
    """A binding ready to be opened; holds what must outlive a scenario."""

    file: BindingFile
    make: PythonProvince | None = None
    transport: httpx.AsyncBaseTransport | None = None
    asker: Asker | None = None
    """who asks a person to carry out attended actions; ``None``: they are blocked"""

    @property
    def is_attended(self) -> bool:
        """Whether a person carries out some of its actions."""
        return isinstance(self.model, RestBinding) and any(one.attended for one in self.model.actions.values())

    @property
    def model(self) -> RestBinding | PythonBinding:
        """The file's contents."""
        return self.file.model

    @property
    def capabilities(self) -> Mapping[str, bool]:
        """What the binding declares."""
        return self.model.capabilities

    def province(self, recorder: Recorder) -> Province:
        """The province as one scenario sees it."""
        if isinstance(self.model, RestBinding):
            return RestProvince(self.model, recorder, self.transport, self.asker)
        assert self.make is not None
        return self.make(self.model, recorder)

    async def close(self) -> None:
        """Close the binding's own connections."""
        if self.transport is not None:
            await self.transport.aclose()


def ready(file: BindingFile) -> Binding:
    """The binding of a file.

    Raises:
        FileError: its entry point is not installed.
    """
    if isinstance(file.model, PythonBinding):
        return Binding(file, make=_entry_point(file, file.model.entry_point))
    transport = None if file.model.verify_tls else httpx.AsyncHTTPTransport(verify=False, trust_env=False)
    return Binding(file, transport=transport)


def _entry_point(file: BindingFile, name: str) -> Any:
    found = entry_points(group=ENTRY_POINTS, name=name)
    if not found:
        known = ", ".join(sorted(point.name for point in entry_points(group=ENTRY_POINTS))) or "chưa có"
        raise FileError(
            Place(str(file.path), field="entry_point"), f"không có «{name}» trong nhóm {ENTRY_POINTS}; hiện có: {known}"
        )
    return next(iter(found)).load()
