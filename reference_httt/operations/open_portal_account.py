"""At the counter: who has which account, and an account on the portal opened on somebody's behalf (tạo tài khoản hộ).

001 Bước 2; CV 3252/VPCP-KSTT: with the person's agreement, a scan of the identity paper, the owner's own phone.
"""

from dataclasses import dataclass, replace

from reference_httt.account_order import AccountOrder
from reference_httt.errors import NotAllowed, NotFound, OutOfOrder, Refused, WrongFields
from reference_httt.operations.actors import draft_of
from reference_httt.operations.notify import notify_person
from reference_httt.province import Province
from reference_httt.rules.identity_numbers import identity_problems, kept_number, shown_number
from reference_httt.rules.model import Account, Draft, PersonalData, Recipient
from reference_httt.rules.registration import contact_problems
from reference_httt.staff import Officer
from reference_httt.store import accounts, blobs
from reference_httt.store.accounts import PortalAccount


@dataclass(frozen=True)
class Behalf:
    """What the officer has of the person: agreement, phone, e-mail, and the scanned identity paper."""

    agreed: bool
    phone: str
    email: str
    paper: bytes


async def look_up_state(province: Province, who: PersonalData) -> str:
    """``both``, ``dvcqg_only``, ``httt_only`` or ``none``: by the number alone, nothing is made or linked.

    Raises:
        WrongFields: the number is none. PortalUnreachable.
    """
    problems = identity_problems(who)
    if problems:
        raise WrongFields(problems)
    number = kept_number(who.identity_type, who.identity_number, who.country)
    tech_id = await province.practice.portal.tech_id(shown_number(number, who.identity_type, who.country))
    with province.store.reading() as session:
        known = accounts.of_number(session, number)
    return province.practice.account_state(bool(tech_id), known is not None)


async def open_portal_account(province: Province, officer: Officer, draft_id: str, behalf: Behalf) -> PortalAccount:
    """The account on the portal, linked with the one here; written down: who, when, with which paper.

    Raises:
        NotFound. NotAllowed: the person did not agree. OutOfOrder: an account is linked already.
        WrongFields: the phone is missing. PortalRefused: the registry has other data with the number.
    """
    _require_fit(province, behalf)
    draft, account = _case(province, officer, draft_id)
    assert draft.personal_data is not None, "a counter draft begins with the personal data"
    with province.store.writing() as session:
        sha256 = blobs.keep(session, behalf.paper)
    order = AccountOrder(
        owner=draft.personal_data,
        phone=behalf.phone,
        email=behalf.email,
        officer=officer.full_name,
        paper_sha256=sha256,
        representative=draft.submitter.identity_number if draft.submitter else "",
    )
    created = await province.practice.portal.create_account(order)
    opened = PortalAccount(
        account_id=account.account_id,
        identity_number=account.identity_number,
        tech_id=created.tech_id,
        officer=officer.username,
        phone=behalf.phone,
        email=behalf.email,
        paper_sha256=sha256,
        existed=created.existed,
        at=province.now(),
    )
    _link(province, opened)
    return opened


def _require_fit(province: Province, behalf: Behalf) -> None:
    disagreed = province.practice.agreement_problem(behalf.agreed)
    if disagreed:
        raise NotAllowed(disagreed)
    if not behalf.phone:
        raise WrongFields({"phone": "Hãy nhập số điện thoại chính chủ của người được tạo tài khoản"})
    problems = contact_problems(behalf.email, behalf.phone)
    if problems:
        raise WrongFields(problems)
    if not behalf.paper.startswith((b"%PDF-", b"\xff\xd8\xff", b"\x89PNG")):
        raise Refused("Hãy kèm bản chụp giấy tờ tùy thân (PDF, JPEG hoặc PNG)")


def _case(province: Province, officer: Officer, draft_id: str) -> tuple[Draft, Account]:
    with province.store.reading() as session:
        draft = draft_of(session, draft_id, officer)
        account = accounts.find(session, draft.account_id)
    if account is None:
        raise NotFound("Không tìm thấy tài khoản của chủ hồ sơ")
    if account.tech_id:
        raise OutOfOrder("Chủ hồ sơ đã có tài khoản trên Cổng Dịch vụ công quốc gia (mô phỏng)")
    return draft, account


def _link(province: Province, opened: PortalAccount) -> None:
    with province.store.writing() as session:
        account = accounts.find(session, opened.account_id)
        if account is None:
            raise NotFound("Không tìm thấy tài khoản của chủ hồ sơ")
        phone, email = account.phone or opened.phone, account.email or opened.email
        linked = replace(account, tech_id=opened.tech_id, linked_by="created", phone=phone, email=email)
        accounts.change(session, linked)
        accounts.keep_portal_account(session, opened)
        who = Recipient(account.full_name, account.identity_number, email, phone)
        notify_person(session, province, who, "", "Tài khoản Cổng Dịch vụ công quốc gia (mô phỏng)", _OPENED)


_OPENED = "Bộ phận Một cửa đã tạo, hoặc liên kết, tài khoản của bạn trên Cổng theo sự đồng ý của bạn."
