"""A citizen at the portal, by the citizen API: what one does that a vendor's test cannot do for its own system."""

from types import TracebackType
from typing import Any

import httpx

from mock_dvcqg.contract.citizen import MyConsent, MyDossier, VaultAccess, VaultDocument
from mock_dvcqg.contract.control import Person
from mock_dvcqg.contract.paths import CITIZEN_API
from mock_dvcqg.testing.errors import PortalNotThere
from mock_dvcqg.testing.vendor_portal import read_answer


class CitizenHand:
    """Signed in for as long as the ``with`` block runs."""

    def __init__(self, http: httpx.Client, realm_url: str, person: Person) -> None:
        self._http = http
        self._root = f"{realm_url}{CITIZEN_API}"
        self.person = person

    def __enter__(self) -> "CitizenHand":
        self._call("POST", "/sign-in", json={"identity_number": self.person.identity_number})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.close()

    def my_services(self) -> list[MyDossier]:
        """«Dịch vụ công của tôi»."""
        return [MyDossier.model_validate(each) for each in self._call("GET", "/my-services")]

    def vault(self) -> list[VaultDocument]:
        """The citizen's documents in the Kho."""
        return [VaultDocument.model_validate(each) for each in self._call("GET", "/vault")]

    def deposit(self, dossier_code: str, document_id: str) -> VaultDocument:
        """Save a result to the Kho."""
        path = f"/my-services/{dossier_code}/documents/{document_id}/deposit"
        return VaultDocument.model_validate(self._call("POST", path))

    def access_log(self) -> list[VaultAccess]:
        """Who used the citizen's documents, the latest first."""
        return [VaultAccess.model_validate(each) for each in self._call("GET", "/access-log")]

    def consents(self) -> list[MyConsent]:
        """What the citizen was asked to consent to, the latest first."""
        return [MyConsent.model_validate(each) for each in self._call("GET", "/consents")]

    def grant(self, consent_id: str) -> MyConsent:
        """Say yes."""
        return self._answer(consent_id, "grant")

    def refuse(self, consent_id: str) -> MyConsent:
        """Say no."""
        return self._answer(consent_id, "refuse")

    def revoke(self, consent_id: str) -> MyConsent:
        """Take back a consent that was not used."""
        return self._answer(consent_id, "revoke")

    def _answer(self, consent_id: str, word: str) -> MyConsent:
        return MyConsent.model_validate(self._call("POST", f"/consents/{consent_id}/{word}"))

    def _call(self, method: str, path: str, **more: Any) -> Any:
        try:
            answer = self._http.request(method, self._root + path, **more)
        except httpx.RequestError as error:
            raise PortalNotThere(self._root, error) from error
        return read_answer(answer, f"{method} {CITIZEN_API}{path}")
