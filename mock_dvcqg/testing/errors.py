"""What goes wrong in a vendor's tests.

TestingError
├── ExtraMissing        a package of ``mock-dvcqg[testing]`` is not installed
├── PortalNotThere      the portal did not start, or the one that was named does not answer
└── ControlRefused      the control API refused an order
AssertionError
├── FindingsFound       the portal found something in what the client sent
├── CallsDiffer         the calls the portal saw are not the ones expected
└── CallsMissing        the calls did not come in time
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mock_dvcqg.contract.verification import Verification
    from mock_dvcqg.testing.seen import Noted


class TestingError(Exception):
    """Root of the errors that are no failed expectation."""

    __test__ = False


class ExtraMissing(TestingError):
    """A package of the extra ``testing`` is missing."""

    def __init__(self, package: str) -> None:
        self.package = package
        super().__init__(f"Thiếu gói «{package}»: hãy cài đặt bằng  pip install 'mock-dvcqg[testing]'")


class PortalNotThere(TestingError):
    """No portal answers."""

    def __init__(self, url: str, why: object) -> None:
        self.url = url
        super().__init__(f"Không có Cổng DVCQG mô phỏng nào trả lời tại {url}: {why}")


class ControlRefused(TestingError):
    """The control API, or the citizen API, refused what a test asked; ``sentence`` is the portal's own."""

    def __init__(self, what: str, status: int, sentence: str) -> None:
        self.status = status
        self.sentence = sentence
        super().__init__(f"{what}: HTTP {status}, {sentence}")


class FindingsFound(AssertionError):
    """The portal noted deviations; each stands in the message with field, rule and clause."""

    def __init__(self, noted: "Sequence[Noted]") -> None:
        self.noted = tuple(noted)
        super().__init__(_listed(f"Cổng DVCQG mô phỏng ghi nhận {len(self.noted)} sai lệch:", map(str, self.noted)))


class CallsDiffer(AssertionError):
    """The journal does not hold the expected calls; the message names what nearly fitted."""

    def __init__(self, verification: "Verification") -> None:
        self.verification = verification
        failed = [each.sentence for each in verification.expectations if not each.holds]
        near = [f"gần khớp: {each.sentence}" for each in verification.near_misses]
        super().__init__(_listed(verification.sentence, [*failed, *near]))


class CallsMissing(AssertionError):
    """Fewer calls than waited for."""

    def __init__(self, wanted: int, came: int, timeout_s: float, filters: str) -> None:
        super().__init__(f"Chờ {wanted} cuộc gọi ({filters}) trong {timeout_s:g} giây, chỉ có {came}")


def _listed(head: str, lines: Iterable[str]) -> str:
    return "\n".join([head, *(f"  - {line}" for line in lines)])
