"""TaoTaiKhoan: a province's officer opens the account of a person at the counter (tạo tài khoản hộ; mock convention).

The person has to agree, the identity has to be the registry's, an account that is there stays the only one, and it is
written down who did it, when and for whom (CV 3252/VPCP-KSTT; NĐ 107/2021 Đ21a).
"""

from datetime import date, datetime

from sqlmodel import Session

from mock_dvcqg.contract.accounts import AccountCreation
from mock_dvcqg.contract.control import Person
from mock_dvcqg.contract.envelope import Answer
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.errors import NotAllowed, Refused
from mock_dvcqg.operations.adapter_call import AdapterCall, Outcome
from mock_dvcqg.operations.notify_person import notify_person
from mock_dvcqg.operations.open_account import Applicant, identified, opened
from mock_dvcqg.rules.applicant_fields import field_problems
from mock_dvcqg.store.accounts import keep_creation, keep_link

_NUMBERS = (
    ("cccd", "SoDinhDanh"),
    ("cmnd", "SoCMND"),
    ("passport", "HoChieu"),
    ("tax-code", "MaSoThue"),
    ("business-code", "MaSoDoanhNghiep"),
    ("agency-code", "MaDinhDanhCoQuan"),
)
_YES = frozenset({"1", "true", "co", "có"})
_NEW = "Thực hiện thành công: đã tạo tài khoản"
_OLD = "Thực hiện thành công: tài khoản đã tồn tại, đã liên kết"


def create_on_behalf(call: AdapterCall) -> Outcome:
    """``result[0]`` with TECHNICALID and DATONTAI; asking again gives the same account.

    Raises:
        Refused: a field is missing or wrong, or the registry has something else.
        NotAllowed: the person has not agreed.
        NotFound: no registry has the number.
    """
    applicant = _applicant(call)
    if call.text("DongY").casefold() not in _YES:
        raise NotAllowed("Thiếu sự đồng ý của người được tạo tài khoản (DongY)", field="DongY")
    if not call.text("CanBoThucHien"):
        raise Refused("Thiếu cán bộ thực hiện (CanBoThucHien)", field="CanBoThucHien")
    realm = call.realm
    with realm.writing() as session:
        known = identified(session, realm, applicant, member=call.member.code)
        account, existed = opened(session, realm, applicant, known)
        keep_link(session, call.member.code, account.identity_number, "create-on-behalf", now=realm.clock.now())
        _write_down(session, call, account, existed)
    row = {"TECHNICALID": account.tech_id, "DATONTAI": "1" if existed else "0"}
    said = _OLD if existed else _NEW
    return Outcome(Answer.of(ErrorCode.OK, said, [row]), person=account.identity_number)


def _applicant(call: AdapterCall) -> Applicant:
    kind, number = next(((kind, call.text(name)) for kind, name in _NUMBERS if call.text(name)), ("", ""))
    if not kind:
        raise Refused("Thiếu số định danh, hộ chiếu, mã số thuế hoặc mã cơ quan", field="SoDinhDanh")
    applicant = Applicant(
        kind=kind,
        number=number[:40],
        country=call.text("QuocTich")[:3].upper() if kind == "passport" else "",
        full_name=(call.text("HoVaTen") or call.text("TenToChuc"))[:200],
        birth_date=_day(call.text("NgaySinh")),
        representative=call.text("NguoiDaiDien")[:40],
        phone=call.text("SoDienThoai")[:20],
        email=call.text("ThuDienTu")[:100],
    )
    problems = field_problems(**vars(applicant), email_needed=False)
    if problems:
        raise Refused("; ".join(said for _, said in problems[:3]), field=problems[0][0])
    return applicant


def _write_down(session: Session, call: AdapterCall, account: Person, existed: bool) -> None:
    now, officer = call.realm.clock.now(), call.text("CanBoThucHien")[:200]
    creation = AccountCreation(
        at=now,
        member=call.member.code,
        officer=officer,
        number=account.identity_number,
        consent=call.text("DongY")[:20],
        paper_sha256=call.text("MaBamGiayTo")[:64],
        existed=existed,
    )
    keep_creation(session, creation)
    if not existed:
        body = f"{call.member.name} (cán bộ {officer}) đã tạo tài khoản cho bạn trên Cổng Dịch vụ công mô phỏng."
        notify_person(
            session,
            call.realm,
            account.identity_number,
            subject="Tài khoản của bạn đã được tạo",
            body=body,
            channels=("app", "email", "sms") if account.email else ("app", "sms"),
        )


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%Y%m%d").date() if len(text) == 8 and text.isascii() else None
    except ValueError:
        return None
