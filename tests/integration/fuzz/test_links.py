"""The links of both documents, followed as Schemathesis follows them: every one leads a good call to a good call."""

from collections.abc import Iterator
from typing import Any

import pytest
from schemathesis.generation.stateful.state_machine import StepOutput
from schemathesis.specs.openapi.stateful import collect_transitions

ROOTS = {
    "/openapi.json": [
        "POST /XrdAdapter/RestService/forward/mapi/login",
        "POST /bndp/public/v1/login",
        "POST /api/citizen/sign-in",
    ],
    "/control/openapi.json": ["POST /control/realms"],
}
ENDINGS = ("sign-out", "reset", "DELETE")
"""what ends a thing comes after all else that can be done with it"""


def _ends(link: Any) -> int:
    label = link.target.label
    return next((place for place, ending in enumerate(ENDINGS, 1) if ending in label), 0)


class Walker:
    """Follows every link from the answers it starts at, and from those it leads to."""

    def __init__(self, attacked: Any, description: Any, headers_of: Any, judged: Any) -> None:
        self.attacked, self.description, self.headers_of, self.judged = attacked, description, headers_of, judged
        operations = [found.ok() for found in description.get_all_operations()]
        self.links = collect_transitions(operations).operations
        self.reached: list[tuple[str, ...]] = []

    def begin(self, label: str) -> None:
        method, _, path = label.partition(" ")
        good = {each: found[0] for each, found in self.attacked.good_bodies().items()}
        people = self.attacked.control("GET", "/realms/default/people").json()
        citizen = next(person["identity_number"] for person in people if person["account"])
        good |= {"realms": {"name": "di-theo"}, "sign-in": {"identity_number": citizen}}
        self._go_on((label,), self._called(method, path, body=good[path.rpartition("/")[2]]))

    def _go_on(self, way: tuple[str, ...], output: StepOutput) -> None:
        outgoing = self.links[way[-1]].outgoing if way[-1] in self.links else []
        for link in sorted((link for link in outgoing if not link.is_inferred), key=_ends):
            farther = (*way, link.target.label)
            self.reached.append(farther)
            self._go_on(farther, self._followed(link, output))

    def _followed(self, link: Any, output: StepOutput) -> StepOutput:
        transition = link.extract(output)
        places = {
            container: {name: each.value.ok() for name, each in values.items()}
            for container, values in transition.parameters.items()
        }
        body = transition.request_body.value.ok() if transition.request_body else {}
        method, _, path = link.target.label.partition(" ")
        if link.merge_body and len(link.target.body):
            good = next(found[-1] for end, found in self.attacked.good_bodies().items() if path.endswith(end))
            body = good | body
        return self._called(method, path, body=body, **places)

    def _called(self, method: str, path: str, *, body: Any = None, **places: Any) -> StepOutput:
        headers = {"dstcode": self.headers_of(self.attacked, path)["dstcode"]} | places.pop("headers", {})
        if path.startswith("/control"):
            headers = dict(self.headers_of(self.attacked, path)) | headers
        more = {"json": body} if body else {}
        case = self.description[path][method].Case(**places)
        answer = case.call(session=self.attacked.session, headers=headers, **more)
        self.judged(case, answer)
        assert answer.status_code < 300, (method, path, answer.text)
        said = answer.json() if "json" in answer.headers.get("content-type", "") else {}
        assert not isinstance(said, dict) or str(said.get("error_code", "0")) == "0", (method, path, said)
        return StepOutput(answer, case)

    def all_links(self) -> Iterator[tuple[str, str]]:
        for transitions in self.links.values():
            for link in transitions.outgoing:
                if not link.is_inferred:
                    yield link.source.label, link.target.label


@pytest.mark.parametrize("document", ROOTS)
def test_every_link_leads_a_good_call_to_a_good_call(
    attacked: Any, described_by: Any, headers_of: Any, judged: Any, document: str
) -> None:
    description = described_by(document)
    description.config.phases.stateful.inference.algorithms = []  # the document's own links, none that are guessed
    attacked.renewed()
    walker = Walker(attacked, description, headers_of, judged)
    for root in ROOTS[document]:
        walker.begin(root)
    assert {way[-2:] for way in walker.reached} == set(walker.all_links())
    longest = max(walker.reached, key=len)
    assert len(longest) == (4 if "control" in document else 2), longest
