"""Fetches one file of a province by its id: ``downloadfile/<uuid>`` (facts 1.7)."""

import hashlib

from mock_dvcqg.contract.payment_control import DownloadMade
from mock_dvcqg.contract.province_calls import DOWNLOAD_PATH
from mock_dvcqg.operations.call_province import CallProblem, ProvinceCall
from mock_dvcqg.operations.run_errand import Errand, attempt, note_answer, note_problem
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member


async def download_from_province(portal: Portal, realm: Realm, member: Member, file_id: str) -> DownloadMade:
    """What came, by size and digest; the file itself is not kept."""
    url = member.url_of(f"{DOWNLOAD_PATH}/{file_id}")
    errand = Errand(realm, member, "province", "downloadfile", request={"url": url or "", "file_id": file_id})
    call = ProvinceCall(url, method="GET", accept="application/pdf, */*", max_bytes=portal.settings.fetch_max_bytes)
    answer = await attempt(portal, errand, call)
    if isinstance(answer, CallProblem):
        note_problem(errand, answer)
        return DownloadMade(size_bytes=0, sha256="", content_type="", problem=answer.sentence)
    made = DownloadMade(
        size_bytes=len(answer.content),
        sha256=hashlib.sha256(answer.content).hexdigest(),
        content_type=answer.content_type,
    )
    note_answer(errand, status=answer.status, code="0", message="", response=made.model_dump(), findings=[])
    return made
