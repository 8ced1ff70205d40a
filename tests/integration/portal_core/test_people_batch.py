"""Many people at once: right numbers, and the same ones from the same seed wherever they are made."""

import httpx
import pytest
from stdnum.vn import mst

from mock_dvcqg.contract.control import RealmOrder
from mock_dvcqg.contract.people_batch import PeopleBatch, PeopleBatchOrder
from mock_dvcqg.operations.add_people import add_people
from mock_dvcqg.operations.create_realm import create_realm
from mock_dvcqg.operations.invent_people import century_digit
from mock_dvcqg.realms import Realms


def batch(realms: Realms, name: str, **order: int) -> PeopleBatch:
    realm = realms.find(name) or create_realm(realms, RealmOrder(name=name, seed=len(name)))
    return add_people(realm, PeopleBatchOrder.model_validate(order))


def test_the_same_seed_gives_the_same_people_in_another_realm(realms: Realms) -> None:
    first = batch(realms, "default", count=40, organisations=10, seed=7)
    assert batch(realms, "lab", count=40, organisations=10, seed=7) == first
    other = batch(realms, "lab-2", count=40, seed=8)
    assert not {each.identity_number for each in other.people} & {each.identity_number for each in first.people}


def test_the_same_seed_again_in_one_realm_gives_new_people(realms: Realms) -> None:
    made = [batch(realms, "default", count=20, seed=7) for _ in range(2)]
    numbers = [each.identity_number for one in made for each in one.people]
    assert len(set(numbers)) == 40
    assert len({each.tech_id for one in made for each in one.people}) == 40


def test_identity_numbers_tell_century_sex_and_year(realms: Realms) -> None:
    for person in batch(realms, "default", count=200, seed=1).people:
        number = person.identity_number
        assert number[:3] in ("097", "098")
        assert number[3] == str(century_digit(person.gender, person.birth_date))
        assert number[4:6] == f"{person.birth_date:%y}"
        assert (len(number), number[6]) == (12, "9")


def test_tax_codes_pass_an_independent_judge(realms: Realms) -> None:
    made = batch(realms, "default", count=3, organisations=100, seed=2)
    assert len({each.tax_code for each in made.organisations}) == 100
    assert all(mst.is_valid(each.tax_code) for each in made.organisations)
    assert {each.representative for each in made.organisations} == {each.identity_number for each in made.people}


async def test_a_batch_over_http_is_added_and_noted_once(control: httpx.AsyncClient) -> None:
    before = len((await control.get("/realms/default/people")).json())
    answer = await control.post("/realms/default/people/batch", json={"count": 25, "seed": 3})
    assert answer.status_code == 201
    people = (await control.get("/realms/default/people")).json()
    assert people[before:] == answer.json()["people"]
    entries = (await control.get("/realms/default/journal?service=people")).json()["entries"]
    assert [entry["request"] for entry in entries] == [{"count": 25, "seed": 3}]


@pytest.mark.parametrize("order", [{}, {"count": -1}, {"count": 5001}, {"count": 1, "seed": 2**63}])
async def test_impossible_batches_are_refused(control: httpx.AsyncClient, order: dict[str, int]) -> None:
    assert (await control.post("/realms/default/people/batch", json=order)).status_code == 422


async def test_a_batch_needs_the_token(anyone: httpx.AsyncClient) -> None:
    assert (await anyone.post("/control/realms/default/people/batch", json={"count": 1})).status_code == 401
