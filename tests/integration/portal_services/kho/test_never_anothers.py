"""Whoever asks for whom with whatever grant: no document of another than the owner asked for ever comes out."""

import hashlib
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mock_dvcqg.contract.kho import KhoDownloadRequest, KhoSearchRequest
from mock_dvcqg.errors import NotAllowed
from mock_dvcqg.operations.download_from_vault import download_from_vault
from mock_dvcqg.operations.search_vault import search_vault

KINDS = ("KQ.G15.000007", "KQ.G15.000008")
SHAPE = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))

questions = st.lists(
    st.fixed_dictionaries(
        {
            "owner": st.integers(0, 2),
            "requester": st.integers(0, 3),
            "channel": st.sampled_from(["1", "2", "9"]),
            "member": st.sampled_from(["H97", "H98", "H99"]),
            "taken_by": st.sampled_from(["H97", "H98", "H99"]),
            "kinds": st.lists(st.sampled_from(KINDS), min_size=1, max_size=2, unique=True),
        }
    ),
    min_size=1,
    max_size=8,
)


async def test_no_document_of_another_ever_comes_out(portal: Any, paper: Any) -> None:
    people = portal.people()[:3]
    belongs: dict[str, tuple[str, str]] = {}
    for person in people:
        for kind in KINDS:
            content, _ = await paper(person, kq_code=kind, number=f"{person.identity_number[-4:]}/{kind[-1]}")
            belongs[hashlib.sha256(content).hexdigest()] = (person.identity_number, kind)
    numbers = [person.identity_number for person in people]
    members = {code: portal.member(code) for code in ("H97", "H98", "H99")}

    @SHAPE
    @given(questions)
    def asked(rows: list[dict[str, Any]]) -> None:
        for row in rows:
            owner, requester = numbers[row["owner"]], ([*numbers, ""])[row["requester"]]
            request = KhoSearchRequest(
                channel=row["channel"],
                owner_number=owner,
                requester_number=requester,
                wanted=[{"MaKetQua": kind} for kind in row["kinds"]],
            )
            if row["channel"] == "2" and requester not in ("", owner):
                with pytest.raises(NotAllowed):
                    search_vault(portal.realm, members[row["member"]], request)
                continue
            answer = search_vault(portal.realm, members[row["member"]], request).answer
            assert answer.result is not None
            assert {document.kq_code for document in answer.result.documents} == set(row["kinds"])
            for document in answer.result.documents:
                taken(row, document.files[0].path, owner, document.kq_code)

    def taken(row: dict[str, Any], path: str, owner: str, kind: str) -> None:
        order = KhoDownloadRequest(path=path)
        if row["taken_by"] != row["member"]:
            with pytest.raises(NotAllowed, match="cơ quan khác"):
                download_from_vault(portal.realm, members[row["taken_by"]], order)
            return
        got = download_from_vault(portal.realm, members[row["taken_by"]], order)
        assert belongs[hashlib.sha256(got.content).hexdigest()] == (owner, kind)

    asked()
