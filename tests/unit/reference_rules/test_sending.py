"""Whose draft it is, whether a session still counts, whether a draft was sent before."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from mock_dvcqg.contract.codes import Channel
from reference_httt.rules.model import Draft, ProcedureTerms, Relation, Submitter
from reference_httt.rules.sending import owns_draft, resending_problem, session_open

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
DELEGATE = Submitter("Trần Văn Thay", "001099000002", Relation.DELEGATE, "05/UQ")
OTHER_DELEGATE = replace(DELEGATE, identity_number="001099000003")
REPRESENTATIVE = Submitter("Lê Thị Đại", "001099000004", Relation.REPRESENTATIVE)


def _draft(**more: object) -> Draft:
    draft = Draft(
        "d", "mine", "p", "P", "f", "F", "k", "K", "H98.12", "Sở", Channel.ONLINE, True, "1", terms=ProcedureTerms()
    )
    return replace(draft, **more)


@pytest.mark.parametrize(
    ("filed_by", "account", "acting", "own"),
    [
        (None, "mine", None, True),
        (None, "another", None, False),
        (None, "mine", REPRESENTATIVE, True),
        (None, "mine", DELEGATE, False),
        (DELEGATE, "mine", DELEGATE, True),
        (DELEGATE, "mine", OTHER_DELEGATE, False),
        (DELEGATE, "mine", None, True),
        (DELEGATE, "another", DELEGATE, False),
    ],
)
def test_a_draft_is_its_accounts_own_and_a_delegates_only_what_he_filed(filed_by, account, acting, own):
    assert owns_draft(_draft(submitter=filed_by), account, acting) is own


@pytest.mark.parametrize(("left_s", "is_open"), [(1, True), (0, False), (-1, False)])
def test_a_session_counts_until_its_end(left_s, is_open):
    assert session_open(NOW + timedelta(seconds=left_s), NOW) is is_open


def test_a_draft_is_sent_once():
    assert resending_problem(_draft()) == ""
    assert "H98.12-261120-0001" in resending_problem(_draft(dossier_code="H98.12-261120-0001"))
