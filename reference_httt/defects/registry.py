"""The register of defects."""

from collections.abc import Callable
from dataclasses import dataclass

from reference_httt.practice import Practice

Departure = Callable[[Practice], Practice]


@dataclass(frozen=True)
class Defect:
    """One departure; callable like the function it wraps."""

    name: str
    departure: Departure
    owns: tuple[str, ...]
    """requirement ids that must fail under it"""
    replaces: tuple[str, ...]
    """the members of the practice it replaces"""
    description: str

    def __call__(self, practice: Practice) -> Practice:
        """The practice with the departure."""
        return self.departure(practice)


DEFECTS: dict[str, Defect] = {}


def defect(name: str, *, owns: tuple[str, ...], replaces: tuple[str, ...]) -> Callable[[Departure], Departure]:
    """Register a departure by name."""

    def register(departure: Departure) -> Departure:
        DEFECTS[name] = Defect(name, departure, owns, replaces, (departure.__doc__ or "").strip())
        return departure

    return register
