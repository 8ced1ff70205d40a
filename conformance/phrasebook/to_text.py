"""The phrases for the terminal, grouped *Biết*, *Khi*, *Thì*, in either language first."""

from collections.abc import Iterator, Sequence

from conformance.phrasebook.listing import KEYWORDS, Parameter, Phrase
from conformance.steps.registry import StepKind
from reports.record import Text
from reports.words import Lang, choose

_WORDS = {
    "other": Text(vi="tiếng Anh", en="in Vietnamese"),
    "parameter": Text(vi="tham số", en="parameter"),
    "any": Text(vi="văn bản bất kỳ trong ngoặc kép", en="any text in quotes"),
    "form": Text(vi="viết dạng", en="written as"),
    "unquoted": Text(vi="không đặt trong ngoặc kép", en="without quotes"),
    "example": Text(vi="ví dụ", en="example"),
    "no_example": Text(vi="chưa có kịch bản nào dùng", en="no scenario says it"),
    "judges": Text(vi="kiểm tra", en="judges"),
    "table": Text(vi="kèm một bảng", en="takes a table"),
    "text": Text(vi="kèm một đoạn văn bản", en="takes a doc string"),
    "alone": Text(vi="kịch bản phải có thẻ @một-mình", en="the scenario must be tagged @một-mình"),
    "none": Text(vi="Không có mẫu câu nào phù hợp.", en="No phrase fits."),
}
_QUOTE = '"'


def draw_phrases(listed: Sequence[Phrase], lang: Lang) -> str:
    """Plain lines; a sentence when there is none."""
    blocks = [list(_group(kind, [p for p in listed if p.kind is kind], lang)) for kind in StepKind]
    lines = [line for block in blocks for line in block]
    return "\n".join(lines or [_say("none", lang)]) + "\n"


def _group(kind: StepKind, listed: Sequence[Phrase], lang: Lang) -> Iterator[str]:
    if not listed:
        return
    yield f"■ {choose(KEYWORDS[kind], lang)} ({len(listed)})"
    for phrase in listed:
        yield from _phrase(phrase, lang)
        yield ""


def _phrase(phrase: Phrase, lang: Lang) -> Iterator[str]:
    first, second = (phrase.vi, phrase.en) if lang == "vi" else (phrase.en, phrase.vi)
    yield f"  {first}"
    yield f"    {_say('other', lang)}: {second}"
    for parameter in phrase.parameters:
        yield f"    {_say('parameter', lang)} {{{parameter.name}}}: {_values(parameter, lang)}"
    for is_so, key in ((phrase.wants_table, "table"), (phrase.wants_text, "text"), (phrase.alone, "alone")):
        if is_so:
            yield f"    {_say(key, lang)}"
    if phrase.example is None:
        yield f"    {_say('no_example', lang)}"
    else:
        sentence = phrase.example.vi if lang == "vi" else phrase.example.en
        keyword = choose(KEYWORDS[phrase.kind], lang)
        yield f"    {_say('example', lang)}: {keyword} {sentence}  [{phrase.example.file}:{phrase.example.line}]"
    if phrase.requirements:
        yield f"    {_say('judges', lang)}: {', '.join(phrase.requirements)}"


def _values(parameter: Parameter, lang: Lang) -> str:
    if parameter.allowed:
        return ", ".join(f"«{value}»" for value in parameter.allowed)
    is_quoted = parameter.pattern.startswith(_QUOTE)
    told = f"{_say('form', lang)} «{parameter.form}»" if parameter.form else ""
    if is_quoted:
        return told or _say("any", lang)
    return f"{told}, {_say('unquoted', lang)}" if told else f"{parameter.pattern}, {_say('unquoted', lang)}"


def _say(key: str, lang: Lang) -> str:
    return choose(_WORDS[key], lang)
