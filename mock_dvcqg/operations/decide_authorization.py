"""What comes next for a citizen whom a client sent to the sign-on: sign in, agree, or go back with a code."""

from datetime import timedelta
from enum import StrEnum

from mock_dvcqg.contract.findings import FieldFinding, FindingLevel
from mock_dvcqg.operations.authorize_client import AuthorizationRequest, Denied
from mock_dvcqg.operations.sign_in_citizen import SignIn
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.consents import has_consented
from mock_dvcqg.store.members import Member

KNOWN_ACR = frozenset({"LoA1"})


class Step(StrEnum):
    """The next page, or none."""

    SIGN_IN = "sign-in"
    CONSENT = "consent"
    CODE = "code"


def next_step(realm: Realm, member: Member, asked: AuthorizationRequest, sign_in: SignIn | None) -> Step:
    """The next step.

    Raises:
        Denied: the client wants no page shown, and one is needed.
    """
    silent = "none" in asked.prompts
    if sign_in is None or "login" in asked.prompts or _is_too_old(realm, asked, sign_in):
        if silent:
            raise Denied("login_required", "Công dân chưa đăng nhập")
        return Step.SIGN_IN
    if asked.prompts & {"consent", "select_account"} or _must_ask(realm, member, asked, sign_in):
        if silent:
            raise Denied("consent_required", "Công dân chưa đồng ý chia sẻ thông tin với ứng dụng này")
        return Step.CONSENT
    return Step.CODE


def without_login(parameters: dict[str, str]) -> dict[str, str]:
    """The request to come back to after signing in: what asked for a fresh sign-in has then been done."""
    left = dict(parameters)
    if "prompt" in left:
        left["prompt"] = " ".join(each for each in left["prompt"].split() if each != "login")
    if left.get("max_age", "").strip("0") == "":
        left.pop("max_age", None)
    return {name: value for name, value in left.items() if value}


def observations(asked: AuthorizationRequest) -> list[FieldFinding]:
    """What a careful client would have sent too; nothing is refused for it."""
    lacks = [
        ("code_challenge", "pkce-missing", "Nên dùng PKCE (code_challenge, S256)", "RFC 9700 mục 2.1.1"),
        ("state", "state-missing", "Nên gửi state để chống giả mạo yêu cầu", "RFC 6749 mục 10.12"),
        ("nonce", "nonce-missing", "Nên gửi nonce để gắn id_token với lần đăng nhập", "OIDC Core 3.1.2.1"),
    ]
    found = [
        _notice(field, rule, message, clause) for field, rule, message, clause in lacks if not getattr(asked, field)
    ]
    unknown = set(asked.acr_values.split()) - KNOWN_ACR
    if unknown:
        said = f"Mức xác thực (acr_values) «{' '.join(sorted(unknown))[:60]}» không được hỗ trợ; trả về LoA1"
        found.append(_notice("acr_values", "acr-unknown", said, "quy ước của hệ thống mô phỏng"))
    return found


def _notice(field: str, rule: str, message: str, clause: str) -> FieldFinding:
    return FieldFinding(field=field, rule=rule, level=FindingLevel.NOTICE, message=message, clause=clause)


def _is_too_old(realm: Realm, asked: AuthorizationRequest, sign_in: SignIn) -> bool:
    if not asked.max_age:
        return False
    seconds = int(asked.max_age)
    return seconds == 0 or realm.clock.now() - sign_in.at > timedelta(seconds=seconds)


def _must_ask(realm: Realm, member: Member, asked: AuthorizationRequest, sign_in: SignIn) -> bool:
    if realm.options.sign_on_consent != "ask":
        return False
    account = sign_in.account
    with realm.reading() as session:
        return not has_consented(
            session,
            number=account.identity_number,
            acting=account.acting.identity_number if account.acting else "",
            client_id=member.client_id,
            scope=asked.scope,
        )
