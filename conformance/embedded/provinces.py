"""Reference provinces on sockets of this process, registered with a realm."""

import secrets
from collections.abc import Sequence
from functools import partial
from typing import Any

from conformance.changeable import Changeable
from conformance.control_calls import Control
from conformance.embedded.defects import defect_named
from conformance.embedded.places import AGENCIES, OFFICERS, Place
from conformance.embedded.portal import LOOPBACK, World
from conformance.embedded.standing import Standing
from conformance.serving import bind, serving, url_of
from mock_dvcqg.contract.control import MemberOrder, SignerMaterial, SignerOrder
from mock_dvcqg.contract.document_facts import SignerKind
from mock_dvcqg.contract.info import Info, MemberInfo
from mock_dvcqg.contract.paths import PKI, realm_prefix


async def start_province(
    world: World,
    realm: str,
    place: Place,
    *,
    port: int = 0,
    database_url: str = "memory",
    defect: str | None = None,
    staff_password: str | None = None,
) -> Standing:
    """Register a member of the realm, get its signers and serve a reference province behind it."""
    from reference_httt.app import create_app

    sock = bind(LOOPBACK, port)
    url = url_of(sock)
    member = await world.control.put_member(realm, MemberOrder(code=place.code, name=place.name, base_url=url))
    info = await world.control.info(realm)
    password, token = staff_password or secrets.token_urlsafe(9), secrets.token_urlsafe(24)
    settings = _settings(world, info, member, place, await _signers(world.control, realm, place))(
        staff_password=password,
        control_token=token,
        database_url=database_url,
        public_url=url,
        port=sock.getsockname()[1],
    )
    make = partial(create_app, settings, clock=world.clock(realm))
    app = Changeable()
    await app.change(make(defect=defect_named(defect)))
    await world.stack.enter_async_context(serving(app, sock))
    return Standing(place, url, password, token, member, app, make)


def _settings(world: World, info: Info, member: MemberInfo, place: Place, signers: Sequence[SignerMaterial]) -> Any:
    """The settings of a reference province, still to be given its own address and secrets."""
    from reference_httt.settings import Settings

    portal, databases = info.portal, info.portal.databases
    return partial(
        Settings,
        code=place.code,
        name=place.name,
        host=LOOPBACK,
        data_dir=world.folder / f"httt-{place.code.lower()}",
        portal_url=portal.url,
        adapter_login_url=portal.adapter.login,
        adapter_data_url=portal.adapter.data,
        kho_login_url=portal.kho.login,
        kho_search_url=portal.kho.search,
        kho_download_url=portal.kho.download,
        oidc_issuer=portal.oidc_issuer,
        oidc_client_id=member.oidc.client_id,
        oidc_client_secret=member.oidc.client_secret,
        username=member.adapter.username,
        password=member.adapter.password,
        madonvi=member.adapter.madonvi,
        payment_url=portal.payment.url,
        payment_partner=member.payment.ma_doi_tac,
        payment_secret=member.payment.secret,
        population_url=databases.population if databases else "",
        specialised_result_url=databases.specialised_result if databases else "",
        specialised_state_url=databases.specialised_state if databases else "",
        specialised_look_up_url=databases.specialised_look_up if databases else "",
        specialised_query_s=1.0,
        dstcode=member.adapter.dstcode,
        ca_pem=portal.pki.ca_pem,
        crl_url=f"{world.url}{realm_prefix(portal.realm)}{PKI}/crl",
        signers=list(signers),
    )


async def _signers(control: Control, realm: str, place: Place) -> list[SignerMaterial]:
    """For each agency: the leader, the counter officer, the seal – in that order."""
    orders = []
    for suffix, title in AGENCIES:
        agency = f"{title} {place.area}"
        leader, officer = OFFICERS[suffix]
        people = [name for name in (leader, officer) if name]
        orders += [SignerOrder(name=name, organisation=agency, kind=SignerKind.PERSONAL) for name in people]
        orders.append(SignerOrder(name=agency, organisation=agency, kind=SignerKind.AGENCY))
    return [await control.signer(realm, place.code, order) for order in orders]
