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
        '{"nonce": "s3cr3t", "state": "s3cr3tHhTFY0Z288F9txyFcxr"}',
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
    kept = '{"state": "supplement-requested", "MaHoSo": "H98.12-261122-0001", "MaGiayToKetQua": "KQ.G15.000007"}'
    assert mask_text(kept) == kept


def test_headers_lose_credentials_and_keep_names() -> None:
    masked = mask_headers({"Authorization": "Bearer x", "Set-Cookie": "httt_h98=abc; Path=/", "Cookie": "a=1; b=2"})
    assert masked == {"Authorization": "•••", "Set-Cookie": "httt_h98=•••; Path=/", "Cookie": "a=•••; b=•••"}


def test_every_cookie_of_an_answer_is_hidden_also_where_they_were_joined() -> None:
    joined = "httt_h98_state=s3cr3t; expires=Sun, 22 Nov 2026 18:16:50 GMT; Path=/, httt_h98=s3,cr3t; Path=/"
    expected = "httt_h98_state=•••; expires=Sun, 22 Nov 2026 18:16:50 GMT; Path=/, httt_h98=•••; Path=/"
    assert mask_headers({"set-cookie": joined}) == {"set-cookie": expected}


def test_a_link_that_opens_a_file_by_itself_is_hidden_and_other_paths_stay() -> None:
    token = "-PKr1dwsUYWoZJBoQawLJ6cy9el_GmmS"
    assert mask_text(f'{{"url": "http://b.test/tep/{token}.pdf"}}') == '{"url": "http://b.test/tep/-PKr•••.pdf"}'
    kept = "http://b.test/api/drafts/3f2a9c3f2a9c3f2a9c3f2a9c3f2a9c77/components/000.00.00.G18-KQ990003/CapNhatTienDoHoSoMC"
    assert mask_text(kept) == kept


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
