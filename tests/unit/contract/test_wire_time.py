"""Times on the wire: local Vietnamese digits outside, aware UTC inside, and nothing but ValueError for the rest."""

from datetime import UTC, datetime

import pytest

from mock_dvcqg.contract.wire_time import from_wire, to_wire


def test_a_wire_time_is_vietnamese_and_comes_back() -> None:
    moment = datetime(2026, 11, 20, 1, 30, tzinfo=UTC)
    assert to_wire(moment) == "20261120083000"
    assert from_wire("20261120083000") == moment
    assert from_wire("") is None


NO_MOMENTS = ["x", "20260230000000", "２０２６１１２００８３０００", "00010101000000", "2026112008300"]


@pytest.mark.parametrize("text", NO_MOMENTS)
def test_what_is_no_moment_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"is|day"):
        from_wire(text)
