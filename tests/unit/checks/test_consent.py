from conformance.checks.consent import VAULT_DOWNLOAD, confirmed_paper_taken
from mock_dvcqg.contract.document_facts import DocumentFields


def _download(make, number, seq=5):
    facts = make.facts().model_copy(update={"fields": DocumentFields(document_number=number)})
    return make.entry(VAULT_DOWNLOAD, seq=seq, surface="kho", facts=facts)


def test_the_paper_confirmed_is_the_one_downloaded(make, outcomes):
    assert outcomes(confirmed_paper_taken([_download(make, "01/LLTP1")], "01/LLTP1")) == {"CV5632-5b-B2-6": "kept"}


def test_another_paper_downloaded_breaks_it_and_is_shown(make):
    (seen,) = confirmed_paper_taken([_download(make, "01/LLTP1"), _download(make, "02/LLTP1", seq=9)], "01/LLTP1")
    assert seen.outcome.value == "broken"
    assert "02/LLTP1" in seen.seen.vi
    assert seen.exchange == "journal:9"


def test_without_a_download_or_without_fields_nobody_can_tell(make, outcomes):
    unread = make.entry(VAULT_DOWNLOAD, surface="kho", facts=make.facts())
    assert outcomes(confirmed_paper_taken([], "01")) == {"CV5632-5b-B2-6": "cannot_tell"}
    assert outcomes(confirmed_paper_taken([unread], "01")) == {"CV5632-5b-B2-6": "cannot_tell"}
