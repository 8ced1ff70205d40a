"""Looking dossiers up, and the archive of closed ones."""

from datetime import date, datetime

from pydantic import BaseModel

from conformance.province.actions.model import ActionSpec, Nothing, Role, Values, action


class FoundDossier(BaseModel):
    """One dossier of a look-up; what is empty was not told."""

    dossier_code: str
    status: str = ""
    procedure: str = ""
    submitter: str = ""
    received_at: datetime | None = None
    due_at: datetime | None = None
    others: dict[str, str] = {}
    """whatever else was shown, by its name"""


class LookedUp(Values):
    """What a look-up of the portal gives."""

    dossiers: list[FoundDossier]


class AtOneStop(Values):
    """Codes of the dossiers the one-stop's officer finds."""

    dossiers: list[str]


class ArchivedFile(BaseModel):
    """One file of an archived dossier with its provenance."""

    title: str
    origin: str = ""
    sender: str = ""
    receiver: str = ""
    sent_at: datetime | None = None
    received_at: datetime | None = None
    sha256: str = ""


class ArchivedDossier(BaseModel):
    """One archived dossier."""

    dossier_code: str
    years: int | None = None
    """how long it is kept; 0: for ever"""
    keep_until: date | None = None
    files: list[ArchivedFile] = []


class Archive(Values):
    """What lies in the archive."""

    dossiers: list[ArchivedDossier]


class ArchiveChecked(Values):
    """The archive held against what was archived."""

    checked_files: int
    damaged: list[str]
    """titles of files that are missing or were changed"""


_C, _O, _R = Role.CITIZEN, Role.COUNTER_OFFICER, Role.RECORDS_CLERK

FINDING: tuple[ActionSpec, ...] = (
    action("look_up", _C, "asked", LookedUp, "tra cứu tình trạng hồ sơ trên Cổng dịch vụ công tỉnh"),
    action("find_at_one_stop", _O, "dossier_code", AtOneStop, "tìm hồ sơ trên hệ thống một cửa điện tử"),
    action("list_archive", _R, "", Archive, "xem hồ sơ lưu trữ điện tử"),
    action("check_archive", _R, "", ArchiveChecked, "kiểm tra tính toàn vẹn của hồ sơ lưu trữ"),
    action("destroy_archived", Role.ADMINISTRATOR, "dossier_code", Nothing, "hủy hồ sơ lưu trữ"),
)
