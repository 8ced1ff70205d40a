"""The outbox of notices for the administrator: what was told to whom over which channel, and what did not leave."""

from dataclasses import replace

from reference_httt.errors import NotAllowed
from reference_httt.province import Province
from reference_httt.rules.life_cycle import Role
from reference_httt.rules.model import Notice
from reference_httt.rules.one_time_links import without_secret_links
from reference_httt.staff import Officer
from reference_httt.store import notices


def list_outbox(province: Province, officer: Officer, dossier_code: str = "") -> list[Notice]:
    """The latest notices first, of one dossier when it is named; one-time links of others' accounts are hidden.

    Raises:
        NotAllowed: no administrator.
    """
    if officer.role is not Role.ADMINISTRATOR:
        raise NotAllowed("Chỉ quản trị hệ thống xem hộp thư đi của thông báo")
    with province.store.reading() as session:
        found = notices.latest(session, dossier_code)
    return [replace(notice, text=without_secret_links(notice.text)) for notice in found]
