from reference_httt.rules.entering import landing, signs_on_anew


def test_whoever_enters_is_signed_on_anew_whatever_the_browser_holds():
    assert signs_on_anew(True)
    assert signs_on_anew(False)


def test_one_lands_at_the_service_and_agency_chosen():
    assert landing("1.990001", "H98.12") == "/ho-so/moi?procedure_code=1.990001&agency_code=H98.12"


def test_without_a_service_one_lands_on_the_page_alone_and_odd_codes_are_escaped():
    assert landing("", "H98.12") == "/ho-so/moi"
    assert landing("a&b=c", "") == "/ho-so/moi?procedure_code=a%26b%3Dc&agency_code="
