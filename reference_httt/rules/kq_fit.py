"""Which KQ codes to ask the vaults for, and whether a document's code fits a component (MA_KQ_THAYTHE)."""

from collections.abc import Iterable

from reference_httt.rules.model import Component


def codes_to_ask(components: Iterable[Component]) -> tuple[str, ...]:
    """The KQ codes that can replace any of the components, each once, in order."""
    return tuple(dict.fromkeys(c.replaceable_by for c in components if c.replaceable_by))


def kq_fits(component: Component, kq_code: str) -> bool:
    """Whether a document of that code may stand for the component; the code decides, never the title."""
    return bool(component.replaceable_by) and component.replaceable_by == kq_code


def filed_under(kq_code: str) -> str:
    """The code under which the local vault lists a result: that of the national catalogue (5632/VPCP-KSTT mục 1)."""
    return kq_code


def is_same_paper(component: Component, type_code: str) -> bool:
    """Whether a digitised paper is of this very component, in the same or another procedure (G19)."""
    return type_code == component.code
