"""How long twenty signatures take here: printed (``pytest -s``), not asserted, for the machine is shared."""

import time

from mock_dvcqg.documents.sign import PERSONAL_FIELD, sign_pdf
from mock_dvcqg.documents.typeset import typeset_deliverable


async def test_twenty_papers_are_typeset_signed_and_read(record, leader, read, capsys):
    began = time.perf_counter()
    papers = [
        typeset_deliverable(record.fields.model_copy(update={"document_number": f"{n}/PLLTP"})) for n in range(20)
    ]
    typeset = time.perf_counter()
    signed = [await sign_pdf(paper, leader, at=record.signed_at, field_name=PERSONAL_FIELD) for paper in papers]
    signing = time.perf_counter()
    facts = [await read(content) for content in signed]
    reading = time.perf_counter()
    with capsys.disabled():
        print(
            f"\n20 papers: typeset {(typeset - began) * 50:.1f} ms each, "
            f"sign {(signing - typeset) * 50:.1f} ms each, read {(reading - signing) * 50:.1f} ms each"
        )
    assert all(fact.has_personal_signature for fact in facts)
