"""Binding files: what is read, and how a mistake is told with file, line and field."""

from pathlib import Path

import pytest

from conformance.errors import FileError, SeveralErrors
from conformance.province.actions import ACTIONS
from conformance.province.binding_file import load_binding
from conformance.province.binding_model import RestBinding
from conformance.province.opening import ready
from conformance.shipped import reference_binding

GOOD = """binding: rest
subject: {code: H98, name: Tỉnh B}
base_url: ${BASE_URL}
officers:
  accounts:
    - {username: "{{ agency }}", password: "${STAFF_PASSWORD}"}
actions:
  submit:
    calls:
      - method: POST
        url: /drafts/{{ draft }}/submit
        values: {dossier_code: $.code}
"""
BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
ENVIRONMENT = {"BASE_URL": "http://127.0.0.1:1", "STAFF_PASSWORD": "mật-khẩu"}


def written(folder: Path, text: str) -> Path:
    path = folder / "tinh.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_values_of_the_environment_are_put_in_and_secrets_remembered(tmp_path: Path) -> None:
    file = load_binding(written(tmp_path, GOOD), ENVIRONMENT)
    assert isinstance(file.model, RestBinding)
    assert file.model.base_url == "http://127.0.0.1:1"
    assert file.secrets == {"mật-khẩu"}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("${BASE_URL}", "${NOT_SET}", r"dòng 3, trường base_url: thiếu biến môi trường NOT_SET"),
        ("  submit:", "  submitt:", r"dòng 8, trường actions\.submitt: thao tác không được biết đến: submitt"),
        ("method: POST", "method: PAST", r"dòng 10, trường actions\.submit\.calls\[0\]\.method: giá trị không hợp lệ"),
        ("method: POST", "metod: POST", r"dòng 10, trường actions\.submit\.calls\[0\]\.metod: trường không được biết"),
        ("dossier_code:", "dossier:", r"dòng 8, trường actions\.submit: thao tác phải trả về giá trị: dossier_code"),
        ("{{ draft }}", "{{ draft", r"dòng 11, trường actions\.submit\.calls\[0\]\.url: mẫu Jinja2 sai cú pháp"),
        ("code: H98", "code: X1", r"dòng 2, trường subject\.code"),
        ("binding: rest", "binding: soap", r"dòng 1, trường binding: .*rest hoặc python"),
        ("subject: {", "subject: [", r"dòng \d+: YAML sai cú pháp"),
        ("binding: rest", "binding: rest\nbinding: rest", r"dòng 2, trường binding: trường đã có ở dòng 1"),
        ("officers:", "x: &x [*x]\nofficers:", r"bí danh \(\*\) trỏ về chính nhóm chứa nó"),
        ("officers:", "x: " + "[" * 20_000 + "]" * 20_000 + "\nofficers:", r"lồng nhau quá sâu"),
        ("officers:", BOMB + "officers:", r"vượt 50000 giá trị"),
        ("officers:", "capabilities: {online: maybe}\nofficers:", r"dòng 4, trường capabilities\.online: phải là true"),
        ("officers:", "timeout_s: .inf\nofficers:", r"dòng 4, trường timeout_s: phải là số hữu hạn"),
        ("password:", "roles: [lead], password:", r"trường officers\.accounts\[0\]\.roles\[0\]: .*cho phép: citizen,"),
        ("url: /drafts", "expect: 2xx\n        url: /drafts", r"expect\[0\]: phải là số nguyên"),
        ("url: /drafts", "when: a ===\n        url: /drafts", r"calls\[0\]\.when: mẫu Jinja2 sai cú pháp"),
        ("$.code", '"$.[code"', r"values\.dossier_code: JSONPath «\$\.\[code» sai: "),
        ("$.code", '{xpath: "//a[["}', r"values\.dossier_code: XPath «//a\[\[» sai: "),
        ("$.code", '{regex: "(("}', r"values\.dossier_code: biểu thức «\(\(» sai: "),
        ("${BASE_URL}", "ftp://x", r"dòng 3, trường base_url: «ftp://x»: cần địa chỉ bắt đầu bằng http://"),
        ("${BASE_URL}", "http://a b", r"trường base_url: .*không được có khoảng trắng"),
        ("${BASE_URL}", "http://[::1", r"trường base_url: .*địa chỉ không đọc được"),
        ("${BASE_URL}", "http://x:99999", r"trường base_url: .*số cổng phải từ 1 đến 65535"),
        ("${BASE_URL}", "http://x?y", r"trường base_url: .*không được có «\?»"),
    ],
)
def test_a_mistake_is_told_with_line_and_field(tmp_path: Path, old: str, new: str, told: str) -> None:
    path = written(tmp_path, GOOD.replace(old, new))
    with pytest.raises((FileError, SeveralErrors), match=told):
        load_binding(path, ENVIRONMENT)


def test_the_reference_binding_binds_every_action() -> None:
    environment = {"HTTT_BASE_URL": "http://127.0.0.1:1", "HTTT_STAFF_PASSWORD": "x"}
    model = load_binding(reference_binding(), environment).model
    assert isinstance(model, RestBinding)
    assert set(model.actions) == set(ACTIONS)
    assert model.agencies["Sở Y tế tỉnh B"].code == "H98.12"


def test_a_python_binding_that_is_not_installed_is_told(tmp_path: Path) -> None:
    text = "binding: python\nsubject: {code: H98, name: B}\nbase_url: http://x\nentry_point: nobody\n"
    file = load_binding(written(tmp_path, text), {})
    with pytest.raises(FileError, match="không có «nobody» trong nhóm"):
        ready(file)


def test_a_binding_is_told_in_parts_and_its_digest_covers_them(tmp_path: Path) -> None:
    whole = written(tmp_path, GOOD.replace("actions:", "parts: [them.yaml]\nactions:"))
    part = tmp_path / "them.yaml"
    part.write_text(
        "actions:\n  receive: {calls: [{method: POST, url: /nhan}], values: {status: x}}\n", encoding="utf-8"
    )
    before = load_binding(whole, ENVIRONMENT)
    assert isinstance(before.model, RestBinding)
    assert set(before.model.actions) == {"submit", "receive"}
    part.write_text(part.read_text(encoding="utf-8").replace("/nhan", "/tiep-nhan"), encoding="utf-8")
    assert load_binding(whole, ENVIRONMENT).digest != before.digest


@pytest.mark.parametrize(
    ("part", "told"),
    [
        (
            "actions:\n  submit: {calls: [{url: /x}], values: {dossier_code: x}}\n",
            "dòng 2, trường actions.submit: đã có",
        ),
        ("actions:\n  sbmit: {calls: [{url: /x}]}\n", "thao tác không được biết đến: sbmit"),
        ("officers: {}\n", "trường officers: trường không được biết đến"),
        (None, "trường parts[0]: không có tập tin"),
    ],
)
def test_a_mistake_in_a_part_is_told_with_its_own_file(tmp_path: Path, part: str | None, told: str) -> None:
    whole = written(tmp_path, GOOD.replace("actions:", "parts: [them.yaml]\nactions:"))
    if part is not None:
        (tmp_path / "them.yaml").write_text(part, encoding="utf-8")
    with pytest.raises((FileError, SeveralErrors)) as caught:
        load_binding(whole, ENVIRONMENT)
    assert told in str(caught.value)
    assert part is None or "them.yaml" in str(caught.value)
