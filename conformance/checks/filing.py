"""Judges the filing of a dossier online: who may file, at which agency, with what, and which fee it carries."""

from collections.abc import Collection
from urllib.parse import urlsplit

from conformance.checks.arrival import owner_numbers
from conformance.checks.journal_facts import SeenRecord, component_of, latest_with_status
from conformance.checks.observation import Observation
from conformance.checks.rule import Rule, rule
from mock_dvcqg.contract.codes import Channel, DossierStatus

_RECEIVED = (
    DossierStatus.RECEIVED,
    DossierStatus.IN_PROGRESS,
    DossierStatus.PROCESSED,
    DossierStatus.RETURNED,
)

SIGNED_IN = rule(
    "filing.signed-in",
    "CV5632-4a-B1-1",
    expected=(
        "Chỉ người đã đăng nhập mới lập và nộp được hồ sơ trực tuyến.",
        "Only who has signed in can begin and file a dossier online.",
    ),
    hint=(
        "Yêu cầu đăng nhập qua Cổng DVCQG trước khi tạo hồ sơ; từ chối (401) mọi lời gọi lập hồ sơ không có phiên đăng "
        "nhập.",
        "Ask for the sign-in through the portal before a dossier is made; answer 401 to calls without a session.",
    ),
)
GUIDED = rule(
    "filing.guided-to-register",
    "CV5632-4a-B1-5",
    expected=(
        "Người chưa đăng nhập hoặc chưa có tài khoản được đưa tới Cổng DVCQG để đăng nhập, đăng ký tài khoản theo "
        "hướng dẫn.",
        "Who has not signed in, or has no account, is taken to the portal to sign in or to register as guided there.",
    ),
    hint=(
        "Khi chưa có phiên đăng nhập, chuyển hướng tới trang đăng nhập của Cổng DVCQG hoặc hướng dẫn rõ việc đăng ký "
        "tài khoản trên Cổng DVCQG.",
        "Without a session redirect to the portal's sign-in page, or say plainly how to register on the portal.",
    ),
)
AT_AGENCY = rule(
    "filing.at-the-agency-chosen",
    "CV5632-4a-B1-2",
    expected=(
        "Hồ sơ được lập đúng cơ quan thực hiện đã chọn; không lập hồ sơ tại cơ quan không thực hiện thủ tục.",
        "The dossier is filed with the agency chosen, and never with one that does not carry the procedure out.",
    ),
    hint=(
        "Kiểm tra cơ quan thực hiện theo COQUANTHUCHIEN của LayThuTuc khi lập hồ sơ; ghi tên cơ quan đó trong "
        "DonViXuLy.",
        "Hold the agency against COQUANTHUCHIEN of LayThuTuc when a dossier is begun; put its name into DonViXuLy.",
    ),
)
AT_LEVEL = rule(
    "filing.at-one-stop-of-each-level",
    "CV5632-2b-1",
    expected=(
        "Bộ phận Một cửa các cấp tiếp nhận hồ sơ nộp trực tiếp thuộc thẩm quyền của cấp mình.",
        "The one-stop shop of each level receives the in-person dossiers that belong to its level.",
    ),
    hint=(
        "Đồng bộ hồ sơ do Bộ phận Một cửa cấp xã tiếp nhận với KenhThucHien bằng 1 và DonViXuLy là cơ quan cấp xã, "
        "không ghi thay bằng cơ quan cấp tỉnh.",
        "Synchronise what a commune's one-stop received with KenhThucHien 1 and the commune in DonViXuLy, not the "
        "province in its place.",
    ),
)
COMPLETE = rule(
    "filing.complete",
    "CV5632-4a-B1-3",
    expected=(
        "Hồ sơ nộp trực tuyến có thông tin cá nhân và đủ thành phần hồ sơ của thủ tục.",
        "A dossier filed online has the personal data and all components of its procedure.",
    ),
    hint=(
        "Không cấp mã hồ sơ khi thiếu thông tin cá nhân hoặc thành phần hồ sơ bắt buộc; hoặc yêu cầu bổ sung trước khi "
        "tiếp nhận.",
        "Give no dossier code while personal data or required components are missing, or ask for them first.",
    ),
)
CHECKED = rule(
    "filing.checked-at-counter",
    "CV5632-4b-B1-3",
    expected=(
        "Hồ sơ nộp trực tiếp được kiểm tra; hồ sơ thiếu thành phần không được tiếp nhận khi chưa yêu cầu bổ sung.",
        "An in-person dossier is checked; one that lacks a component is not received without asking for it.",
    ),
    hint=(
        "Tại Bộ phận Một cửa, đối chiếu thành phần hồ sơ với thủ tục trước khi tiếp nhận; thiếu thì hướng dẫn bổ sung.",
        "At the one-stop hold the components against the procedure before reception; ask for what is missing.",
    ),
)
FREE = rule(
    "filing.free-of-charge",
    "CV5632-4a-B1-4",
    expected=(
        "Thủ tục không thu phí, lệ phí thì không có khoản phải nộp và không có bước nộp phí, lệ phí.",
        "A procedure without a fee has nothing to pay and no step of paying.",
    ),
    hint=(
        "Lấy phí, lệ phí từ LayThuTuc; danh sách trống thì không mở bước thanh toán, không đồng bộ trạng thái 6.",
        "Take the fees from LayThuTuc; with an empty list there is no payment step and no status 6.",
    ),
)


