"""The words of reports in Vietnamese and English: verdicts, processes, and every label a page shows.

Verdict words are those of suite.md, section 4, and of the officials (close-reading, section 3.4). Texts
of scenarios, requirements and findings are not here: the record carries them.
"""

from typing import Literal

from reports.record import Text, Verdict

Lang = Literal["vi", "en"]
LANGUAGES: tuple[Lang, ...] = ("vi", "en")


class UnknownLanguage(ValueError):
    """A report was asked for in a language it does not have."""

    def __init__(self, lang: str) -> None:
        super().__init__(f"no report in language {lang!r}; known: {', '.join(LANGUAGES)}")


VERDICTS: dict[Verdict, Text] = {
    Verdict.PASS: Text(vi="Đạt", en="Met"),
    Verdict.WARN: Text(vi="Đạt, có lưu ý", en="Met, with remarks"),
    Verdict.FAIL: Text(vi="Chưa đạt", en="Not met"),
    Verdict.NOT_APPLICABLE: Text(vi="Không áp dụng", en="Not applicable"),
    Verdict.BLOCKED: Text(vi="Chưa thực hiện được", en="Could not be carried out"),
    Verdict.INCONCLUSIVE: Text(vi="Chưa đủ căn cứ kết luận", en="Not enough evidence to conclude"),
    Verdict.REVIEW: Text(vi="Chờ thẩm định", en="Awaiting a person's assessment"),
    Verdict.ERROR: Text(vi="Lỗi môi trường kiểm thử", en="Test environment error"),
}
NO_VERDICT = Text(vi="Chưa có kết luận", en="No verdict yet")

MEANINGS: dict[Verdict, Text] = {
    Verdict.PASS: Text(vi="Yêu cầu được thực hiện đúng.", en="The requirement was kept."),
    Verdict.WARN: Text(
        vi="Một nội dung nên thực hiện nhưng chưa thực hiện đúng; không ảnh hưởng kết luận.",
        en="Something recommended was not kept; it does not change the conclusion.",
    ),
    Verdict.FAIL: Text(
        vi="Có minh chứng cho thấy một yêu cầu bắt buộc chưa được thực hiện đúng.",
        en="There is proof that a mandatory requirement was not kept.",
    ),
    Verdict.NOT_APPLICABLE: Text(
        vi="Nội dung không thuộc phạm vi của hệ thống được kiểm tra.",
        en="The matter is outside the scope of the system under test.",
    ),
    Verdict.BLOCKED: Text(
        vi="Chưa thực hiện được do bước trước chưa đạt hoặc thao tác chưa được khai báo.",
        en="An earlier step did not succeed, or the action is not bound.",
    ),
    Verdict.INCONCLUSIVE: Text(
        vi="Trong thời gian chờ chưa thấy đủ minh chứng để kết luận đạt hay chưa đạt.",
        en="Within the waiting time there was not enough evidence to tell either way.",
    ),
    Verdict.REVIEW: Text(
        vi="Cần người có thẩm quyền xem xét minh chứng và kết luận.",
        en="A person has to look at the evidence and decide.",
    ),
    Verdict.ERROR: Text(
        vi="Lỗi do cấu hình hoặc môi trường kiểm thử; không tính cho cơ quan được kiểm tra.",
        en="A fault of configuration or environment; not counted against the body under test.",
    ),
}

