"""Has a person carry out an action, and keeps what was asked and answered as evidence."""

import json
from collections.abc import Mapping
from typing import Any

from conformance.attended.asking import Answer, Asker, NotPossible, Task
from conformance.evidence.exchange import Exchange
from conformance.evidence.recorder import Recorder
from conformance.province.actions import ActionDone, ActionFailed, ActionSpec, ActionUnbound, ActorSession

METHOD = "ATTENDED"
"""stands where an HTTP exchange has its method"""


async def done_by_a_person(
    province: str,
    spec: ActionSpec,
    instruction: str,
    actor: ActorSession,
    inputs: Mapping[str, Any],
    recorder: Recorder,
    asker: Asker | None,
) -> ActionDone:
    """The action as the person answered it.

    Raises:
        ActionUnbound: nobody can be asked.
        ActionFailed: the person could not do it.
    """
    if asker is None:
        raise ActionUnbound(f"Thao tác «{spec.name}» ({spec.vi}) cần người thực hiện, lần chạy này không có ai.")
    started, exchange_id = recorder.now(), recorder.next_id()
    task = Task(province, spec, actor.name, recorder.sentence, instruction, inputs)
    try:
        answer = await asker.ask(task)
    except NotPossible as error:
        recorder.add(_evidence(exchange_id, recorder, task, None, str(error), started))
        raise ActionFailed(
            f"{province}, {spec.vi}: {error}", f"{province}: the person could not carry out «{spec.name}»"
        ) from error
    recorder.add(_evidence(exchange_id, recorder, task, answer, answer.note, started))
    return ActionDone(
        action=spec.name,
        values=answer.values,
        started_at=started,
        ended_at=recorder.now(),
        refused=answer.values is None,
        message=answer.refusal,
        exchanges=(exchange_id,),
    )


def _evidence(
    exchange_id: str, recorder: Recorder, task: Task, answer: Answer | None, note: str, started: Any
) -> Exchange:
    asked = {name: value for name, value in task.inputs.items() if not isinstance(value, bytes)}
    said = {} if answer is None else {"refused": answer.refusal} if answer.values is None else _json(answer)
    as_json = {"content-type": "application/json"}
    return Exchange(
        id=exchange_id,
        scenario=recorder.scenario,
        step=recorder.step,
        at=started,
        actor=task.actor,
        method=METHOD,
        url=task.spec.name,
        request_headers=as_json,
        request_content=json.dumps(asked, ensure_ascii=False, default=str).encode(),
        status=0,
        response_headers=as_json,
        response_content=json.dumps(said, ensure_ascii=False).encode(),
        duration_ms=(recorder.now() - started).total_seconds() * 1000,
        note=note,
    )


def _json(answer: Answer) -> dict[str, Any]:
    assert answer.values is not None
    return answer.values.model_dump(mode="json")
