"""Which papers of earlier dossiers serve again: «chỉ cung cấp một lần» (Hà Tĩnh 1 Bước 1.b; S3-06).

Only what was supplied successfully (the dossier was received), online on this portal, and of which it is known until
when it counts: a paper whose fields nobody has read or entered, such as an application form, belongs to its dossier
alone. Scans that were digitised with their fields lie in the local vault and are offered from there.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mock_dvcqg.contract.codes import Channel
from mock_dvcqg.contract.document_facts import DocumentFields
from reference_httt.rules.document_age import expiry_problem
from reference_httt.rules.model import Attachment, Component, Dossier, FileSignature, Source


@dataclass(frozen=True)
class EarlierPaper:
    """A paper of an earlier dossier of the same owner."""

    dossier: Dossier
    channel: Channel
    file: Attachment


def serves_again(paper: EarlierPaper) -> bool:
    """Whether the paper was supplied successfully, online, and its fields and signature are known."""
    file = paper.file
    return (
        paper.channel is Channel.ONLINE
        and paper.dossier.received_at is not None
        and file.source is Source.UPLOAD
        and file.signature is FileSignature.VALID
        and _term_is_known(file.fields)
        and not file.concern
    )


def _term_is_known(fields: DocumentFields | None) -> bool:
    return fields is not None and (fields.no_expiry or fields.expires_on is not None)


def earlier_problem(fields: DocumentFields, today: date) -> str:
    """Why the paper is not taken again: it no longer counts («nếu còn giá trị sử dụng theo quy định»)."""
    return expiry_problem(fields, today)


def is_of_kind(paper: EarlierPaper, component: Component) -> bool:
    """Whether it is the paper the component asks for: the same component, or the result that can replace it."""
    same = paper.file.component_code == component.code
    fields = paper.file.fields
    return same or bool(component.replaceable_by and fields and fields.kq_code == component.replaceable_by)


def latest_first(papers: Iterable[EarlierPaper]) -> tuple[EarlierPaper, ...]:
    """The papers that serve again, the latest dossier first."""
    useful = [paper for paper in papers if serves_again(paper)]
    return tuple(sorted(useful, key=lambda paper: paper.dossier.submitted_at, reverse=True))
