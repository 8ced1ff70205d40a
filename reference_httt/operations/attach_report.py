"""A report or reply on paper becomes an electronic one: digitised, signed by who does it, kept with the dossier.

Hà Tĩnh 2 Bước 3.b («số hóa kết quả thẩm tra, xác minh, ý kiến»); Tây Ninh, Lưu ý: signed attachments of each stage.
"""

from uuid import uuid4

from mock_dvcqg.documents.sign import CannotSign
from reference_httt.errors import NotAllowed, OutOfOrder, Refused, TooLarge
from reference_httt.operations.actors import case_of
from reference_httt.operations.make_slip import keep_paper, sign_as_maker
from reference_httt.province import Province
from reference_httt.rules.life_cycle import Role
from reference_httt.rules.model import CasePaper, PaperKind, Stage
from reference_httt.rules.slip_forms import FORMS, OWN_CONVENTION
from reference_httt.staff import Officer

_WHILE_EXAMINING = frozenset({Stage.FORWARDED, Stage.CONSULTING})


async def attach_report(
    province: Province, officer: Officer, dossier_code: str, content: bytes, title: str = ""
) -> CasePaper:
    """The report of the specialist's examination, which his next act takes with it.

    Raises:
        NotFound, NotAllowed, OutOfOrder. TooLarge. Refused: the file is no PDF that can be signed.
    """
    if officer.role is not Role.SPECIALIST:
        raise NotAllowed(f"Kết quả thẩm tra không thuộc nhiệm vụ của {officer.title}")
    with province.store.reading() as session:
        case = case_of(session, dossier_code, officer)
    if case.dossier.stage not in _WHILE_EXAMINING:
        raise OutOfOrder("Chỉ đính kèm kết quả thẩm tra khi hồ sơ đang được thẩm tra")
    name = title or FORMS[PaperKind.VERIFICATION].title
    paper, signed = await digitise(province, officer, dossier_code, PaperKind.VERIFICATION, content, name)
    with province.store.writing() as session:
        return keep_paper(session, paper, signed)


async def digitise(
    province: Province, officer: Officer, dossier_code: str, kind: PaperKind, content: bytes, title: str
) -> tuple[CasePaper, bytes]:
    """The paper, not kept yet, and its file with the officer's signature where he has a certificate.

    Raises:
        TooLarge. Refused: the file is no PDF that can be signed.
    """
    if len(content) > province.settings.max_file_bytes:
        raise TooLarge("Tệp tin quá lớn")
    if not content.startswith(b"%PDF-"):
        raise Refused("Tệp tin phải là PDF")
    try:
        signed = await sign_as_maker(province, officer, content)
    except CannotSign:
        raise Refused("Tệp tin PDF không đọc được hoặc không ký số được") from None
    paper = CasePaper(
        paper_id=uuid4().hex,
        dossier_code=dossier_code,
        kind=kind,
        title=title,
        sha256="",
        token="",
        made_by=officer.full_name,
        unit=officer.unit,
        at=province.now(),
        form=OWN_CONVENTION,
    )
    return paper, signed
