"""Judges how a result goes out (Yên Bái Bước 4, 5; G16, G17): both copies, the file alone, presence; code, store."""

from collections.abc import Sequence

from conformance.checks.journal_facts import SeenRecord, latest_with_status
from conformance.checks.observation import Observation
from conformance.checks.return_form_rules import (
    BOTH,
    CODED,
    ELECTRONIC_ONLY,
    PRESENCE,
    SHOWN_ON_EITHER,
    STORED,
)
from conformance.province.actions import LocalDocument
from conformance.province.actions.returning import ResultCopy
from mock_dvcqg.contract.citizen import MyDossier
from mock_dvcqg.contract.codes import DossierStatus

_COMPLETED = (DossierStatus.PROCESSED, DossierStatus.RETURNED)


def stored_as_data(
    documents: Sequence[LocalDocument], number: str, *, in_database: bool, completed: bool, seen_in: str = ""
) -> list[Observation]:
    """Whether the completed result of that number is data in the local vault or in a database (D-24: one will do)."""
    found = [one for one in documents if number and one.document_number == number and one.subject]
    if found or in_database:
        vi, en = "Kết quả đã được lưu thành dữ liệu điện tử.", "The result is stored as electronic data."
        return [STORED.kept(vi, en, seen_in)]
    if not completed:
        return [STORED.cannot_tell("Hồ sơ chưa hoàn thành.", "The dossier is not completed.", seen_in)]
    vi = "Hồ sơ đã hoàn thành nhưng kết quả không được lưu ở nơi nào."
    return [STORED.broken(vi, "The dossier is completed and its result stored nowhere.", seen_in)]


def both_copies(copies: Sequence[ResultCopy], records: Sequence[SeenRecord], seen_in: str = "") -> list[Observation]:
    """Whether a paper copy goes out and the electronic one is synchronised."""
    final = latest_with_status(records, *_COMPLETED)
    if final is None or not copies:
        return [BOTH.cannot_tell("Chưa có kết quả.", "There is no result yet.", seen_in)]
    if not copies[-1].on_paper:
        return [BOTH.broken("Kết quả không có bản giấy để trả.", "No paper copy goes out.", seen_in)]
    if not any(deliverable.url for deliverable in final.record.deliverables):
        return [BOTH.broken("Kết quả không có bản điện tử.", "There is no electronic copy.", final.where)]
    return [BOTH.kept("Kết quả có bản giấy và bản điện tử.", "Both copies go out.", final.where)]


def no_paper(copies: Sequence[ResultCopy], seen_in: str = "") -> list[Observation]:
    """Whether no paper copy goes out."""
    if not copies:
        return [ELECTRONIC_ONLY.cannot_tell("Chưa có kết quả.", "There is no result yet.", seen_in)]
    if copies[-1].on_paper:
        vi, en = "Kết quả vẫn có bản giấy phải trả.", "A paper copy still goes out."
        return [ELECTRONIC_ONLY.broken(vi, en, seen_in)]
    return [ELECTRONIC_ONLY.kept("Kết quả chỉ có bản điện tử.", "Only the file goes out.", seen_in)]


def coded_apart(copies: Sequence[ResultCopy], others: Sequence[ResultCopy], seen_in: str = "") -> list[Observation]:
    """Whether the result bears both codes and its own is no other result's (D-26)."""
    if not copies:
        return [CODED.cannot_tell("Chưa có kết quả.", "There is no result yet.", seen_in)]
    latest = copies[-1]
    if not latest.kq_code or not latest.instance_code:
        return [CODED.broken("Kết quả thiếu mã.", "The result lacks a code.", seen_in)]
    if latest.instance_code in {other.instance_code for other in others}:
        vi = f"Hai kết quả cùng mang mã {latest.instance_code}."
        return [CODED.broken(vi, f"Two results bear the code {latest.instance_code}.", seen_in)]
    vi = f"Kết quả mang mã {latest.kq_code}, mã riêng {latest.instance_code}."
    return [CODED.kept(vi, f"The result bears {latest.kq_code} and {latest.instance_code}.", seen_in)]


def shown_on_either(
    national: Sequence[MyDossier], provincial: Sequence[str], code: str, *, returned: bool
) -> list[Observation]:
    """Whether the owner finds the result on one of the two portals (D-57)."""
    if any(dossier.dossier_code == code and dossier.deliverables for dossier in national):
        return [SHOWN_ON_EITHER.kept("Kết quả có trên Cổng DVCQG.", "The result is on the national portal.")]
    if provincial:
        return [SHOWN_ON_EITHER.kept("Kết quả có trên Cổng DVC tỉnh.", "The result is on the provincial portal.")]
    if not returned:
        return [SHOWN_ON_EITHER.cannot_tell("Hồ sơ chưa được trả kết quả.", "The dossier is not returned yet.")]
    vi = "Chủ hồ sơ không thấy kết quả điện tử trên Cổng DVCQG hay Cổng DVC tỉnh."
    return [SHOWN_ON_EITHER.broken(vi, "The owner finds the result on neither portal.")]


def not_returned_online(shown: Sequence[str], *, returned: bool, seen_in: str = "") -> list[Observation]:
    """Whether the provincial portal keeps a result back that must be fetched in person."""
    if shown:
        vi = "Kết quả được trả trực tuyến trên Cổng DVC tỉnh dù phải có mặt để nhận."
        return [PRESENCE.broken(vi, "The result is returned online though presence is required.", seen_in)]
    if not returned:
        return [PRESENCE.cannot_tell("Hồ sơ chưa được trả kết quả.", "The dossier is not returned yet.", seen_in)]
    return [PRESENCE.kept("Kết quả không được trả trực tuyến.", "Nothing is returned online.", seen_in)]


def coded_and_stored(
    copies: Sequence[ResultCopy], documents: Sequence[LocalDocument], seen_in: str = ""
) -> list[Observation]:
    """Whether such a result is coded and stored all the same (001: the exception is of the return alone)."""
    if not copies:
        return [PRESENCE.cannot_tell("Chưa có kết quả.", "There is no result yet.", seen_in)]
    latest = copies[-1]
    number = latest.document_number
    if latest.kq_code and number and any(one.document_number == number for one in documents):
        return [PRESENCE.kept("Kết quả đã được gắn mã và lưu.", "The result is coded and stored.", seen_in)]
    vi = "Kết quả phải có mặt để nhận không được gắn mã hoặc không được lưu."
    return [PRESENCE.broken(vi, "The result to be fetched in person is not coded or not stored.", seen_in)]