SENTENCES: dict[Verdict, Text] = {
    Verdict.PASS: Text(
        vi="Hệ thống được kiểm tra thực hiện đúng các yêu cầu bắt buộc.",
        en="The system under test kept the mandatory requirements.",
    ),
    Verdict.WARN: Text(
        vi="Hệ thống được kiểm tra thực hiện đúng các yêu cầu bắt buộc; còn nội dung cần lưu ý.",
        en="The system under test kept the mandatory requirements; there are remarks.",
    ),
    Verdict.FAIL: Text(
        vi="Hệ thống được kiểm tra còn yêu cầu bắt buộc chưa thực hiện đúng.",
        en="The system under test did not keep every mandatory requirement.",
    ),
    Verdict.NOT_APPLICABLE: Text(
        vi="Không có yêu cầu nào áp dụng cho hệ thống được kiểm tra.",
        en="No requirement applies to the system under test.",
    ),
    Verdict.BLOCKED: Text(
        vi="Còn kịch bản chưa thực hiện được nên chưa thể kết luận.",
        en="Some scenarios could not be carried out, so no conclusion can be drawn.",
    ),
    Verdict.INCONCLUSIVE: Text(
        vi="Chưa đủ minh chứng để kết luận đạt hay chưa đạt.",
        en="There was not enough evidence to tell whether the requirements are kept.",
    ),
    Verdict.REVIEW: Text(
        vi="Còn nội dung cần người có thẩm quyền thẩm định trước khi kết luận.",
        en="Some matters need a person's assessment before a conclusion.",
    ),
    Verdict.ERROR: Text(
        vi="Lần chạy gặp lỗi môi trường kiểm thử; chưa kết luận đối với cơ quan được kiểm tra.",
        en="The run met an environment error; nothing is concluded about the body under test.",
    ),
}

PROCESSES: dict[str, Text] = {
    "4a": Text(
        vi="4.a · Đồng bộ kết quả – hồ sơ nộp trực tuyến", en="4.a · Results synchronised – dossiers filed online"
    ),
    "4b": Text(
        vi="4.b · Đồng bộ kết quả – hồ sơ nộp trực tiếp",
        en="4.b · Results synchronised – dossiers filed in person",
    ),
    "5a": Text(
        vi="5.a · Khai thác tài liệu – hồ sơ nộp trực tuyến", en="5.a · Documents reused – dossiers filed online"
    ),
    "5b": Text(
        vi="5.b · Khai thác tài liệu – nộp trực tiếp tại Bộ phận Một cửa",
        en="5.b · Documents reused – dossiers filed at the one-stop counter",
    ),
    "other": Text(vi="Yêu cầu chung · kết nối, mã kết quả, an toàn", en="General · connection, result codes, safety"),
}
PROCESS_ORDER: tuple[str, ...] = ("4a", "4b", "5a", "5b", "other")

LEVELS: dict[str, Text] = {
    "MUST": Text(vi="Bắt buộc", en="Mandatory"),
    "SHOULD": Text(vi="Nên thực hiện", en="Recommended"),
    "MAY": Text(vi="Có thể thực hiện", en="Optional"),
}

BASES: dict[str, Text] = {
    "document": Text(vi="theo văn bản hướng dẫn", en="from the guidance document"),
    "law": Text(vi="theo quy định pháp luật", en="from law"),
    "secondary": Text(vi="theo nguồn thứ cấp", en="from a secondary source"),
    "ours": Text(vi="quy ước của hệ thống mô phỏng, không phải của Cổng DVCQG", en="mock convention, not DVCQG"),
}

SUBJECT_KINDS: dict[str, Text] = {
    "province": Text(vi="Địa phương", en="Province"),
    "ministry": Text(vi="Bộ, cơ quan ngang bộ", en="Ministry"),
    "other": Text(vi="Cơ quan khác", en="Other body"),
}

SEEN_BY: dict[str, Text] = {
    "suite": Text(vi="bộ kiểm thử thực hiện", en="made by the suite"),
    "portal": Text(vi="nhật ký của Cổng mô phỏng", en="journal of the simulated portal"),
}


def choose(text: Text, lang: Lang) -> str:
    """The text in a language; the other language when it is missing there."""
    return (text.vi or text.en) if lang == "vi" else (text.en or text.vi)


def known_language(lang: str) -> Lang:
    """The language, checked.

    Raises:
        UnknownLanguage: not ``vi`` or ``en``.
    """
    for known in LANGUAGES:
        if lang == known:
            return known
    raise UnknownLanguage(lang)


def verdict_word(verdict: Verdict | None, lang: Lang) -> str:
    """A verdict in words; ``None`` is «Chưa có kết luận»."""
    return choose(NO_VERDICT if verdict is None else VERDICTS[verdict], lang)
