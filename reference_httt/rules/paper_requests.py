"""When a citizen may be asked for a paper: never for one that was already reused (5632/VPCP-KSTT mục 5)."""

from collections.abc import Iterable

from reference_httt.rules.model import Component, Source

REUSED = frozenset({Source.LOCAL, Source.NATIONAL})


def is_reused(component: Component) -> bool:
    """Whether a stored document stands for the component."""
    return component.attachment is not None and component.attachment.source in REUSED


def request_problem(component: Component) -> str:
    """Why an officer may not ask for the component; empty when he may."""
    if is_reused(component):
        return f"Không yêu cầu nộp lại «{component.name}»: giấy tờ đã được khai thác từ Kho dữ liệu điện tử"
    return ""


def missing_components(components: Iterable[Component]) -> tuple[Component, ...]:
    """The required components for which nothing stands yet: all that may be asked for by the system itself."""
    return tuple(c for c in components if c.required and c.attachment is None)
