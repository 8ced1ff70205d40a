"""Control routes about members and their test signers."""

import asyncio

from fastapi import APIRouter, Request

from mock_dvcqg.contract.control import MemberOrder, MemberPatch, SignerMaterial, SignerOrder
from mock_dvcqg.contract.info import MemberInfo
from mock_dvcqg.control.control_journal import note
from mock_dvcqg.control.reading_order import read_order
from mock_dvcqg.errors import NotFound
from mock_dvcqg.operations.add_member import add_member, change_member
from mock_dvcqg.operations.describe_realm import describe_member
from mock_dvcqg.store.members import Member
from mock_dvcqg.wire.addressing import RealmHere

router = APIRouter()


@router.post("/realms/{realm}/members", status_code=201)
async def add(request: Request, here: RealmHere) -> MemberInfo:
    """Register a body; the answer has its credentials."""
    order = await read_order(request, MemberOrder)
    member = add_member(here, order)
    note(here, "members", order, member=member.code)
    return describe_member(member)


@router.patch("/realms/{realm}/members/{code}")
async def change(request: Request, here: RealmHere, code: str) -> MemberInfo:
    """Change what is given."""
    patch = await read_order(request, MemberPatch)
    member = change_member(here, code, patch)
    note(here, "members", patch, member=member.code)
    return describe_member(member)


@router.post("/realms/{realm}/members/{code}/signers", status_code=201)
async def make_signer(request: Request, here: RealmHere, code: str) -> SignerMaterial:
    """A certificate and key from the realm's test CA; the same order gives the same ones."""
    order = await read_order(request, SignerOrder)
    member = _member(here.member(code), code)
    signer = await asyncio.to_thread(lambda: here.pki.signer(order))
    note(here, "signers", order, member=member.code)
    return signer


def _member(member: Member | None, code: str) -> Member:
    if member is None:
        raise NotFound(f"Đơn vị {code[:20]} chưa được đăng ký")
    return member
