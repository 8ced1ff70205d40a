"""Departures in what becomes of a result: true copies, their data, the codes and moments of storing."""

from dataclasses import replace
from datetime import datetime

from mock_dvcqg.contract.control import SignerMaterial
from mock_dvcqg.contract.document_facts import DocumentFields
from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.model import CaseFile

_DEATH_EXTRACT = "KQ.G15.000034"


@defect("copies-without-signature", owns=("CV5632-4a-B2-3", "PT-I1-B2-1"), replaces=("sign_copy",))
def copies_without_signature(practice: Practice) -> Practice:
    """Sends the scan of a paper result as it left the scanner, signed by nobody (5632/VPCP-KSTT 4.a Bước 2)."""

    async def bare(content: bytes, seal: SignerMaterial, at: datetime) -> bytes:
        return content

    return replace(practice, sign_copy=bare)


@defect("stores-copy-without-data", owns=("CV5632-4a-B3-4",), replaces=("copy_fields",))
def stores_copy_without_data(practice: Practice) -> Practice:
    """Puts the true copy into the local vault as a bare file, its data left empty (5632/VPCP-KSTT 4.a Bước 3)."""

    def bare(fields: DocumentFields) -> DocumentFields:
        nothing = {"document_number": "", "subject": "", "issued_on": None, "effective_on": None, "no_expiry": False}
        return practice.copy_fields(fields).model_copy(update=nothing)

    return replace(practice, copy_fields=bare)


@defect("local-vault-with-own-codes", owns=("CV5632-1-2",), replaces=("filed_under",))
def local_vault_with_own_codes(practice: Practice) -> Practice:
    """Keeps papers of civil status under codes of its own and translates only what it sends (Tài liệu mục 1)."""

    def own_code(kq_code: str) -> str:
        return "H98-HT-KT" if kq_code == _DEATH_EXTRACT else practice.filed_under(kq_code)

    return replace(practice, filed_under=own_code)


@defect("stores-before-fee-is-paid", owns=("CV5632-4a-B3-5",), replaces=("storing_problem",))
def stores_before_fee_is_paid(practice: Practice) -> Practice:
    """Takes «đã xử lý xong» for «đã hoàn thành»: the result is stored while its fee is owed (4.a Bước 3; D-03)."""

    def never(case: CaseFile) -> str:
        return ""

    return replace(practice, storing_problem=never)
