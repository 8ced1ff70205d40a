"""The databases as a province calls them: population (dân cư, MaCSDL 7), specialised (chuyên ngành, MaCSDL 1).

Envelope, session and errors are those of the adapter (mock convention).
"""

from typing import Any, Protocol

import httpx
from pydantic import ValidationError

from mock_dvcqg.contract.databases import InstanceQuery, PopulationRequest, PopulationResult, ResultOrder, ResultState
from mock_dvcqg.contract.envelope import Answer
from mock_dvcqg.contract.errors import ErrorCode
from reference_httt.errors import DatabaseRefused, DatabaseUnreachable, PortalUnreachable
from reference_httt.portal_calls import call, json_of
from reference_httt.settings import Settings

POPULATION = "Cơ sở dữ liệu quốc gia về dân cư (mô phỏng)"
SPECIALISED = "Cơ sở dữ liệu chuyên ngành (mô phỏng)"


class Databases(Protocol):
    """What operations ask of the databases."""

    @property
    def has_population(self) -> bool:
        """Whether the population database is connected."""

    async def verify_person(self, asked: PopulationRequest) -> PopulationResult:
        """Compare a person's data with what is registered."""

    @property
    def has_specialised(self) -> bool:
        """Whether a specialised database is connected."""

    async def store_result(self, order: ResultOrder) -> ResultState:
        """Give a result to the specialised database."""

    async def result_state(self, instance_code: str) -> ResultState:
        """Where a result stands there."""


class NoDatabases:
    """A province that is connected to none."""

    has_population = has_specialised = False

    async def verify_person(self, asked: PopulationRequest) -> PopulationResult:
        """Nobody answers."""
        raise DatabaseUnreachable(POPULATION)

    async def store_result(self, order: ResultOrder) -> ResultState:
        """Nobody answers."""
        raise DatabaseUnreachable(SPECIALISED)

    async def result_state(self, instance_code: str) -> ResultState:
        """Nobody answers."""
        raise DatabaseUnreachable(SPECIALISED)


class DatabaseClient:
    """The databases over HTTP."""

    def __init__(self, http: httpx.AsyncClient, settings: Settings) -> None:
        self._http, self._settings = http, settings
        self._headers = {"Accept": "application/json", "Charset": "utf-8", "dstcode": settings.dstcode}
        self._session = ""

    @property
    def has_population(self) -> bool:
        """Whether an address of the population database is set."""
        return bool(self._settings.population_url)

    async def verify_person(self, asked: PopulationRequest) -> PopulationResult:
        """What fits and what does not, field by field; what is registered is never told.

        Raises:
            DatabaseUnreachable: it does not answer, or says that it is down.
            DatabaseRefused: it does not take the question.
        """
        found = await self._ask(POPULATION, self._settings.population_url, asked.wire())
        try:
            return PopulationResult.model_validate(found[0])
        except (ValidationError, IndexError) as error:
            raise DatabaseUnreachable(POPULATION) from error

    @property
    def has_specialised(self) -> bool:
        """Whether an address of the specialised database is set."""
        return bool(self._settings.specialised_result_url)

    async def store_result(self, order: ResultOrder) -> ResultState:
        """Where the result stands there after it was given; giving the same one again changes nothing.

        Raises:
            DatabaseUnreachable: it does not answer, or says that it is down.
            DatabaseRefused: it does not take the result.
        """
        return _state(await self._ask(SPECIALISED, self._settings.specialised_result_url, order.wire()))

    async def result_state(self, instance_code: str) -> ResultState:
        """Where a result stands that was given.

        Raises:
            DatabaseUnreachable, DatabaseRefused.
        """
        query = InstanceQuery(instance_code=instance_code)
        return _state(await self._ask(SPECIALISED, self._settings.specialised_state_url, query.wire()))

    async def _ask(self, database: str, url: str, parameters: dict[str, Any]) -> list[Any]:
        """``result`` of an answer; signs in again, once, when the session is no longer valid (−5)."""
        for last in (False, True):
            try:
                answer = await self._post(url, parameters)
            except PortalUnreachable as error:
                raise DatabaseUnreachable(database) from error
            code = answer.error_code.strip()
            if code == str(int(ErrorCode.SESSION_INVALID)) and not last:
                self._session = ""
                continue
            if code == str(int(ErrorCode.UNAVAILABLE)):
                raise DatabaseUnreachable(database)
            if not answer.is_ok:
                raise DatabaseRefused(database, answer.message)
            return answer.result if isinstance(answer.result, list) else []
        raise AssertionError("unreachable")

    async def _post(self, url: str, parameters: dict[str, Any]) -> Answer:
        body = {"session": await self._signed_in(), "madonvi": self._settings.agency, **parameters}
        return _answer(json_of(await call(self._http, "POST", url, json=body, headers=self._headers)))

    async def _signed_in(self) -> str:
        if not self._session:
            settings = self._settings
            body = {"username": settings.username, "password": settings.password.get_secret_value()}
            response = await call(self._http, "POST", settings.adapter_login_url, json=body, headers=self._headers)
            self._session = _answer(json_of(response)).session or ""
        return self._session


def _state(found: list[Any]) -> ResultState:
    try:
        return ResultState.model_validate(found[0])
    except (ValidationError, IndexError) as error:
        raise DatabaseUnreachable(SPECIALISED) from error


def _answer(raw: Any) -> Answer:
    if isinstance(raw, dict) and "error_code" in raw:
        raw = raw | {"error_code": str(raw["error_code"])}
    try:
        return Answer.model_validate(raw)
    except ValidationError as error:
        raise PortalUnreachable("phản hồi không đúng cấu trúc") from error
