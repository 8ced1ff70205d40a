"""What can be judged of a member by the portal's journal alone, topic by topic, each line naming its requirements."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from conformance.checks.deliverable import link_works, seal_follows_person, two_signatures
from conformance.checks.handling import handled_in_order
from conformance.checks.messages import calls_are_addressed, records_are_right, rows_are_right, updates_are_known
from conformance.checks.observation import Observation, Outcome
from conformance.checks.observed_results import results_coded
from conformance.checks.observed_reuse import downloads_in, flagged_files_kept, vault_files_recorded
from conformance.checks.resilience import nothing_doubled
from conformance.observe.window import ObservedDossier, Window
from reports.record import Text

Judge = Callable[[Window], list[Observation]]


@dataclass(frozen=True)
class Line:
    """One thing looked at: the sentence of the report, the requirements it judges, and how."""

    text: Text
    requirements: tuple[str, ...]
    judge: Judge


@dataclass(frozen=True)
class Topic:
    """Lines that belong together: what a replay would call a scenario."""

    id: str
    title: Text
    process: str
    lines: tuple[Line, ...]


def _line(vi: str, en: str, judge: Judge, *requirements: str) -> Line:
    return Line(Text(vi=vi, en=en), requirements, judge)


def _of_each(judge: Callable[[ObservedDossier], Iterable[Observation]]) -> Judge:
    def judged(window: Window) -> list[Observation]:
        return [one for dossier in window.dossiers for one in judge(dossier)]

    return judged


def _order(dossier: ObservedDossier) -> list[Observation]:
    return handled_in_order(dossier.records, dossier.rows) if dossier.is_returned else []


def _links(dossier: ObservedDossier) -> list[Observation]:
    return link_works(dossier.fetches) if dossier.has_ended else []


def _signatures(dossier: ObservedDossier) -> list[Observation]:
    return [one for fetch in dossier.deliverables for one in two_signatures(fetch.facts, fetch.where)]


def _seal(dossier: ObservedDossier) -> list[Observation]:
    return [one for fetch in dossier.deliverables for one in seal_follows_person(fetch.facts, fetch.where)]


def _doubled(dossier: ObservedDossier) -> list[Observation]:
    acts = [seen.act for seen in dossier.rows]
    again = len(acts) > len(set(acts))
    judged = nothing_doubled(dossier.rows, resent=again)
    return [one for one in judged if one.outcome is not Outcome.CANNOT_TELL]


def _codes(window: Window) -> list[Observation]:
    return [
        one
        for dossier in window.dossiers
        for one in results_coded(dossier.records, [e for e in window.entries if e.dossier_code == dossier.code])
    ]


def _recorded(window: Window) -> list[Observation]:
    taken = downloads_in(window.entries)
    return [one for d in window.dossiers for one in vault_files_recorded(d.records, d.submitted_files, taken)]


def _unchanged(window: Window) -> list[Observation]:
    taken = downloads_in(window.entries)
    return [one for d in window.dossiers for one in flagged_files_kept(d.records, d.submitted_files, taken)]


TOPICS: tuple[Topic, ...] = (
    Topic(
        "quan-sát-kết-nối",
        Text(vi="Kết nối với Cổng DVCQG", en="Connection to the national portal"),
        "other",
        (
            _line(
                "lời gọi qua trục nêu đúng madonvi, dstcode",
                "calls through the adapter name the right unit and destination",
                lambda window: calls_are_addressed(window.called("adapter")),
                "G2-KN-1",
            ),
        ),
    ),
    Topic(
        "quan-sát-đồng-bộ",
        Text(vi="Đồng bộ hồ sơ và tiến độ", en="Synchronisation of dossiers and progress"),
        "4a",
        (
            _line(
                "bản ghi hồ sơ không có sai lệch mức lỗi",
                "dossier records have no deviation of error level",
                lambda window: records_are_right(window.entries),
                "G2-HS-1",
            ),
            _line(
                "isUpdating phù hợp với hồ sơ đã có trên Cổng DVCQG",
                "isUpdating agrees with what the portal has",
                lambda window: updates_are_known(window.entries),
                "G2-HS-2",
            ),
            _line(
                "dòng tiến độ không có sai lệch mức lỗi",
                "progress rows have no deviation of error level",
                lambda window: rows_are_right(window.entries),
                "G2-TD-1",
            ),
            _line(
                "hồ sơ đã trả kết quả được tiếp nhận, xử lý, trả kết quả đúng trình tự",
                "returned dossiers were received, handled and returned in that order",
                _of_each(_order),
                "CV5632-4a-B2-1",
            ),
            _line(
                "gửi lại không làm trùng dòng tiến độ",
                "sending again doubles no progress row",
                _of_each(_doubled),
                "CV5632-CV3-2",
            ),
        ),
    ),
    Topic(
        "quan-sát-kết-quả",
        Text(vi="Kết quả giải quyết đã đồng bộ", en="Results synchronised"),
        "4a",
        (
            _line(
                "kết quả mang mã kết quả phù hợp với thủ tục",
                "results bear a code that fits the procedure",
                _codes,
                "CV5632-1-1",
            ),
            _line(
                "Cổng DVCQG tải được tập tin kết quả theo đường dẫn",
                "the portal can fetch results by their links",
                _of_each(_links),
                "CV5632-4a-B3-3",
            ),
            _line(
                "kết quả có chữ ký số của người có thẩm quyền và của cơ quan",
                "results bear the competent person's and the agency's signatures",
                _of_each(_signatures),
                "CV5632-4a-B2-2",
            ),
            _line(
                "chữ ký số của cơ quan thực hiện sau chữ ký số của người có thẩm quyền",
                "the agency's signature follows the competent person's",
                _of_each(_seal),
                "ND30-32-2-1",
            ),
        ),
    ),
    Topic(
        "quan-sát-khai-thác",
        Text(vi="Khai thác từ Kho DL Cổng DVCQG", en="Reuse from the national vault"),
        "5a",
        (
            _line(
                "tập tin tải từ Kho được ghi nhận là khai thác, có mã kết quả thay thế",
                "files downloaded from the vault are recorded as reuse with the replacing code",
                _recorded,
                "CV5632-5a-B2-2",
            ),
            _line(
                "tập tin khai thác giữ nguyên nội dung đã ký số",
                "reused files keep the signed content",
                _unchanged,
                "CV5632-5a-B2-3",
                "CV5632-5a-B2-4",
            ),
        ),
    ),
)
