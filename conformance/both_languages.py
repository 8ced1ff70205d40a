"""A sentence in both languages as an author writes it in YAML: ``vi`` and ``en`` and nothing else.

A comma in an unquoted ``{vi: …, en: …}`` ends the sentence there; what follows would be lost without a word.
"""

from typing import Annotated, Any

from pydantic import BeforeValidator

from reports.record import Text


def _languages_alone(value: Any) -> Any:
    if isinstance(value, dict):
        others = [str(name) for name in value if name not in Text.model_fields]
        if others:
            raise ValueError(
                f"chỉ gồm vi và en, có thêm «{others[0]}»; câu có dấu phẩy trong {{…}} đặt trong ngoặc kép"
            )
    return value


BothLanguages = Annotated[Text, BeforeValidator(_languages_alone)]
