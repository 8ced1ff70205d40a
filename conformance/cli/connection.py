"""What a member's client is configured with, as a table: the eight items, the sign-on and the payment account."""

from rich.markup import escape
from rich.table import Table

from mock_dvcqg.contract.info import MemberInfo, PortalInfo


def configuration_items(portal: PortalInfo, member: MemberInfo) -> list[tuple[str, str]]:
    """Name and value of the eight items of a real client's configuration."""
    base = portal.adapter.base
    return [
        ("adapter_url", base),
        ("auth_endpoint", portal.adapter.login.removeprefix(base)),
        ("integration_endpoint", portal.adapter.integration.removeprefix(base)),
        ("share_endpoint", portal.adapter.share.removeprefix(base)),
        ("dstcode", member.adapter.dstcode),
        ("username", member.adapter.username),
        ("password", member.adapter.password),
        ("madonvi", member.adapter.madonvi),
    ]


def connection_items(portal: PortalInfo, member: MemberInfo) -> list[tuple[str, str]]:
    """Those eight, then the vault, the sign-on and the payment account."""
    return [
        *configuration_items(portal, member),
        ("Kho DL (đăng nhập)", portal.kho.login),
        ("OIDC issuer", portal.oidc_issuer),
        ("OIDC client_id", member.oidc.client_id),
        ("OIDC client_secret", member.oidc.client_secret),
        ("Nền tảng thanh toán", portal.payment.url),
        ("MaDoiTac", member.payment.ma_doi_tac),
        ("Khóa checksum thanh toán", member.payment.secret),
    ]


def connection_table(portal: PortalInfo, member: MemberInfo) -> Table:
    """All of it, to be read by a person."""
    return items_table(member, connection_items(portal, member))


def items_table(member: MemberInfo, items: list[tuple[str, str]]) -> Table:
    """The items under the member's name."""
    where = member.url or "chưa có hệ thống: dành cho đơn vị phát triển"
    table = Table("Tham số", "Giá trị", title=escape(f"{member.code} {member.name} – {where}"), title_justify="left")
    for name, value in items:
        table.add_row(name, escape(value))
    return table