def nothing_for_strangers(refused: bool, words: str, seen_in: str = "") -> list[Observation]:
    """Whether who has not signed in is kept from beginning a dossier (5632 4.a Bước 1)."""
    if refused:
        said = f": {words}" if words else ""
        vi = f"HTTT GQTTHC không lập hồ sơ cho người chưa đăng nhập{said}."
        return [SIGNED_IN.kept(vi, "No dossier was made for who has not signed in.", seen_in)]
    vi = "HTTT GQTTHC đã lập hồ sơ cho người chưa đăng nhập."
    return [SIGNED_IN.broken(vi, "A dossier was made for who has not signed in.", seen_in)]


def guided_to_portal(entry_url: str, landed_url: str, page: str, seen_in: str = "") -> list[Observation]:
    """Whether somebody without a session ends at the portal, or on a page that says how to register there."""
    landed, own = urlsplit(landed_url).netloc, urlsplit(entry_url).netloc
    if not landed:
        vi, en = "Không rõ trang người chưa đăng nhập được đưa tới.", "The page reached is not known."
        return [GUIDED.cannot_tell(vi, en, seen_in)]
    if landed != own:
        vi = f"Người chưa đăng nhập được đưa tới {landed} để đăng nhập, đăng ký tài khoản."
        return [GUIDED.kept(vi, f"Taken to {landed} to sign in or register.", seen_in)]
    told = page.casefold()
    if "đăng ký" in told and ("cổng dịch vụ công quốc gia" in told or "cổng dvcqg" in told):
        vi = "HTTT GQTTHC hướng dẫn đăng ký tài khoản trên Cổng DVCQG."
        return [GUIDED.kept(vi, "The page says how to register on the portal.", seen_in)]
    vi = "Người chưa đăng nhập ở lại HTTT GQTTHC mà không được hướng dẫn đăng ký tài khoản trên Cổng DVCQG."
    return [GUIDED.broken(vi, "Left on the province's own page without guidance to the portal.", seen_in)]


def filed_with(records: list[SeenRecord], agency_name: str) -> list[Observation]:
    """Whether the record names the agency that was chosen (DonViXuLy)."""
    return _unit(AT_AGENCY, records[-1] if records else None, agency_name)


