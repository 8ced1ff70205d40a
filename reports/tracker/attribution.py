"""Whose run it is: the one body that bears the code, or the reason why it is nobody's.

The code decides. A name that is another body's, or two strange names under one code, makes the run nobody's: a verdict
must not stand against the wrong body. Codes of the simulation (H9x, G9x) belong to no real body.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from reports.tracker.bodies import Bodies, Body, folded
from reports.tracker.summaries import Run, SubjectRead

_SIMULATED = re.compile(r"^[GH]9[0-9]$")
_WHOLE = re.compile(r"^000\.00\.00\.(?=[GH]\d{2}$)")
"""the long form of a body's own code, 000.00.00.H44"""


@dataclass
class Attributed:
    """Runs by the key of their body, and those of nobody with the reason."""

    runs: dict[str, list[Run]] = field(default_factory=lambda: defaultdict(list))
    nobody: list[tuple[Run, str]] = field(default_factory=list)


def attribute(runs: Iterable[Run], bodies: Bodies) -> Attributed:
    """Each run to its body."""
    found = Attributed()
    strange: dict[str, list[Run]] = defaultdict(list)
    for run in runs:
        body, reason = _owner(run.summary.subject, bodies)
        if body is None:
            found.nobody.append((run, reason))
        elif _is_known_by(run.summary.subject.name, body):
            found.runs[body.key].append(run)
        else:
            strange[body.key].append(run)
    for key, own in strange.items():
        names = {folded(run.summary.subject.name): run.summary.subject.name for run in own}
        if len(names) == 1 and key not in found.runs:
            found.runs[key] += own
        else:
            found.nobody += [(run, _ambiguous(run.summary.subject, bodies)) for run in own]
    return found


def _owner(subject: SubjectRead, bodies: Bodies) -> tuple[Body | None, str]:
    code, name = _code(subject), folded(subject.name)
    body, namesake = bodies.by_code.get(code), bodies.by_name.get(name)
    if body is None and namesake is not None and not namesake.code:
        return namesake, ""
    if body is None:
        return None, _unknown(code, namesake)
    if namesake is not None and namesake != body:
        return None, f"mã {code} là của {body.name} nhưng lần chạy ghi tên {namesake.name}"
    return body, ""


def _code(subject: SubjectRead) -> str:
    return _WHOLE.sub("", subject.agency_code.strip().upper())


def _unknown(code: str, namesake: Body | None) -> str:
    if _SIMULATED.match(code):
        return f"mã {code} là mã của cơ quan mô phỏng, không phải cơ quan thật"
    if namesake is not None:
        return f"mã {code or '(để trống)'} không có trong danh mục; tên ghi là {namesake.name}, có mã {namesake.code}"
    return f"mã {code or '(để trống)'} không có trong danh mục cơ quan"


def _is_known_by(name: str, body: Body) -> bool:
    """Whether the name is empty or holds one of the body's own: «HTTT GQTTHC tỉnh Phú Thọ»."""
    told = f" {folded(name)} "
    return not told.strip() or any(f" {known} " in told for known in body.known_names)


def _ambiguous(subject: SubjectRead, bodies: Bodies) -> str:
    body = bodies.by_code.get(_code(subject))
    owner = f" ({body.name})" if body else ""
    return f"mã {subject.agency_code}{owner} có lần chạy mang tên khác nhau; không rõ «{subject.name}» là cơ quan nào"
