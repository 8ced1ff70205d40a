"""A province reached by the calls of a YAML binding (``conformance.province.actions.Province``)."""

from collections.abc import Mapping
from typing import Any

import httpx
from pydantic import ValidationError

from conformance.attended.asking import Asker
from conformance.attended.carrying import done_by_a_person
from conformance.evidence.recorder import Recorder
from conformance.province.actions import (
    ACTIONS,
    ROLE_WORDS,
    ActionDone,
    ActionFailed,
    ActionSpec,
    ActionUnbound,
    ActorSession,
    BoundAgency,
    Role,
    Values,
)
from conformance.province.binding_model import Account, RestBinding
from conformance.province.calls import Caller, carry_out
from conformance.province.names import agency_named, procedure_named
from conformance.province.templates import TemplateFailed, filled_text

IN_PERSON = "in person"
"""marks the session of an officer whose acts a person carries out"""


class RestProvince:
    """One scenario's view of a province; officers sign in once a role and agency."""

    def __init__(
        self,
        binding: RestBinding,
        recorder: Recorder,
        transport: httpx.AsyncBaseTransport | None = None,
        asker: Asker | None = None,
    ):
        self.code = binding.subject.code
        self.name = binding.subject.name
        self._binding = binding
        self._recorder = recorder
        self._transport = transport
        self._asker = asker
        self._officers: dict[tuple[Role, str], ActorSession] = {}

    def capability(self, name: str) -> bool | None:
        """What the binding declares of a capability; ``None`` when it is silent."""
        return self._binding.capabilities.get(name)

    def procedure_code(self, name: str) -> str:
        """The province's code of a procedure named in a scenario."""
        return procedure_named(self._binding.procedures, name, self.name)

    def agency(self, name: str) -> BoundAgency:
        """An agency of the province by its name in a scenario."""
        return agency_named({key: entry.code for key, entry in self._binding.agencies.items()}, name, self.name)

    async def officer(self, role: Role, agency_code: str) -> ActorSession:
        """A signed-in officer of the agency; the session is kept for the scenario."""
        key = (role, agency_code)
        if key not in self._officers:
            has_account = self._account(role, agency_code) is not None
            is_attended = any(action.attended for action in self._binding.actions.values())
            sign_in = self._sign_in if has_account or not is_attended else self._in_person
            self._officers[key] = await sign_in(role, agency_code)
        return self._officers[key]

    async def perform(self, action: str, actor: ActorSession, inputs: Mapping[str, Any]) -> ActionDone:
        """Carry out one action.

        Raises:
            ActionUnbound, ActionFailed, ProvinceUnreachable.
        """
        spec = ACTIONS[action]
        bound = self._binding.actions.get(action)
        if bound is None:
            raise ActionUnbound(
                f"Tập tin kết nối chưa mô tả thao tác «{action}» ({spec.vi}).",
                f"The binding does not describe the action «{action}».",
            )
        if bound.attended:
            return await done_by_a_person(self.name, spec, bound.attended, actor, inputs, self._recorder, self._asker)
        if IN_PERSON in actor.variables:
            raise ActionUnbound(_no_account(actor.role, actor.variables["agency"]))
        started, first = self._recorder.now(), len(self._recorder.exchanges)
        known = self._known(actor, dict.fromkeys(spec.inputs) | dict(inputs))
        done = await carry_out(bound.calls, self._caller(actor, f"{self.name}, {spec.vi}"), known)
        values = None if done.refusal is not None else _values(spec, bound.values, {**known, **done.values})
        return ActionDone(
            action=action,
            values=values,
            started_at=started,
            ended_at=self._recorder.now(),
            refused=done.refusal is not None,
            message=done.refusal or "",
            exchanges=tuple(exchange.id for exchange in self._recorder.exchanges[first:]),
        )

    async def _sign_in(self, role: Role, agency_code: str) -> ActorSession:
        officers = self._binding.officers
        account = self._account(role, agency_code)
        if officers is None or account is None:
            raise ActionUnbound(_no_account(role, agency_code))
        who = {"role": role.value, "agency": agency_code}
        what = f"{self.name}, đăng nhập của {ROLE_WORDS[role]} {agency_code}"
        actor = f"{ROLE_WORDS[role]} · {agency_code}"
        session = ActorSession(role, actor, self._client(actor))
        try:
            who |= {key: filled_text(getattr(account, key), who) for key in ("username", "password")}
        except TemplateFailed as error:
            raise ActionFailed(f"{what}: {error}") from error
        caller = Caller(session.client, self._binding.base_url, self._binding.headers, self._binding.refused, what)
        done = await carry_out(officers.calls, caller, who)
        if done.refusal is not None:
            raise ActionFailed(f"{what}: {done.refusal}")
        session.variables = {**who, **{name: str(value) for name, value in done.values.items()}}
        return session

    async def _in_person(self, role: Role, agency_code: str) -> ActorSession:
        """An officer who acts in the province's own screens: no account of the binding, no client used."""
        actor = f"{ROLE_WORDS[role]} · {agency_code}"
        return ActorSession(role, actor, self._client(actor), {"agency": agency_code, IN_PERSON: "1"})

    def _account(self, role: Role, agency_code: str) -> Account | None:
        accounts = self._binding.officers.accounts if self._binding.officers else []
        for account in accounts:
            if (account.roles == "*" or role in account.roles) and (
                account.agencies == "*" or agency_code in account.agencies
            ):
                return account
        return None

    def _client(self, actor: str) -> httpx.AsyncClient:
        return self._recorder.client(actor, transport=self._transport)

    def _caller(self, actor: ActorSession, what: str) -> Caller:
        headers = dict(self._binding.headers)
        if actor.role is not Role.CITIZEN and self._binding.officers is not None:
            headers |= self._binding.officers.headers
        return Caller(actor.client, self._binding.base_url, headers, self._binding.refused, what)

    def _known(self, actor: ActorSession, inputs: Mapping[str, Any]) -> dict[str, Any]:
        actor_facts = {"role": actor.role.value, "name": actor.name}
        return {"session": dict(actor.variables), "actor": actor_facts, "code": self.code, **inputs}


def _no_account(role: Role, agency_code: str) -> str:
    return f"Tập tin kết nối chưa có tài khoản cho {ROLE_WORDS[role]} ({role.value}) của cơ quan {agency_code}."


def _values(spec: ActionSpec, templates: Mapping[str, str], known: Mapping[str, Any]) -> Values:
    """The declared values; what calls gave under other names was for later calls only."""
    given = {name: known[name] for name in spec.values.model_fields if known.get(name) is not None}
    try:
        given |= {name: filled_text(template, known) for name, template in templates.items()}
        return spec.values.model_validate(given)
    except TemplateFailed as error:
        raise ActionFailed(f"{spec.vi}: {error}") from error
    except ValidationError as error:
        problems = "; ".join(f"{'.'.join(map(str, item['loc']))}: {item['msg']}" for item in error.errors())
        raise ActionFailed(f"{spec.vi}: giá trị nhận được sai khuôn: {problems}") from error