def received_at_level(records: list[SeenRecord], agency_name: str) -> list[Observation]:
    """Whether the one-stop of that agency received the dossier in person."""
    seen = latest_with_status(records, *_RECEIVED)
    if seen is not None and seen.record.channel != Channel.COUNTER:
        vi = f"Kênh thực hiện của hồ sơ là «{seen.record.channel}», không phải trực tiếp (1)."
        return [AT_LEVEL.broken(vi, f"KenhThucHien is «{seen.record.channel}», not 1.", seen.where)]
    return _unit(AT_LEVEL, seen, agency_name)


def not_filed_there(by: Rule, refused: bool, words: str, seen_in: str = "") -> list[Observation]:
    """Whether nothing is begun at an agency that does not carry the procedure out."""
    if refused:
        said = f": {words}" if words else ""
        return [by.kept(f"HTTT GQTTHC không lập hồ sơ tại cơ quan đó{said}.", "Nothing was begun there.", seen_in)]
    vi = "Hồ sơ được lập tại cơ quan không thực hiện thủ tục."
    return [by.broken(vi, "A dossier was begun at an agency that does not carry it out.", seen_in)]


def filed_complete(records: list[SeenRecord], components: Collection[str]) -> list[Observation]:
    """Whether the synchronised dossier has its owner's data and a file for each component."""
    if not records:
        return [COMPLETE.cannot_tell("Chưa thấy hồ sơ trên Cổng DVCQG.", "The dossier was not seen.")]
    seen = records[-1]
    missing = [code for code in components if not _has_file(seen, code)]
    if not seen.record.owner_name.strip() or not owner_numbers(seen.record):
        missing.insert(0, "thông tin cá nhân của chủ hồ sơ")
    if missing:
        vi = f"Hồ sơ đồng bộ thiếu: {', '.join(missing)}."
        return [COMPLETE.broken(vi, f"The record lacks: {', '.join(missing)}.", seen.where)]
    vi = "Hồ sơ có thông tin cá nhân và đủ thành phần hồ sơ."
    return [COMPLETE.kept(vi, "Personal data and all components are there.", seen.where)]


def complete_when_received(records: list[SeenRecord], components: Collection[str]) -> list[Observation]:
    """Whether a received in-person dossier has a file for each component (5632 4.b Bước 1: «kiểm tra hồ sơ»)."""
    seen = latest_with_status(records, *_RECEIVED)
    if seen is None or not components:
        vi, en = "Chưa thấy hồ sơ được tiếp nhận.", "The dossier was not seen as received."
        return [CHECKED.cannot_tell(vi, en)]
    missing = [code for code in components if not _has_file(seen, code)]
    if missing:
        vi = f"Hồ sơ được tiếp nhận mà thiếu thành phần hồ sơ {', '.join(missing)}."
        return [CHECKED.broken(vi, f"Received without the components {', '.join(missing)}.", seen.where)]
    vi = "Hồ sơ đủ thành phần, đã được kiểm tra và tiếp nhận."
    return [CHECKED.kept(vi, "Received with all components.", seen.where)]


def incomplete_held_back(
    by: Rule, refused: bool, words: str, records: list[SeenRecord], component: str, seen_in: str = ""
) -> list[Observation]:
    """Whether a dossier without a required component goes no further until it is asked for.

    ``refused``: filing or reception was; ``component`` empty: the personal data are what is missing.
    """
    if refused:
        said = f": {words}" if words else ""
        return [by.kept(f"Hồ sơ chưa đầy đủ không được nộp, tiếp nhận{said}.", "It was held back.", seen_in)]
    asked = latest_with_status(records, DossierStatus.SUPPLEMENT_REQUESTED, DossierStatus.INTAKE_DECLINED)
    if asked is not None:
        vi = f"Hồ sơ chưa đầy đủ chuyển sang «{DossierStatus(asked.record.status).label}»."
        return [by.kept(vi, f"It went to status {asked.record.status}.", asked.where)]
    seen = latest_with_status(records, *_RECEIVED)
    if seen is None:
        vi, en = "Chưa thấy hồ sơ được tiếp nhận.", "The dossier was not seen as received."
        return [by.cannot_tell(vi, en, seen_in)]
    if component and _has_file(seen, component):
        vi = "Hồ sơ đồng bộ đã có thành phần hồ sơ đó."
        return [by.cannot_tell(vi, "The record has that component after all.", seen.where)]
    vi = "Hồ sơ thiếu thành phần bắt buộc được tiếp nhận mà không yêu cầu bổ sung."
    return [by.broken(vi, "A dossier without a required component was received.", seen.where)]


