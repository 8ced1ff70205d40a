"""Shapes of ``POST …/people/batch``: many invented people and organisations at once. A mock's own interface."""

from pydantic import BaseModel, Field

from mock_dvcqg.contract.accounts import Organisation
from mock_dvcqg.contract.control import Person

MOST = 5_000


class PeopleBatchOrder(BaseModel):
    """How many of each; the same seed gives the same ones in every realm that does not have them yet."""

    count: int = Field(ge=0, le=MOST)
    organisations: int = Field(0, ge=0, le=MOST)
    """each represented by one of the people of the batch, or else by the first person of the realm"""
    seed: int = Field(0, ge=-(2**63), lt=2**63)
    account: bool = True
    """whether they have accounts on the portal"""


class PeopleBatch(BaseModel):
    """The people and organisations that were added, in the order in which they were invented."""

    people: list[Person]
    organisations: list[Organisation]
