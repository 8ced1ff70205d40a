"""Which forms count as our own and which return paths lead nowhere else."""

import pytest

from mock_dvcqg.browser.return_path import is_own_path
from mock_dvcqg.browser.same_origin import is_same_origin
from reference_httt.web.return_path import own_path

OWN = ["/", "/kho", "/r/x/kho?q=1", "/oauth2/authorize?redirect_uri=http%3A%2F%2Fa.test%2F"]
FOREIGN = ["", "kho", "//a.test", "/\\a.test", "https://a.test/", "/\t/a.test", "/a\nb", "/ a", "/" + "a" * 5000]


@pytest.mark.parametrize("path", OWN)
def test_path_of_this_site_is_taken(path: str) -> None:
    assert is_own_path(path)
    assert own_path(path, "/") == path


@pytest.mark.parametrize("path", FOREIGN[:-1])
def test_path_that_may_lead_elsewhere_is_not_taken(path: str) -> None:
    assert not is_own_path(path)
    assert own_path(path, "/can-bo") == "/can-bo"


def test_endless_path_is_not_taken() -> None:
    assert not is_own_path(FOREIGN[-1])


@pytest.mark.parametrize(
    ("headers", "own"),
    [
        ({}, True),
        ({"sec-fetch-site": "same-origin"}, True),
        ({"sec-fetch-site": "none"}, True),
        ({"sec-fetch-site": "same-site", "origin": "http://p.test", "host": "p.test"}, False),
        ({"sec-fetch-site": "cross-site"}, False),
        ({"origin": "http://p.test:1", "host": "p.test:1"}, True),
        ({"origin": "http://p.test:2", "host": "p.test:1"}, False),
        ({"origin": "null", "host": "p.test"}, False),
        ({"origin": "https://public.test", "host": "inside"}, True),
    ],
)
def test_form_is_told_from_a_foreign_one(headers: dict[str, str], own: bool) -> None:
    assert is_same_origin(headers, ("https://public.test",)) is own