def free_of_charge(records: list[SeenRecord]) -> list[Observation]:
    """Whether the dossier of a free procedure owes nothing and never waits for money (5632 4.a Bước 1: «nếu có»)."""
    asked = latest_with_status(records, DossierStatus.OBLIGATION_REQUESTED)
    if asked is not None:
        vi = f"Hồ sơ chuyển sang «{DossierStatus.OBLIGATION_REQUESTED.label}» dù thủ tục không thu phí, lệ phí."
        return [FREE.broken(vi, "The dossier waits for money though its procedure is free.", asked.where)]
    charged = next((s for s in records for fee in s.record.fees if _amount(fee.amount_vnd)), None)
    if charged is not None:
        vi = "Hồ sơ đồng bộ có khoản phí, lệ phí dù thủ tục không thu."
        return [FREE.broken(vi, "The record has a fee though the procedure is free.", charged.where)]
    seen = latest_with_status(records, *_RECEIVED)
    if seen is None:
        vi, en = "Chưa thấy hồ sơ được tiếp nhận.", "The dossier was not seen as received."
        return [FREE.cannot_tell(vi, en)]
    vi = "Hồ sơ được tiếp nhận, không có khoản phải nộp."
    return [FREE.kept(vi, "Received, with nothing to pay.", seen.where)]


def fee_not_asked(refused: bool, words: str, seen_in: str = "") -> list[Observation]:
    """Whether a fee asked for by an officer is stopped where the procedure has none."""
    if refused:
        said = f": {words}" if words else ""
        return [FREE.kept(f"HTTT GQTTHC không thông báo nộp phí{said}.", "No fee was asked for.", seen_in)]
    vi = "HTTT GQTTHC thông báo nộp phí, lệ phí đối với thủ tục không thu."
    return [FREE.broken(vi, "A fee was asked for though the procedure is free.", seen_in)]


def _unit(by: Rule, seen: SeenRecord | None, agency_name: str) -> list[Observation]:
    if seen is None:
        return [by.cannot_tell("Chưa thấy hồ sơ trên Cổng DVCQG.", "The dossier was not seen.")]
    unit, wanted = _plain(seen.record.handling_unit), _plain(agency_name)
    if not unit:
        vi = "Hồ sơ đồng bộ không ghi đơn vị xử lý (DonViXuLy)."
        return [by.broken(vi, "The record names no handling unit (DonViXuLy).", seen.where)]
    if wanted not in unit and unit not in wanted:
        vi = f"Hồ sơ đồng bộ ghi đơn vị xử lý «{seen.record.handling_unit}», không phải «{agency_name}»."
        return [by.broken(vi, f"DonViXuLy is «{seen.record.handling_unit}», not «{agency_name}».", seen.where)]
    vi = f"Hồ sơ thuộc «{seen.record.handling_unit}»."
    return [by.kept(vi, f"The dossier is with «{seen.record.handling_unit}».", seen.where)]


def _has_file(seen: SeenRecord, component: str) -> bool:
    document = component_of(seen.record, component)
    return document is not None and bool(document.url)


def _plain(name: str) -> str:
    return " ".join(name.replace(",", " ").split()).casefold()


def _amount(text: str) -> int:
    digits = "".join(sign for sign in text if sign.isdigit())
    return int(digits) if digits else 0
