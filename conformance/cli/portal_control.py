"""Commands' hand at a running portal: the control API over HTTP, its refusals as sentences with exit code 2 or 3."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import httpx
from pydantic import BaseModel, ValidationError

from conformance.cli.portal_option import checked_portal, control_token
from conformance.errors import EnvironmentUnusable, UsageError
from mock_dvcqg.contract.paths import CONTROL

M = TypeVar("M", bound=BaseModel)

PATIENCE_S = 150.0
"""longer than the portal lets anybody wait"""


class PortalControl:
    """The control API of one portal."""

    def __init__(self, client: httpx.Client, root: str) -> None:
        self._client = client
        self.root = root

    def ask(self, method: str, path: str, order: BaseModel | None = None, **more: Any) -> httpx.Response:
        """The answer to a call that the portal took.

        Raises:
            UsageError: the portal refused what was asked, in its own words.
            EnvironmentUnusable: it does not answer, does not take the token, or is no such portal.
        """
        if order is not None:
            more["json"] = order.model_dump(mode="json", exclude_unset=True)
        try:
            answer = self._client.request(method, f"{self.root}{CONTROL}{path}", **more)
        except (httpx.RequestError, httpx.InvalidURL) as error:
            raise EnvironmentUnusable(f"Không kết nối được tới Cổng mô phỏng tại {self.root}: {error}") from error
        if not answer.is_success:
            raise self._refusal(answer)
        return answer

    def read(self, kind: type[M], method: str, path: str, order: BaseModel | None = None, **more: Any) -> M:
        """The answer in its shape.

        Raises:
            UsageError, EnvironmentUnusable: as above.
        """
        answer = self.ask(method, path, order, **more)
        try:
            return kind.model_validate_json(answer.content)
        except ValidationError as error:
            raise EnvironmentUnusable(f"{answer.request.url} không trả lời như Cổng mô phỏng cùng phiên bản") from error

    def _refusal(self, answer: httpx.Response) -> Exception:
        sentence = _message(answer)
        if answer.status_code == 401:
            said = f"Cổng mô phỏng tại {self.root} không chấp nhận mã điều khiển; kiểm tra DVCQG_CONTROL_TOKEN."
            return EnvironmentUnusable(said)
        if sentence and answer.status_code < 500:
            return UsageError(sentence)
        return EnvironmentUnusable(f"{answer.request.url} trả lời HTTP {answer.status_code}: {answer.text[:200]}")


@contextmanager
def portal_control(portal: str) -> Iterator[PortalControl]:
    """The hand at the portal of that address, with the token of the environment.

    Raises:
        UsageError: the address or the token cannot be.
    """
    root, token = checked_portal(portal), control_token()
    headers = {"authorization": f"Bearer {token}"}
    with httpx.Client(headers=headers, timeout=PATIENCE_S, trust_env=False) as client:
        yield PortalControl(client, root)


def _message(answer: httpx.Response) -> str:
    try:
        told = answer.json()
    except ValueError:
        return ""
    return str(told.get("message", "")) if isinstance(told, dict) else ""
