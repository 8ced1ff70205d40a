"""The Kho's consent services for members: ask, hear what became of it, give the owner's code (mock convention)."""

from collections.abc import Callable

from fastapi import Request, Response

from mock_dvcqg.api.kho_calls import KhoCall, begin, refused
from mock_dvcqg.contract.kho import KhoConsent, KhoConsentAnswer, KhoConsentCode, KhoConsentQuestion, KhoConsentRequest
from mock_dvcqg.contract.wire_time import to_wire
from mock_dvcqg.errors import PortalError
from mock_dvcqg.operations.answer_consent import confirm_by_code, consent_of_member
from mock_dvcqg.operations.ask_consent import ask_consent
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.vault_consents import Consent
from mock_dvcqg.wire.addressing import NamedRealm, PortalHere


async def ask(request: Request, portal: PortalHere, named: NamedRealm) -> Response:
    """Yêu cầu đồng ý: ``{DuongDan, MaHoSo, HinhThucXacNhan}`` → ``{MaYeuCau, TrangThai, ThoiHan, …}``."""
    return await _served(
        request, portal, named, "yeu-cau-dong-y",
        lambda call: ask_consent(call.realm, call.member, call.read(KhoConsentRequest)),
    )  # fmt: skip


async def tell(request: Request, portal: PortalHere, named: NamedRealm) -> Response:
    """Trạng thái đồng ý: ``{MaYeuCau}`` → what became of it."""
    return await _served(
        request, portal, named, "trang-thai-dong-y",
        lambda call: consent_of_member(call.realm, call.member, call.read(KhoConsentQuestion).consent_id),
    )  # fmt: skip


async def confirm(request: Request, portal: PortalHere, named: NamedRealm) -> Response:
    """Xác nhận tại quầy: ``{MaYeuCau, MaXacNhan}``, the code the owner read out."""

    def confirmed(call: KhoCall) -> Consent:
        given = call.read(KhoConsentCode)
        return confirm_by_code(call.realm, call.member, given.consent_id, given.code)

    return await _served(request, portal, named, "xac-nhan-dong-y", confirmed)


async def _served(
    request: Request, portal: Portal, named: Realm | None, service: str, deed: Callable[[KhoCall], Consent]
) -> Response:
    try:
        call = await begin(request, portal, named, service)
    except PortalError as error:
        return refused(error)
    try:
        consent = deed(call)
    except PortalError as error:
        return call.refuse(error)
    return call.answer(KhoConsentAnswer(result=_wire(consent)).wire(), person=consent.owner_number)


def _wire(consent: Consent) -> KhoConsent:
    return KhoConsent(
        consent_id=consent.consent_id,
        state=consent.state.value,
        state_name=consent.state.label,
        dossier_code=consent.dossier_code,
        kq_code=consent.kq_code,
        expires_at=to_wire(consent.expires_at),
    )
