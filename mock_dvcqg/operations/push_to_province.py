"""Pushes to a province what the national portal pushes: land-tax vouchers and notices, promotion dossiers (1.7, 2.4).

A push is no errand that may be repeated: it goes out once.
"""

import base64
from typing import Any
from xml.sax.saxutils import escape

from mock_dvcqg.contract.payment_control import LookUpMade, PushOrder
from mock_dvcqg.contract.province_calls import TaxPayment, TaxVoucher
from mock_dvcqg.contract.wire_time import to_wire, vietnam_date
from mock_dvcqg.operations.call_province import CallProblem, ProvinceCall, call_province
from mock_dvcqg.operations.run_errand import Errand, as_json, note_answer, note_problem
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.province_answer import is_code, read_answer
from mock_dvcqg.store.members import Member

PATHS = {
    "land-tax-voucher": "/nhanhsdvcqg",
    "land-tax-notice": "/nhantbthuedvcqg",
    "promotion": "/addtthcKhuyenMai",
}


async def push_to_province(portal: Portal, realm: Realm, member: Member, order: PushOrder) -> LookUpMade:
    """Whether the province accepted, and what it answered."""
    path = order.path or PATHS[order.kind]
    body = push_body(realm, member, order)
    errand = Errand(realm, member, "province", path.strip("/")[:100], order.dossier_code, request=body)
    try:
        answer = await call_province(portal, member, ProvinceCall(member.url_of(path), as_json(body)))
    except CallProblem as problem:
        note_problem(errand, problem)
        return LookUpMade(found=False, answer=None, problem=problem.sentence)
    read = read_answer(answer.content)
    code = read.text("error_code")
    accepted = read.body is not None and is_code(code, 0)
    said = "" if accepted else read.text("message")[:500] or "Đơn vị không nhận dữ liệu"
    note_answer(
        errand, status=answer.status, code=code or "-1", message=said, response=read.body, findings=read.findings
    )
    return LookUpMade(found=accepted, answer=read.body, problem=said, findings=read.findings)


def push_body(realm: Realm, member: Member, order: PushOrder) -> dict[str, Any]:
    """The message of one kind; what the order does not give is invented."""
    code = order.dossier_code or f"{member.code}.12-{vietnam_date(realm.clock.now()):%y%m%d}-0001"
    if order.kind == "promotion":
        return _promotion(realm, code) | order.data
    if order.kind == "land-tax-voucher":
        data = _voucher(realm, code) | order.data
        return {"service": "NhanChungTuThueDat", "isUpdating": "False", "isSync": "True", "data": data}
    notice = {"FileThongBaoThue": base64.b64encode(_notice(realm, code).encode()).decode()}
    return {"service": "NhanThongBaoThueDat", "isUpdating": "False", "data": notice | order.data}


def _voucher(realm: Realm, code: str) -> dict[str, Any]:
    paid = TaxPayment(
        notice_code="TB-MP-0001", paid_at=to_wire(realm.clock.now()), amount_vnd="1250000",
        content="Nộp lệ phí trước bạ (mô phỏng)", status="1",
    )  # fmt: skip
    voucher = TaxVoucher(
        dossier_code=code, payer_name="Nguyễn Văn Mẫu", payer_number="000000000000", tax_code="0000000000",
        payer_province="Tỉnh A (mô phỏng)", payer_address="Số 1 phố Giả Định",
        voucher_url=f"{realm.url}/chung-tu/mo-phong.pdf", payment=paid,
    )  # fmt: skip
    return voucher.wire()


def _notice(realm: Realm, code: str) -> str:
    day = f"{vietnam_date(realm.clock.now()):%d-%m-%Y}"
    row = (
        f"<MA_HSO>{escape(code)}</MA_HSO><LIST><MA_SO_THUE>0000000000</MA_SO_THUE><SO_QUYET_DINH>01/TB-MP"
        f"</SO_QUYET_DINH><NGAY_QUYET_DINH>{day}</NGAY_QUYET_DINH><TEN_TIEUMUC>Lệ phí trước bạ nhà đất</TEN_TIEUMUC>"
        "<SO_TIEN>1250000</SO_TIEN></LIST>"
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return f"{head}<DATA><BODY><ROW_LIST>{row}</ROW_LIST></BODY></DATA>"


def _promotion(realm: Realm, code: str) -> dict[str, Any]:
    now = to_wire(realm.clock.now())
    paper = base64.b64encode("Thông báo thực hiện khuyến mại (mô phỏng)".encode()).decode()
    return {
        "MaHoSo": code,
        "MaTTHC": "2.000033",
        "SoVanBan": "01/TBKM-MP",
        "NgayNopHoSo": now,
        "TenThuongNhan": "Công ty Mô Phỏng",
        "MaSoThue": "0000000000",
        "DiaChiDoanhNghiep": {"MaTinh": "", "MaHuyen": "", "MaXa": "", "DiaChiChiTiet": "Số 1 phố Giả Định"},
        "DienThoai": "0000000000",
        "Email": "mo-phong@example.vn",
        "NguoiLienHe": "Nguyễn Văn Mẫu",
        "SoDienThoaiNguoiLienHe": "0000000000",
        "TenChuongTrinhKhuyenMai": "Khuyến mại thử nghiệm",
        "HinhThucKhuyenMai": "Giảm giá",
        "ThoiGianKhuyenMaiTu": now,
        "ThoiGianKhuyenMaiDen": now,
        "TenTepDonDangKy": "thong-bao.txt",
        "TepDonDangKy": paper,
        "TaiLieuNop": [{"TenTepDinhKem": "thong-bao.txt", "Base64": paper}],
    }
