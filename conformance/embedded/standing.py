"""A reference province that runs in this process."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from conformance.changeable import Changeable
from conformance.embedded.defects import defect_named
from conformance.embedded.places import Place
from conformance.province.binding_file import load_binding
from conformance.province.opening import Binding, ready
from conformance.run.cell import ResetCall
from conformance.shipped import reference_binding
from mock_dvcqg.contract.info import MemberInfo


@dataclass(frozen=True)
class Standing:
    """A reference province that runs."""

    place: Place
    url: str
    staff_password: str
    control_token: str
    member: MemberInfo
    app: Changeable
    make: Callable[..., Any]
    """an application of this province, given a defect or none"""

    async def practise(self, defect: str | None, seen: set[str] | None = None) -> None:
        """Answer from now on with that defect, or honestly, and without any data of before.

        ``seen`` gets the members of the practice that are passed through from then on.
        """
        from reference_httt.defects.noting import noting

        departs = defect_named(defect)

        def changed(practice: Any) -> Any:
            practice = departs(practice) if departs else practice
            return practice if seen is None else noting(practice, seen)

        await self.app.change(self.make(defect=changed))

    @property
    def reset(self) -> ResetCall:
        """The call that makes it forget."""
        return ResetCall(f"{self.url}/control/reset", self.control_token)

    def binding(self) -> Binding:
        """The reference binding, filled for this province."""
        return ready(
            load_binding(
                reference_binding(),
                {
                    "HTTT_CODE": self.place.code,
                    "HTTT_NAME": self.place.name,
                    "HTTT_AREA": self.place.area,
                    "HTTT_BASE_URL": self.url,
                    "HTTT_STAFF_PASSWORD": self.staff_password,
                    "HTTT_CONTROL_TOKEN": self.control_token,
                    "HTTT_READ_MESSAGES": "true",
                    "HTTT_SET_CLOCK": "true",
                    "HTTT_VERSION": _reference_version(),
                },
            )
        )


def _reference_version() -> str:
    import reference_httt

    return str(getattr(reference_httt, "__version__", ""))
