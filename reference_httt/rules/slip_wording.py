"""The words of the papers made while a dossier is handled: slips of the one-stop shop, notices, reports (biểu mẫu).

The fields are those of the forms of TT 01/2018/TT-VPCP (phụ lục) and TT 03/2025/TT-VPCP; procedure and person come
from what is kept, only the reason and the lists are the officer's own (TT 01/2018 Đ10 k1).
"""

from dataclasses import dataclass
from datetime import date, datetime

from mock_dvcqg.contract.wire_time import VIETNAM, vietnam_date
from mock_dvcqg.documents.wording import agency_lines, place_and_date
from reference_httt.rules.model import CaseFile, PaperKind, ReturnChoice
from reference_httt.rules.slip_forms import FORMS, OWN_CONVENTION

_RETURN_PLACES = {
    ReturnChoice.COUNTER: "Bộ phận Tiếp nhận và Trả kết quả",
    ReturnChoice.POST: "Dịch vụ bưu chính công ích",
    ReturnChoice.ONLINE: "Trực tuyến, qua tài khoản của người nộp hồ sơ",
}
_MADE_BY_CITIZENS_SIDE = "Người nộp hồ sơ"


@dataclass(frozen=True)
class SlipBody:
    """What the maker of a paper adds to what is known of the dossier."""

    reason: str = ""
    items: tuple[str, ...] = ()
    """papers asked for, questions, findings: a numbered list"""
    facts: tuple[tuple[str, str], ...] = ()
    """further rows of label and value"""
    due_at: datetime | None = None
    """the day appointed, when it is not the dossier's own yet"""
    addressee: str = ""
    """another body; empty: the submitter"""
    is_sealed: bool = False
    """the agency's seal comes beside the signature"""


@dataclass(frozen=True)
class SlipMaker:
    """Who makes a paper, and when."""

    name: str
    title: str
    unit: str
    at: datetime

    @property
    def day(self) -> date:
        """The day in Việt Nam."""
        return vietnam_date(self.at)


@dataclass(frozen=True)
class SlipWording:
    """All texts of one paper, ready to be set."""

    form: str
    superior: str
    issuer: str
    number: str
    place_and_date: str
    title: str
    dossier_code: str
    addressee: str
    opening: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    list_heading: str
    items: tuple[str, ...]
    closing: tuple[str, ...]
    left: str
    """whose signature stands left: the receiver's, or the agency's seal"""
    right: str
    signer: str
    is_small: bool
    """A5, as the circulars' forms are (TT 01/2018 Đ9); other papers are A4"""


def word_slip(kind: PaperKind, case: CaseFile, maker: SlipMaker, body: SlipBody, number: str) -> SlipWording:
    """The texts of a paper about a dossier; what is not known is left out."""
    form, agency = FORMS[kind], case.draft.agency_name
    superior, issuer = agency_lines(agency)
    left, right = _signatures(kind, maker, body)
    name = form.name(maker.day)
    return SlipWording(
        form=name,
        superior=superior,
        issuer=issuer,
        number=f"Số: {number}/{form.series}",
        place_and_date=place_and_date(agency, maker.day),
        title=form.title.upper(),
        dossier_code=case.dossier.dossier_code,
        addressee=body.addressee,
        opening=_opening(kind, case, body),
        facts=tuple((label, value) for label, value in (*_facts(kind, case, maker, body), *body.facts) if value),
        list_heading=_LIST_HEADINGS.get(kind, "Nội dung:") if body.items else "",
        items=body.items,
        closing=_closing(kind, case, body),
        left=left,
        right=right,
        signer=maker.name,
        is_small=name != OWN_CONVENTION,
    )


def told(moment: datetime | None) -> str:
    """«17 giờ 00 phút, ngày 25/07/2023», in Việt Nam; empty for ``None``."""
    return "" if moment is None else f"{moment.astimezone(VIETNAM):%H giờ %M phút, ngày %d/%m/%Y}"


def submitter_name(case: CaseFile) -> str:
    """Who filed: the name that a paper to the submitter bears."""
    if case.draft.submitter:
        return case.draft.submitter.full_name
    owner = case.draft.personal_data
    return owner.full_name if owner else case.account.full_name


_LIST_HEADINGS = {
    PaperKind.RECEIPT: "Thành phần hồ sơ nộp gồm:",
    PaperKind.SUPPLEMENT_SLIP: "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:",
    PaperKind.WITHDRAWAL: "Giấy tờ trả lại người nộp hồ sơ:",
    PaperKind.HANDOVER: "Kết quả bàn giao gồm:",
    PaperKind.PAYMENT_RECEIPT: "Các khoản thu:",
    PaperKind.VERIFICATION: "Nội dung thẩm tra, xác minh:",
}


