"""Reads a Vietnamese feature file (Gherkin) into scenarios."""

import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from gherkin.errors import CompositeParserException, ParserError
from gherkin.parser import Parser

from conformance.errors import FileError, Place
from conformance.scenario.model import Part, Scenario, WrittenStep
from conformance.scenario.outline import Row, filled_in, row_id

_LINES = (
    "một dòng phải bắt đầu bằng «Tính năng:», «Bối cảnh:», «Kịch bản:», «Khung kịch bản:», «Dữ liệu:», "
    "«Biết», «Khi», «Thì», «Và», «Nhưng», «@», «|» hoặc «#»"
)
_PARTS = {"Context": Part.GIVEN, "Action": Part.WHEN, "Outcome": Part.THEN}


def read_feature(path: Path, shown_as: str | None = None) -> list[Scenario]:
    """The scenarios of a file, outlines unrolled.

    Raises:
        FileError: unreadable, not NFC, or no Gherkin; with line and reason.
    """
    name = shown_as or str(path)
    text = _read(path, name)
    try:
        document: Any = Parser().parse(text)
    except CompositeParserException as error:
        raise _syntax(name, error.errors[0]) from error  # the rest follows from the first
    except ParserError as error:
        raise _syntax(name, error) from error
    feature = document.get("feature")
    if not feature:
        raise FileError(Place(name, 1), "không có «Tính năng»")
    if feature["language"] != "vi":
        raise FileError(Place(name, 1), "dòng đầu phải là «# language: vi»")
    scenarios = list(_scenarios(feature, name))
    if not scenarios:
        raise FileError(Place(name, feature["location"]["line"]), "không có kịch bản nào («Kịch bản:»)")
    return scenarios


def _read(path: Path, name: str) -> str:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise FileError(Place(name, line), "không phải UTF-8") from error
    except OSError as error:
        raise FileError(Place(name), f"không đọc được tập tin: {error.strerror}") from error
    for number, line_text in enumerate(text.splitlines(), start=1):
        if not unicodedata.is_normalized("NFC", line_text):
            raise FileError(
                Place(name, number), "chữ tiếng Việt không ở dạng dựng sẵn (NFC); đề nghị lưu lại ở dạng NFC"
            )
        if any(unicodedata.category(character) == "Cc" and character != "\t" for character in line_text):
            raise FileError(Place(name, number), "có ký tự điều khiển không nhìn thấy được; đề nghị xóa")
    return text


def _syntax(name: str, problem: Any) -> FileError:
    line = (getattr(problem, "location", None) or {}).get("line", 0)
    return FileError(Place(name, line), f"sai cú pháp Gherkin: {_reason(problem)}")


def _reason(problem: Any) -> str:
    """In the words of the file, not in those of the parser's grammar."""
    text = str(problem).split(": ", 1)[-1]
    if "unexpected end of file" in text:
        if "#DocStringSeparator" in text:
            return 'thiếu dòng """ đóng đoạn văn bản'
        return "tập tin kết thúc giữa chừng; sau thẻ (@…) hoặc «Tính năng:» phải có «Kịch bản:»"
    if "got '" in text:
        seen = text.partition("got '")[2].removesuffix("'")
        return f"không hiểu dòng «{seen[:120]}»; {_LINES}"
    if "inconsistent cell count" in text:
        return "các dòng của bảng không cùng số ô"
    if "Language not supported" in text:
        return "dòng đầu phải là «# language: vi»"
    return text


def _scenarios(feature: dict[str, Any], name: str) -> Iterator[Scenario]:
    tags = _tags(feature)
    title, title_en = feature["name"], _english(feature)
    yield from _children(feature["children"], (), tags, (title, title_en or title), name)


def _children(
    children: Sequence[dict[str, Any]],
    background: tuple[dict[str, Any], ...],
    tags: tuple[str, ...],
    feature: tuple[str, str],
    name: str,
) -> Iterator[Scenario]:
    for child in children:
        if "background" in child:
            background = (*background, *child["background"]["steps"])
        elif "rule" in child:
            rule = child["rule"]
            yield from _children(rule["children"], background, (*tags, *_tags(rule)), feature, name)
        else:
            yield from _unrolled(child["scenario"], background, tags, feature, name)


def _unrolled(
    written: dict[str, Any],
    background: tuple[dict[str, Any], ...],
    tags: tuple[str, ...],
    feature: tuple[str, str],
    name: str,
) -> Iterator[Scenario]:
    for row in _rows(written):
        own = tuple(dict.fromkeys((*tags, *_tags(written), *row.tags)))
        title = filled_in(written["name"], row)
        yield Scenario(
            id=row_id(next((tag[3:] for tag in own if tag.startswith("id:")), ""), row),
            title=title,
            title_en=filled_in(_english(written), row) or title,
            feature=feature[0],
            feature_en=feature[1],
            file=name,
            line=row.line or written["location"]["line"],
            tags=own,
            steps=_steps((*background, *written["steps"]), row),
        )


def _rows(written: dict[str, Any]) -> list[Row]:
    """One empty row for a plain scenario, one a data row for an outline."""
    rows = [
        Row(
            {
                cell["value"]: value["value"]
                for cell, value in zip(table["tableHeader"]["cells"], body["cells"], strict=True)
            },
            tuple(_tags(table)),
            body["location"]["line"],
        )
        for table in written["examples"]
        if table.get("tableHeader")
        for body in table["tableBody"]
    ]
    return rows if written["examples"] else [Row({}, (), 0)]


def _steps(written: Sequence[dict[str, Any]], row: Row) -> tuple[WrittenStep, ...]:
    steps: list[WrittenStep] = []
    part = Part.GIVEN
    for step in written:
        part = _PARTS.get(step["keywordType"], part)
        rows = step.get("dataTable", {}).get("rows", ())
        doc_string = step.get("docString")
        steps.append(
            WrittenStep(
                keyword=step["keyword"].strip(),
                part=part,
                text=filled_in(step["text"].strip(), row),
                line=step["location"]["line"],
                table=tuple(tuple(filled_in(cell["value"], row) for cell in line["cells"]) for line in rows),
                doc_string=None if doc_string is None else filled_in(doc_string["content"], row),
            )
        )
    return tuple(steps)


def _tags(node: dict[str, Any]) -> tuple[str, ...]:
    return tuple(tag["name"].removeprefix("@") for tag in node["tags"])


def _english(node: dict[str, Any]) -> str:
    """The line ``en: …`` of a description."""
    lines = (line.strip() for line in (node.get("description") or "").splitlines())
    return next((line.removeprefix("en:").strip() for line in lines if line.startswith("en:")), "")
