"""Uploads judged on facts alone: forms, harm, and what is noted."""

from dataclasses import replace

import pytest

from mock_dvcqg.contract.codes import DocumentForm
from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields, SignatureFact, SignerKind
from mock_dvcqg.contract.file_survey import FileSurvey, SignaturePlace
from mock_dvcqg.rules.uploaded_file import Upload, what_to_note, why_refused

ISSUER = "Sở Tư pháp tỉnh A"


def signed(kind: SignerKind, organisation: str = ISSUER, **changes: bool) -> SignatureFact:
    facts = {"intact": True, "trusted": True} | changes
    return SignatureFact(field_name=kind.value, signer_name="Người ký", organisation=organisation, kind=kind, **facts)


PERSON, SEAL = signed(SignerKind.PERSONAL), signed(SignerKind.AGENCY)
FIELDS = DocumentFields(owner_number="001199000123", kq_code="KQ.1", issuer=ISSUER)


def upload(*signatures: SignatureFact, form: DocumentForm = DocumentForm.ORIGINAL, **survey: object) -> Upload:
    facts = DocumentFacts(sha256="0", size_bytes=1, fields=FIELDS, signatures=signatures)
    return Upload(form, "001199000123", "KQ.1", ISSUER, "", facts, FileSurvey(pages=1, **survey), 10)  # type: ignore[arg-type]


def test_an_original_by_one_issuer_is_taken_without_a_note() -> None:
    assert (why_refused(upload(PERSON, SEAL)), what_to_note(upload(PERSON, SEAL))) == ([], [])


@pytest.mark.parametrize(
    ("survey", "said"),
    [
        ({"active_content": ("JavaScript", "Launch")}, "JavaScript, Launch"),
        ({"encrypted": True, "problem": "the file is encrypted"}, "mã hóa"),
        ({"problem": "too many objects"}, "không đọc được"),
    ],
)
def test_a_harmful_or_unreadable_file_is_refused_although_signed(survey: dict[str, object], said: str) -> None:
    [reason] = why_refused(upload(PERSON, SEAL, **survey))
    assert said in reason


def test_all_reasons_are_told_at_once() -> None:
    bad = upload(signed(SignerKind.PERSONAL, intact=False), active_content=("Launch",))
    assert len(why_refused(bad)) == 4


def test_a_signature_that_does_not_hold_is_refused_even_beside_good_ones() -> None:
    [reason] = why_refused(upload(PERSON, SEAL, signed(SignerKind.PERSONAL, revoked=True)))
    assert "thu hồi" in reason


@pytest.mark.parametrize(("from_left", "from_top", "notes"), [(0.8, 0.1, 0), (0.2, 0.1, 1), (0.8, 0.9, 1)])
def test_the_seal_of_a_true_copy_belongs_upper_right_on_the_first_page(
    from_left: float, from_top: float, notes: int
) -> None:
    place = SignaturePlace(field_name="agency", page=1, from_left=from_left, from_top=from_top)
    copy = upload(SEAL, form=DocumentForm.TRUE_COPY, places=(place,))
    assert (why_refused(copy), len(what_to_note(copy))) == ([], notes)


def test_a_file_within_the_file_is_noted_unless_it_is_our_own() -> None:
    assert what_to_note(upload(PERSON, SEAL, attachments=("thong-tin-van-ban.json",))) == []
    assert len(what_to_note(upload(PERSON, SEAL, attachments=("a.exe",)))) == 1


def test_an_owner_the_file_does_not_name_is_noted() -> None:
    nameless = upload(PERSON, SEAL)
    facts = nameless.facts.model_copy(update={"fields": None})
    assert "không đọc được số định danh" in what_to_note(replace(nameless, facts=facts))[0]
