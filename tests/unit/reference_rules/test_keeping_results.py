"""Rules on keeping results: codes of the vault, data of copies, links, who may read; each a rule a defect replaces."""

from datetime import UTC, date, datetime

import pytest

from mock_dvcqg.contract.document_facts import DocumentFields
from reference_httt.rules.kq_fit import filed_under
from reference_httt.rules.life_cycle import Role
from reference_httt.rules.links import is_open
from reference_httt.rules.masking import may_read_contents
from reference_httt.rules.true_copy import copy_fields

LATER = datetime(2036, 1, 5, tzinfo=UTC)


def test_a_result_is_listed_under_its_national_code():
    assert filed_under("KQ.G15.000034") == "KQ.G15.000034"


def test_a_true_copy_keeps_all_that_was_entered_of_the_paper():
    fields = DocumentFields(
        document_number="12/2026/TLKT", subject="Khai tử", issued_on=date(2026, 1, 5), no_expiry=True
    )
    assert copy_fields(fields) == fields


def test_a_link_opens_at_any_later_moment():
    assert is_open("abc", LATER)
    assert not is_open("", LATER)


@pytest.mark.parametrize("role", list(Role), ids=str)
def test_who_handles_a_dossier_opens_its_papers_and_who_watches_or_administers_does_not(role):
    assert may_read_contents(role) is (role not in (Role.MONITOR, Role.ADMINISTRATOR))
