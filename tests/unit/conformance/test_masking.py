"""What a record must not keep."""

import pytest

from conformance.evidence.exchange import store_body
from conformance.evidence.masking import mask_deep, mask_headers, mask_text

NUMBER = "079203001234"


@pytest.mark.parametrize(
    "text",
    [
        f'{{"SoDinhDanh": "{NUMBER}"}}',
        f"/api/local-vault?identity_number={NUMBER}",
        f"<td>{NUMBER}</td>",
        '{"password": "bí mật\\" dài"}',
        '{"session":"s3cr3t","token" : "s3cr3t"}',
        "grant_type=authorization_code&code=s3cr3t&client_secret=s3cr3t",
        "http://x/ve?code=s3cr3t&state=s3cr3t",
    ],
)
def test_numbers_and_secrets_are_hidden(text: str) -> None:
    masked = mask_text(text)
    assert NUMBER not in masked
    assert "s3cr3t" not in masked
    assert "bí mật" not in masked


def test_an_old_nine_digit_number_is_masked_and_other_digits_stay() -> None:
    assert mask_text("012345678") == "012••5678"
    kept = '"ThoiDiem": "20261120083000", "phone": "0912345678", "code": "REFUSED", "sha": "a123456789f"'
    assert mask_text(kept) == kept


def test_dossier_codes_and_kq_codes_stay() -> None:
    kept = '{"MaHoSo": "H98.12-261122-0001", "MaGiayToKetQua": "KQ.G15.000007"}'
    assert mask_text(kept) == kept


def test_headers_lose_credentials_and_keep_names() -> None:
    masked = mask_headers({"Authorization": "Bearer x", "Set-Cookie": "httt_h98=abc; Path=/", "Cookie": "a=1; b=2"})
    assert masked == {"Authorization": "•••", "Set-Cookie": "httt_h98=•••; Path=/", "Cookie": "a=•••; b=•••"}


def test_literal_secrets_and_long_base64_are_hidden() -> None:
    masked = mask_text('{"note": "mật-khẩu-1", "content": "' + "QUJD" * 200 + '"}', ["mật-khẩu-1"])
    assert "mật-khẩu-1" not in masked
    assert "800 ký tự base64" in masked


def test_masking_reaches_every_string_of_a_structure() -> None:
    assert mask_deep({"a": [NUMBER, {"b": NUMBER}], "n": 1}) == {"a": ["079•••••1234", {"b": "079•••••1234"}], "n": 1}


def test_a_stored_text_tells_what_was_seen_and_what_is_stored() -> None:
    stored = store_body(f'{{"n":"{NUMBER}"}}'.encode(), "application/json", secrets=(), keep_files=False)
    assert stored.body.text == '{"n":"079•••••1234"}'
    assert stored.body.seen_sha256 != stored.body.stored_sha256
    assert stored.body.size_bytes == 20


def test_a_pdf_is_a_digest_unless_files_are_kept() -> None:
    pdf = b"%PDF-1.7 \xff"
    assert store_body(pdf, "application/pdf", secrets=(), keep_files=False).content is None
    kept = store_body(pdf, "application/pdf", secrets=(), keep_files=True)
    assert kept.content == pdf
    assert kept.body.stored_sha256 == kept.body.seen_sha256
