"""What a progress row says of an act when nobody says more: each stage leaves its content (Tây Ninh, Lưu ý).

The pages ask officers for the content and offer these words; the API takes them when a call has no body.
"""

from collections.abc import Iterable
from datetime import datetime

from mock_dvcqg.contract.wire_time import VIETNAM
from reference_httt.rules.life_cycle import Act
from reference_httt.rules.model import CasePaper, PaperKind, ProgressStep

_PLAIN = {
    Act.RECEIVE: "Hồ sơ đầy đủ, hợp lệ",
    Act.FORWARD: "Chuyển hồ sơ để thẩm tra, giải quyết",
    Act.EXAMINE: "Hồ sơ đủ điều kiện giải quyết, trình dự thảo kết quả",
    Act.PROPOSE_REFUSAL: "Hồ sơ không đủ điều kiện giải quyết",
    Act.SIGN: "Đồng ý với dự thảo trình ký",
    Act.SEAL: "Phát hành kết quả",
    Act.SEAL_REFUSAL: "Phát hành thông báo từ chối",
    Act.CLOSE_CONSULTATION: "Đã nhận đủ ý kiến của các cơ quan được hỏi",
    Act.ACCEPT_WITHDRAWAL: "Đồng ý cho rút hồ sơ",
}


def plain_content(act: Act) -> str:
    """The content of an act about which nothing else was said; empty for acts that need a reason."""
    return _PLAIN.get(act, "")


def joined(*texts: str) -> str:
    """Several sentences as one text, each with its full stop, the last without; empty ones are left out."""
    kept = [text.strip() for text in texts if text.strip()]
    ended = [text if text[-1] in ".!?…»" else f"{text}." for text in kept[:-1]]
    return " ".join((*ended, *kept[-1:]))


def with_note(content: str, note: str) -> str:
    """The content, and behind it what has to be seen, e.g. that it came late."""
    if not note:
        return content
    return f"{content} ({note})" if content else note[:1].upper() + note[1:]


def late_words(what: str, limit: datetime | None, now: datetime) -> str:
    """«quá <what>: 17:30 ngày 25/07/2023»; empty up to the limit itself, and without one."""
    return f"quá {what}: {day_words(limit)}" if limit is not None and now > limit else ""


def told_apart(step: ProgressStep, earlier: Iterable[ProgressStep]) -> str:
    """The content of a step; done a second time in the very same words it says so.

    The portal takes rows of equal status, officer and words for one act sent twice.
    """
    same = (step.status, step.action, step.officer)
    before = [s.content for s in earlier if (s.status, s.action, s.officer) == same]
    count = sum(words == step.content or words.startswith(f"{step.content} (lần ") for words in before)
    return with_note(step.content, f"lần {count + 1}") if count else step.content


def unclaimed(papers: Iterable[CasePaper], progress: Iterable[ProgressStep], kind: PaperKind) -> tuple[str, ...]:
    """Ids of the papers of a kind that belong to no act yet: the next act takes them with it."""
    claimed = {paper_id for step in progress for paper_id in step.papers}
    return tuple(p.paper_id for p in papers if p.kind is kind and p.paper_id not in claimed)


def day_words(moment: datetime) -> str:
    """«17:00 ngày 25/07/2023», in Việt Nam."""
    return f"{moment.astimezone(VIETNAM):%H:%M ngày %d/%m/%Y}"
