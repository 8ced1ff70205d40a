"""Who is told what over which channel (thông báo cho người nộp hồ sơ, chủ hồ sơ)."""

import re
from collections.abc import Iterable

from reference_httt.rules.model import CaseFile, NoticeChannel, Recipient, Relation

_TWELVE_DIGITS = re.compile(r"(?<!\d)\d{12}(?!\d)")
_SHOWN = 4


def submitter_of(case: CaseFile) -> Recipient:
    """Người nộp hồ sơ: who acts for the owner, or the owner himself."""
    submitter = case.draft.submitter
    if submitter is None or submitter.relation is Relation.OWNER:
        return owner_of(case)
    return Recipient(submitter.full_name, submitter.identity_number, submitter.email, submitter.phone)


def owner_of(case: CaseFile) -> Recipient:
    """Chủ hồ sơ, with the contacts of this dossier before those of the account."""
    data, account = case.draft.personal_data, case.account
    return Recipient(
        full_name=data.full_name if data else account.full_name,
        identity_number=data.identity_number if data else account.identity_number or case.draft.owner_number,
        email=(data.email if data else "") or account.email,
        phone=(data.phone if data else "") or account.phone,
    )


def recipients_of(case: CaseFile, *, to_owner: bool) -> tuple[Recipient, ...]:
    """Progress goes to the submitter (5632/VPCP-KSTT 4.a Bước 3: người nộp), a result to the owner as well."""
    told = [submitter_of(case), *([owner_of(case)] if to_owner else [])]
    return tuple({one.identity_number: one for one in reversed(told)}.values())[::-1]


def contacts_of(person: Recipient) -> tuple[tuple[NoticeChannel, str], ...]:
    """Channels and addresses: in the application always, e-mail and SMS both when given (Hà Tĩnh 2 Bước 4.a; D-40)."""
    given = ((NoticeChannel.EMAIL, person.email.strip()), (NoticeChannel.SMS, person.phone.strip()))
    return ((NoticeChannel.IN_APP, ""), *((channel, address) for channel, address in given if address))


def without_identity_numbers(text: str, numbers: Iterable[str]) -> str:
    """The text with identity numbers shortened to their last digits: e-mail and SMS are no safe channels (D-27)."""
    for number in sorted({n for n in numbers if len(n) > _SHOWN}, key=len, reverse=True):
        text = text.replace(number, _shortened(number))
    return _TWELVE_DIGITS.sub(lambda found: _shortened(found[0]), text)


def _shortened(number: str) -> str:
    return "*" * (len(number) - _SHOWN) + number[-_SHOWN:]
