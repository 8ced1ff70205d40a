"""Registers a body in a realm and gives it credentials; changes its addresses and mode later."""

import json
import secrets
from dataclasses import replace
from typing import Any

from mock_dvcqg.contract.control import MemberOrder, MemberPatch
from mock_dvcqg.errors import AlreadyExists, NotFound, Refused
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.origins import origin_of
from mock_dvcqg.store.members import Member, find_member, keep_member

_PATHS = ("entry_path", "redirect_path", "search_path", "payment_confirm_path", "payable_path", "logout_path")


def add_member(realm: Realm, order: MemberOrder) -> Member:
    """Register a body; its username and client id are unique over all realms.

    Raises:
        AlreadyExists: the realm has a member with that code.
        Refused: an address is not one the portal could call.
    """
    _check(order.base_url, order.origins, *(getattr(order, name) for name in _PATHS))
    with realm.writing() as session:
        if find_member(session, order.code):
            raise AlreadyExists(f"Đơn vị {order.code} đã được đăng ký")
        member = _with_credentials(realm, order)
        keep_member(session, member)
    return member


def change_member(realm: Realm, code: str, patch: MemberPatch) -> Member:
    """Change what the patch gives; credentials stay.

    Raises:
        NotFound: the realm has no such member.
        Refused: an address is not one the portal could call.
    """
    _check(patch.base_url, patch.origins, *(getattr(patch, name) for name in _PATHS))
    changes: dict[str, Any] = patch.model_dump(exclude_unset=True)
    changes = {name: value for name, value in changes.items() if value is not None or name == "base_url"}
    if "origins" in changes:
        changes["origins"] = tuple(changes["origins"])
    if "client_jwks" in changes:
        changes["client_jwks"] = json.dumps(changes["client_jwks"])
    with realm.writing() as session:
        member = find_member(session, code)
        if member is None:
            raise NotFound(f"Đơn vị {code[:20]} chưa được đăng ký")
        changed = replace(member, **changes)
        keep_member(session, changed)
    return changed


def account_name(realm: Realm, code: str) -> str:
    """Username and client id of a member: its code, with ``@<realm>`` outside the default realm."""
    return code if realm.is_default else f"{code}@{realm.name}"


def _with_credentials(realm: Realm, order: MemberOrder) -> Member:
    name = account_name(realm, order.code)
    return Member(
        code=order.code,
        name=order.name,
        base_url=order.base_url,
        entry_path=order.entry_path,
        redirect_path=order.redirect_path,
        origins=tuple(order.origins),
        mode=order.mode,
        username=name,
        password=secrets.token_urlsafe(18),
        client_id=name,
        client_secret=secrets.token_urlsafe(24),
        payment_partner=name,
        payment_secret=secrets.token_hex(24),
        batch=order.batch,
        client_jwks=json.dumps(order.client_jwks) if order.client_jwks else "",
        answer_style=order.answer_style,
        exists_code=order.exists_code,
        payment_answers=order.payment_answers,
        **{name: getattr(order, name) for name in _PATHS[2:]},
    )


def _check(base_url: str | None, origins: list[str] | None, *own_paths: str | None) -> None:
    for field, url in [("base_url", base_url), *(("origins", each) for each in origins or [])]:
        if url is not None and not origin_of(url):
            raise Refused(f"«{url[:80]}» không phải địa chỉ http(s)", field=field)
    for path in own_paths:
        if path is not None and not (path.startswith("/") and not path.startswith("//") and path.isprintable()):
            raise Refused(f"«{path[:80]}» phải là đường dẫn bắt đầu bằng «/»", field="path")
