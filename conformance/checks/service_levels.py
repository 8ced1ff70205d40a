"""Judges the search of services by four filters, and what levels 3 and 4 offer: return forms and ways to pay."""

from collections.abc import Sequence
from dataclasses import dataclass

from conformance.checks.attempts import Attempt
from conformance.checks.observation import Observation
from conformance.checks.rule import Rule, rule
from conformance.province.actions.forms import ServiceFound

SEARCH = rule(
    "service-levels.search",
    "HT-1-B2-1",
    expected=(
        "Kết quả tìm kiếm phù hợp với mọi tiêu chí đã chọn: cơ quan, mức độ dịch vụ, cấp thủ tục, lĩnh vực.",
        "What a search gives fits every filter chosen: agency, service level, procedure tier and sector.",
    ),
    hint=(
        "Áp dụng đồng thời bốn tiêu chí; mức độ dịch vụ và cấp thủ tục là hai tiêu chí khác nhau.",
        "Apply all four filters together; service level and procedure tier are two different ones.",
    ),
)
RETURN_3 = rule(
    "service-levels.return-3",
    "HT-1-B3a-1",
    expected=(
        "Kết quả mức độ 3 được nhận tại Bộ phận một cửa hoặc qua bưu chính công ích, không trả trực tuyến.",
        "The result of level 3 is received at the one-stop or by public post, not online.",
    ),
    hint=(
        "Hiển thị hình thức nhận kết quả theo mức độ của dịch vụ và kiểm tra lại khi ghi nhận.",
        "Offer the return forms of the service's level and check again when one is chosen.",
    ),
)
RETURN_4 = rule(
    "service-levels.return-4",
    "HT-1-B3b-1",
    expected=(
        "Người nộp hồ sơ mức độ 4 được chọn nhận kết quả trực tuyến, trực tiếp hoặc qua bưu chính; lựa chọn được giữ "
        "nguyên.",
        "The submitter of level 4 may choose online, in person or by post, and the choice stays.",
    ),
    hint=(
        "Cho phép cả ba hình thức; thiếu thông tin thì đề nghị bổ sung, không tự đổi hình thức.",
        "Let all three be chosen; when something is missing ask for it, do not change the choice.",
    ),
)
PAY_3 = rule(
    "service-levels.pay-3",
    "HT-1-B3a-2",
    expected=(
        "Phí, lệ phí mức độ 3 nộp được trực tiếp hoặc qua kênh khác, không buộc thanh toán trực tuyến.",
        "The fee of level 3 may be paid directly or through other channels; paying online is not forced.",
    ),
    hint=(
        "Giữ việc thu trực tiếp tại Bộ phận một cửa, bưu chính bên cạnh thanh toán trực tuyến.",
        "Keep paying at the one-stop and through the post beside paying online.",
    ),
)
PAY_4 = rule(
    "service-levels.pay-4",
    "HT-1-B3b-2",
    expected=(
        "Phí, lệ phí mức độ 4 thanh toán được qua nền tảng thanh toán trực tuyến.",
        "The fee of level 4 can be paid through the online payment platform.",
    ),
    hint=(
        "Hiển thị cách thanh toán trực tuyến cho mọi hồ sơ mức độ 4 còn phí, lệ phí phải nộp.",
        "Show the online way for every level-4 dossier that owes a fee.",
    ),
)
DIRECT, ONLINE = "direct", "online"
_WAYS = {DIRECT: ("nộp trực tiếp", "paying directly"), ONLINE: ("thanh toán trực tuyến", "paying online")}


@dataclass(frozen=True)
class Wanted:
    """The four filters of a search; empty fits everything."""

    agency_code: str = ""
    service_level: str = ""
    procedure_tier: str = ""
    sector: str = ""


def all_fit(found: Sequence[ServiceFound], wanted: Wanted, seen_in: str = "") -> list[Observation]:
    """Whether everything that was found fits every filter (Hà Tĩnh 1 Bước 2; G10)."""
    for service in found:
        failed = [words for words, fits in _filters(service, wanted) if not fits]
        if failed:
            vi = f"Kết quả có thủ tục {service.procedure_code} không đúng tiêu chí: {', '.join(failed)}."
            return [SEARCH.broken(vi, f"{service.procedure_code} is listed though it does not fit.", seen_in)]
    vi, en = f"Có {len(found)} dịch vụ, đều đúng tiêu chí.", f"{len(found)} services, all fitting."
    return [SEARCH.kept(vi, en, seen_in)]


def is_found(found: Sequence[ServiceFound], procedure_code: str, seen_in: str = "") -> list[Observation]:
    """Whether the service that fits is there."""
    if any(service.procedure_code == procedure_code for service in found):
        return [SEARCH.kept(f"Tìm thấy thủ tục {procedure_code}.", f"{procedure_code} is found.", seen_in)]
    vi = f"Không tìm thấy thủ tục {procedure_code} dù đúng cả bốn tiêu chí."
    return [SEARCH.broken(vi, f"{procedure_code} fits all four filters and is not found.", seen_in)]


def choice_stays(tried: Attempt, wanted: str, shown: str) -> list[Observation]:
    """Whether an incomplete choice was asked about or kept, but not changed into another one."""
    if not tried.made:
        return [RETURN_4.cannot_tell("Chưa chọn hình thức nhận kết quả.", "Nothing was chosen.", tried.seen_in)]
    if tried.refused or shown == wanted:
        vi, en = "Hình thức đã chọn không tự thay đổi.", "The choice was not changed."
        return [RETURN_4.kept(vi, en, tried.seen_in)]
    vi = "Hệ thống tự đổi hình thức nhận kết quả mà người nộp hồ sơ đã chọn."
    return [RETURN_4.broken(vi, "The system changed the return form by itself.", tried.seen_in)]


def way_is_open(by: Rule, ways: Sequence[str], way: str, seen_in: str = "") -> list[Observation]:
    """Whether the fee of the dossier can be paid in that way."""
    vi, en = _WAYS[way]
    if way in ways:
        return [by.kept(f"Có thể {vi}.", f"It offers {en}.", seen_in)]
    return [by.broken(f"Hồ sơ không có cách {vi}.", f"The dossier does not offer {en}.", seen_in)]


def _filters(service: ServiceFound, wanted: Wanted) -> list[tuple[str, bool]]:
    return [
        ("cơ quan", wanted.agency_code in ("", service.agency_code)),
        ("mức độ dịch vụ", wanted.service_level in ("", service.service_level)),
        ("cấp thủ tục", not wanted.procedure_tier or wanted.procedure_tier in service.procedure_tiers),
        ("lĩnh vực", wanted.sector in ("", service.sector)),
    ]
