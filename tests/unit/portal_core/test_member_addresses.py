"""Origins and addresses of a member."""

import pytest

from mock_dvcqg.rules.origins import origins_of
from mock_dvcqg.store.members import Member
from mock_dvcqg.wire.surfaces import Surface, split_realm, surface_of


def test_the_base_url_is_always_an_allowed_origin() -> None:
    member = Member("H98", "B", "http://b.example/htt/", "/vao", "/ve", ("http://c.example",), "lenient", *["x"] * 6)
    assert member.allowed_origins == origins_of(["http://b.example", "http://c.example"])
    assert member.entry_url == "http://b.example/htt/vao"
    assert member.redirect_uri == "http://b.example/htt/ve"


@pytest.mark.parametrize(
    ("path", "surface"),
    [
        ("/XrdAdapter/RestService/forward/mapi/g", Surface.ADAPTER),
        ("/r/x/VXPAdapter/y", Surface.ADAPTER),
        ("/bndp/public/v1/login", Surface.KHO),
        ("/oauth2/token", Surface.OIDC),
        ("/r/x/.well-known/openid-configuration", Surface.OIDC),
        ("/control/realms", Surface.CONTROL),
        ("/controlled", Surface.PAGES),
        ("/api/citizen/me", Surface.CITIZEN),
        ("/", Surface.PAGES),
        ("/r/x", Surface.PAGES),
    ],
)
def test_a_path_tells_its_surface(path: str, surface: Surface) -> None:
    assert surface_of(path) is surface


def test_the_realm_is_split_off_the_path() -> None:
    assert split_realm("/r/abc/mapi") == ("abc", "/mapi")
    assert split_realm("/r/abc") == ("abc", "/")
    assert split_realm("/rest") == (None, "/rest")