def _opening(kind: PaperKind, case: CaseFile, body: SlipBody) -> tuple[str, ...]:
    agency = case.draft.agency_name
    if kind is PaperKind.REFUSAL_SLIP:
        return (
            f"Qua xem xét, {agency} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau: "
            f"{_sentence(body.reason)}",
        )
    if kind is PaperKind.APOLOGY_SLIP:
        received = told(case.dossier.received_at)
        return (
            f"Ngày tiếp nhận hồ sơ: {received}. Hồ sơ chưa thể trả kết quả đúng thời hạn đã hẹn, với lý do: "
            f"{_sentence(body.reason)}",
            "Sự chậm trễ này đã gây phiền hà, tốn kém chi phí, công sức của Ông/Bà. "
            f"{agency} xin lỗi Ông/Bà và sẽ trả kết quả vào lúc {told(body.due_at)}.",
        )
    if kind is PaperKind.DISCONTINUATION:
        return (f"{agency} thông báo dừng giải quyết hồ sơ này với lý do: {_sentence(body.reason)}",)
    if kind is PaperKind.WITHDRAWAL:
        return (
            f"Theo yêu cầu của người nộp hồ sơ, {agency} dừng giải quyết và trả lại hồ sơ. "
            f"Lý do rút hồ sơ: {_sentence(body.reason)}",
        )
    return ()


def _facts(kind: PaperKind, case: CaseFile, maker: SlipMaker, body: SlipBody) -> tuple[tuple[str, str], ...]:
    rows = (*_person(case), ("Nội dung yêu cầu giải quyết", case.draft.procedure_name))
    if kind is PaperKind.RECEIPT:
        return (*rows, *_appointment(case, maker, body))
    if kind is PaperKind.APOLOGY_SLIP:
        return (*rows, ("Thời gian hẹn trả kết quả trước đây", told(case.dossier.due_at)))
    if kind is PaperKind.PAYMENT_RECEIPT:
        return (*rows, ("Người thu tiền", f"{maker.name}, {maker.unit}"))
    if kind is PaperKind.OPINION:
        return (("Hồ sơ của", submitter_name(case)), rows[-1])
    return rows


def _person(case: CaseFile) -> tuple[tuple[str, str], ...]:
    owner, submitter = case.draft.personal_data, case.draft.submitter
    if owner is None:
        return (("Hồ sơ của", submitter_name(case)),)
    by_another = submitter is not None and submitter.identity_number != owner.identity_number
    return (
        ("Hồ sơ của", owner.full_name),
        ("Người nộp hồ sơ", submitter_name(case) if by_another else ""),
        ("Địa chỉ", owner.address),
        ("Số điện thoại", (submitter.phone if submitter else "") or owner.phone),
        ("Email", (submitter.email if submitter else "") or owner.email),
    )


def _appointment(case: CaseFile, maker: SlipMaker, body: SlipBody) -> tuple[tuple[str, str], ...]:
    draft = case.draft
    place = _RETURN_PLACES[draft.return_choice]
    address = draft.return_address if draft.return_choice is ReturnChoice.POST else ""
    return (
        ("Số lượng hồ sơ", "01 bộ"),
        ("Thời gian giải quyết theo quy định", f"{draft.terms.working_days:02d} ngày làm việc"),
        ("Thời gian nhận hồ sơ", told(maker.at)),
        ("Thời gian trả kết quả", told(body.due_at)),
        ("Đăng ký nhận kết quả tại", f"{place}: {address}" if address else place),
    )


def _closing(kind: PaperKind, case: CaseFile, body: SlipBody) -> tuple[str, ...]:
    if kind is PaperKind.SUPPLEMENT_SLIP:
        return (
            f"Lý do: {_sentence(body.reason)}",
            "Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, Ông/Bà liên hệ Bộ phận Tiếp nhận và Trả kết quả của "
            f"{case.draft.agency_name} để được hướng dẫn.",
        )
    if kind in (PaperKind.REFUSAL_SLIP, PaperKind.DISCONTINUATION):
        return ("Xin thông báo để Ông/Bà được biết và thực hiện./.",)
    if kind is PaperKind.APOLOGY_SLIP:
        return ("Rất mong nhận được sự thông cảm của Ông/Bà./.",)
    if kind in (PaperKind.VERIFICATION, PaperKind.OPINION, PaperKind.HANDOVER) and body.reason:
        return (_sentence(body.reason),)
    return ()


def _signatures(kind: PaperKind, maker: SlipMaker, body: SlipBody) -> tuple[str, str]:
    """What stands over the two places for signatures."""
    title = maker.title.upper()
    if body.is_sealed:
        return "CON DẤU CỦA CƠ QUAN", title
    if kind is PaperKind.RECEIPT:
        return _MADE_BY_CITIZENS_SIDE.upper(), "NGƯỜI TIẾP NHẬN HỒ SƠ"
    if kind is PaperKind.SUPPLEMENT_SLIP:
        return "", "NGƯỜI HƯỚNG DẪN"
    if kind is PaperKind.HANDOVER:
        return "NGƯỜI NHẬN", "NGƯỜI GIAO"
    if kind in (PaperKind.WITHDRAWAL, PaperKind.PAYMENT_RECEIPT):
        return _MADE_BY_CITIZENS_SIDE.upper(), title
    return "", title


def _sentence(text: str) -> str:
    """The words with a full stop."""
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
