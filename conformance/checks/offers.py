"""Judges what a province shows as reusable: the usable paper is there, the unfit and the unsaved are not."""

from collections.abc import Iterable

from conformance.checks.observation import Observation
from conformance.checks.rule import Rule, rule
from conformance.province.actions import VaultOffer

_SHOWN_HINT = (
    "Tra cứu Kho DL Cổng DVCQG theo số định danh của chủ hồ sơ và các mã kết quả thay thế (MA_KQ_THAYTHE) của thủ "
    "tục, "
    "rồi hiển thị giấy tờ tìm được tại đúng thành phần hồ sơ.",
    "Look up the national vault by the owner's number and the procedure's replacing result codes (MA_KQ_THAYTHE) and "
    "show what is found beside its component.",
)
SHOWN_ONLINE = rule(
    "offers.shown-online",
    "CV5632-5a-B2-1",
    expected=(
        "HTTT GQTTHC hiển thị giấy tờ công dân có thể khai thác từ Kho DL Cổng DVCQG.",
        "The provincial system shows the paper that the citizen can reuse from the national vault.",
    ),
    hint=_SHOWN_HINT,
)
SHOWN_AT_COUNTER = rule(
    "offers.shown-at-counter",
    "CV5632-5b-B2-1",
    expected=(
        "HTTT GQTTHC báo với cán bộ một cửa thành phần hồ sơ có thể khai thác từ Kho DL.",
        "The provincial system tells the officer that the component can be taken from a vault.",
    ),
    hint=_SHOWN_HINT,
)
NOT_SAVED = rule(
    "offers.not-saved",
    "CV5632-5-1",
    expected=(
        "Kết quả đã đồng bộ nhưng công dân chưa lưu thì không hiển thị là khai thác từ Kho DL Cổng DVCQG.",
        "A result synchronised but not saved is not shown as coming from the national vault.",
    ),
    hint=(
        "Chỉ hiển thị là từ Kho DL Cổng DVCQG những giấy tờ mà Kho trả về khi tra cứu.",
        "Show as coming from the national vault only what its look-up returned.",
    ),
)
FITTING = rule(
    "offers.fitting",
    "CV5632-5a-B2-6",
    expected=(
        "Giấy tờ hiển thị cho thành phần hồ sơ có mã kết quả đúng với mã kết quả thay thế của thành phần đó.",
        "A paper shown for a component bears the result code that can replace this component.",
    ),
    hint=(
        "So đúng mã kết quả của giấy tờ với MA_KQ_THAYTHE của thành phần hồ sơ; không so theo tên giấy tờ.",
        "Compare the paper's result code with the component's MA_KQ_THAYTHE exactly; do not go by names.",
    ),
)


_NOT_LOOKED_UP = (
    "Chưa thấy HTTT GQTTHC tra cứu Kho DL Cổng DVCQG của công dân nên chưa kết luận được.",
    "The system was not seen looking up the citizen's national vault, so nobody can tell.",
)


def usable_offers(offers: Iterable[VaultOffer], component: str, *, source: str = "") -> list[VaultOffer]:
    """The offers for a component that may be taken, optionally of one source."""
    return [o for o in offers if o.component == component and o.usable and source in ("", o.source)]


def is_shown(by: Rule, offers: list[VaultOffer], component: str, kq_code: str, seen_in: str = "") -> list[Observation]:
    """Whether a usable paper of the kind is shown for the component."""
    usable = [offer for offer in usable_offers(offers, component) if offer.kq_code == kq_code]
    if usable:
        vi = f"Có hiển thị «{usable[0].title or kq_code}», mã kết quả {kq_code}."
        return [by.kept(vi, f"«{usable[0].title or kq_code}» is shown, code {kq_code}.", seen_in)]
    reasons = [offer.reason for offer in offers if offer.component == component and offer.kq_code == kq_code]
    if reasons:
        vi = f"Giấy tờ được hiển thị là không khai thác được: {reasons[0] or 'không nêu lý do'}."
        return [by.broken(vi, f"The paper is shown as not usable: {reasons[0] or 'no reason given'}.", seen_in)]
    vi = f"Không hiển thị giấy tờ nào có mã kết quả {kq_code}."
    return [by.broken(vi, f"No paper of code {kq_code} is shown.", seen_in)]


def not_offered_unsaved(
    offers: list[VaultOffer], component: str, seen_in: str = "", *, looked_up: bool
) -> list[Observation]:
    """Whether a paper the citizen has not saved stays out of the offers of the national Kho (5632 Mục 5).

    ``looked_up``: the portal saw the province look up this citizen's Kho. Who never asks has nothing to show.
    """
    if usable_offers(offers, component, source="national"):
        vi = "Giấy tờ chưa được lưu vẫn hiển thị là có thể khai thác từ Kho DL Cổng DVCQG."
        return [NOT_SAVED.broken(vi, "The paper not saved is shown as coming from the national vault.", seen_in)]
    if not looked_up:
        return [NOT_SAVED.cannot_tell(*_NOT_LOOKED_UP, seen_in)]
    vi = "Giấy tờ chưa được lưu không hiển thị là khai thác từ Kho DL Cổng DVCQG."
    return [NOT_SAVED.kept(vi, "The paper not saved is not shown as coming from the national vault.", seen_in)]


def fits_component(
    offers: list[VaultOffer], component: str, replaceable_by: str, seen_in: str = "", *, looked_up: bool
) -> list[Observation]:
    """Whether all usable offers for a component bear the code that can replace it (D-10: the code decides).

    ``looked_up`` as in ``not_offered_unsaved``.
    """
    if not replaceable_by:
        vi = "Không biết mã kết quả thay thế của thành phần hồ sơ."
        return [FITTING.cannot_tell(vi, "The component's replacing code is not known.", seen_in)]
    unfit = sorted({offer.kq_code for offer in usable_offers(offers, component)} - {replaceable_by})
    if unfit:
        vi = f"Giấy tờ mã {', '.join(unfit)} được hiển thị cho thành phần hồ sơ chỉ nhận mã {replaceable_by}."
        en = f"A paper of code {', '.join(unfit)} is offered for a component that takes {replaceable_by} only."
        return [FITTING.broken(vi, en, seen_in)]
    if not looked_up:
        return [FITTING.cannot_tell(*_NOT_LOOKED_UP, seen_in)]
    vi = f"Không hiển thị giấy tờ nào khác mã {replaceable_by}."
    return [FITTING.kept(vi, f"Nothing but code {replaceable_by} is offered.", seen_in)]
