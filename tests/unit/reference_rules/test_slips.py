"""The papers of the handling: which form on which day, what they say, and that officers' words stay words."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from mock_dvcqg.contract.codes import Channel, DossierStatus
from mock_dvcqg.documents.embedded_fields import embedded_data
from reference_httt.rules.model import (
    Account,
    CaseFile,
    Dossier,
    Draft,
    PaperKind,
    PersonalData,
    Relation,
    ReturnChoice,
    Stage,
    Submitter,
)
from reference_httt.rules.slip_forms import FORMS, OWN_CONVENTION
from reference_httt.rules.slip_wording import SlipBody, SlipMaker, SlipWording, word_slip
from reference_httt.slip_typesetting import typeset_slip

NOW = datetime(2026, 11, 27, 3, 5, tzinfo=UTC)
MAKER = SlipMaker("Trần Văn Bình", "Công chức Bộ phận Một cửa", "Bộ phận Một cửa, Sở Y tế tỉnh B", NOW)
CODE = "H98.12-261127-0001"


def case(**draft_more: object) -> CaseFile:
    owner = PersonalData("Nguyễn Thị An", "001190000001", date(1990, 5, 1), "Thôn 3, xã Mẫu")
    draft = Draft(
        draft_id="d",
        account_id="a",
        procedure_code="1.990001",
        procedure_name="Cấp lần đầu chứng chỉ hành nghề",
        field_code="G18",
        field_name="Khám bệnh, chữa bệnh",
        deliverable_kq_code="KQ.G18.990001",
        deliverable_name="Chứng chỉ hành nghề",
        agency_code="H98.12",
        agency_name="Sở Y tế tỉnh B",
        channel=Channel.COUNTER,
        via_portal=False,
        owner_number="001190000001",
        personal_data=owner,
    )
    dossier = Dossier(CODE, "d", "H98.12", DossierStatus.NEW, Stage.SUBMITTED, 1, NOW, due_at=NOW + timedelta(days=14))
    account = Account("a", "Nguyễn Thị An", "001190000001", "", "none")
    return CaseFile(dossier, replace(draft, **draft_more), account)  # type: ignore[arg-type]


def worded(kind: PaperKind, body: SlipBody = SlipBody(), **draft_more: object) -> SlipWording:
    return word_slip(kind, case(**draft_more), MAKER, body, "0001/2026")


@pytest.mark.parametrize(
    ("kind", "day", "name"),
    [
        (PaperKind.RECEIPT, date(2023, 10, 1), "Mẫu 01, TT 01/2018/TT-VPCP"),
        (PaperKind.APOLOGY_SLIP, date(2025, 9, 14), "Mẫu 04, TT 01/2018/TT-VPCP"),
        (PaperKind.APOLOGY_SLIP, date(2025, 9, 15), "Mẫu 04, TT 03/2025/TT-VPCP"),
        (PaperKind.DISCONTINUATION, date(2025, 9, 14), OWN_CONVENTION),
        (PaperKind.DISCONTINUATION, date(2025, 9, 15), "Mẫu 05, TT 03/2025/TT-VPCP"),
        (PaperKind.WITHDRAWAL, date(2026, 1, 1), OWN_CONVENTION),
    ],
)
def test_the_form_carries_its_circular_and_year(kind: PaperKind, day: date, name: str) -> None:
    assert FORMS[kind].name(day) == name


def test_the_receipt_tells_papers_times_and_where_the_result_is_had() -> None:
    slip = worded(PaperKind.RECEIPT, SlipBody(items=("Đơn đề nghị",), due_at=NOW + timedelta(days=14)))
    facts = dict(slip.facts)
    assert facts["Thời gian nhận hồ sơ"] == "10 giờ 05 phút, ngày 27/11/2026"
    assert facts["Thời gian trả kết quả"] == "10 giờ 05 phút, ngày 11/12/2026"
    assert facts["Đăng ký nhận kết quả tại"] == "Bộ phận Tiếp nhận và Trả kết quả"
    assert slip.items == ("Đơn đề nghị",)
    assert (slip.superior, slip.issuer) == ("ỦY BAN NHÂN DÂN TỈNH B", "SỞ Y TẾ")


def test_the_address_of_the_post_stands_on_the_receipt_only_when_the_post_brings_it() -> None:
    post = worded(PaperKind.RECEIPT, return_choice=ReturnChoice.POST, return_address="Thôn 3")
    counter = worded(PaperKind.RECEIPT, return_choice=ReturnChoice.COUNTER, return_address="Thôn 3")
    assert dict(post.facts)["Đăng ký nhận kết quả tại"] == "Dịch vụ bưu chính công ích: Thôn 3"
    assert dict(counter.facts)["Đăng ký nhận kết quả tại"] == "Bộ phận Tiếp nhận và Trả kết quả"


def test_who_files_for_another_is_named_beside_the_owner() -> None:
    slip = worded(PaperKind.RECEIPT, submitter=Submitter("Lê Văn Hai", "001180000002", Relation.DELEGATE))
    assert dict(slip.facts)["Hồ sơ của"] == "Nguyễn Thị An"
    assert dict(slip.facts)["Người nộp hồ sơ"] == "Lê Văn Hai"


@pytest.mark.parametrize(
    "kind",
    [
        PaperKind.SUPPLEMENT_SLIP,
        PaperKind.REFUSAL_SLIP,
        PaperKind.APOLOGY_SLIP,
        PaperKind.DISCONTINUATION,
        PaperKind.WITHDRAWAL,
    ],
)
def test_a_slip_that_denies_something_gives_its_reason(kind: PaperKind) -> None:
    slip = worded(kind, SlipBody(reason="Thiếu văn bằng chuyên môn"))
    assert "Thiếu văn bằng chuyên môn." in " ".join((*slip.opening, *slip.closing))


def test_the_apology_tells_the_old_and_the_new_day() -> None:
    slip = worded(PaperKind.APOLOGY_SLIP, SlipBody(reason="Chờ xác minh", due_at=NOW + timedelta(days=20)))
    assert dict(slip.facts)["Thời gian hẹn trả kết quả trước đây"].endswith("11/12/2026")
    assert "17/12/2026" in " ".join(slip.opening)


def test_officers_words_are_set_as_words_never_as_markup() -> None:
    plain = typeset_slip(worded(PaperKind.REFUSAL_SLIP, SlipBody(reason='#panic("x") $x$ *y* \\ "')))
    assert plain.startswith(b"%PDF")


def test_a_slip_of_a_circular_is_a5_and_keeps_room_for_signatures() -> None:
    content = typeset_slip(worded(PaperKind.RECEIPT))
    reader = PdfFileReader(io.BytesIO(content), strict=False)
    box = [round(float(edge)) for edge in reader.root["/Pages"]["/Kids"][0]["/MediaBox"]]
    assert box == [0, 0, 420, 595]
    places = embedded_data(reader).places
    assert places is not None
    assert places.personal.x > places.agency.x


def test_equal_words_give_equal_bytes() -> None:
    assert typeset_slip(worded(PaperKind.HANDOVER)) == typeset_slip(worded(PaperKind.HANDOVER))
