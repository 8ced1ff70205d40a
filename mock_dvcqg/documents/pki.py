"""The test PKI of one realm (CA, CRL, OCSP, TSA mô phỏng): every answer is given for the moment the caller names."""

import secrets
import ssl
import threading
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mock_dvcqg.contract.control import CertificateState, SignerMaterial, SignerOrder
from mock_dvcqg.documents.ca_configuration import build_architecture
from mock_dvcqg.documents.ledger import Issued, Ledger
from mock_dvcqg.documents.profiles import AUTHORITY_PROFILES, ISSUING, OCSP, ROOT, STRANGER, TSA, authority_name

if TYPE_CHECKING:
    from certomancer.registry import PKIArchitecture

_ORGANISATION = "Cổng DVCQG mô phỏng"
_SERIAL_BITS = 63

REVOKED_SINCE = "2020-06-01T00:00:00+00:00"
"""when certificates that the laboratory wants revoked were revoked: before any paper of the simulation"""


class TestPki:
    """One realm's certificate authority in a folder; may be opened by several processes and threads at once."""

    __test__ = False  # no test class, whatever its name says to pytest

    def __init__(self, ledger: Ledger, url_prefix: str) -> None:
        self._ledger = ledger
        self._url_prefix = url_prefix.rstrip("/")
        self._one_at_a_time = threading.RLock()
        self._known: tuple[tuple[int, int], dict[str, Issued], PKIArchitecture] | None = None

    @classmethod
    def open(cls, folder: Path, *, url_prefix: str, realm: str) -> "TestPki":
        """The CA kept in ``folder``; on first run its keys and certificates are made.

        ``url_prefix`` is the address below which ``/pki/crl`` and ``/pki/ocsp`` answer; certificates carry it.
        """
        return cls.over(Ledger(folder), url_prefix=url_prefix, realm=realm)

    @classmethod
    def over(cls, ledger: Ledger, *, url_prefix: str, realm: str) -> "TestPki":
        """The CA of a ledger; on first run its keys and certificates are made."""
        pki = cls(ledger, url_prefix)
        with pki._ledger.locked():
            entries = pki._ledger.entries()
            absent = [label for label in AUTHORITY_PROFILES if label not in entries]
            fresh = [Issued(label, label, authority_name(label, realm), _ORGANISATION, _serial()) for label in absent]
            if fresh:
                pki._issue(entries, fresh)
        return pki

    @property
    def root_pem(self) -> str:
        """The root certificate: the one thing a relying party must trust."""
        return self.certificate(ROOT)

    @property
    def issuing_der(self) -> bytes:
        """DER of the certificate that signs signers' certificates."""
        return ssl.PEM_cert_to_DER_cert(self.certificate(ISSUING))

    def certificate(self, label: str) -> str:
        """PEM of a certificate: ``root``, ``issuing``, ``ocsp``, ``tsa``."""
        return self._ledger.certificate_pem(label)

    def signer(self, order: SignerOrder, state: CertificateState = CertificateState.GOOD) -> SignerMaterial:
        """Certificate and key for a name, organisation and kind; the same order gives the same ones.

        A revoked certificate is never given again: the next order makes a new one. ``state`` is for the
        laboratory, which also needs certificates that nobody should accept.
        """
        name, organisation = _nfc(order.name), _nfc(order.organisation)
        wanted = (name, organisation, order.kind, state)
        with self._one_at_a_time, self._ledger.locked():
            entries = self._ledger.entries()
            entry = _find(entries, wanted)
            if entry is None:
                entry = Issued(
                    f"{order.kind}-{len(entries):04d}", order.kind, name, organisation, _serial(), state=state
                )
                if state is CertificateState.REVOKED:
                    entry = replace(entry, revoked_at=REVOKED_SINCE, reason="key_compromise")
                self._issue(entries, [*self._stranger(entries, state), entry])
        chain = (STRANGER,) if state is CertificateState.UNTRUSTED else (ISSUING, ROOT)
        return SignerMaterial(
            name=name,
            organisation=organisation,
            kind=order.kind,
            certificate_pem=self.certificate(entry.label),
            key_pem=self._ledger.key_pem(entry.label),
            chain_pem="".join(self.certificate(label) for label in chain),
        )

    def _stranger(self, entries: dict[str, Issued], state: CertificateState) -> list[Issued]:
        """The authority nobody trusts, where it is needed and not there yet."""
        if state is not CertificateState.UNTRUSTED or STRANGER in entries:
            return []
        return [Issued(STRANGER, STRANGER, authority_name(STRANGER, ""), _ORGANISATION, _serial())]

    def revoke(self, who: str | int, *, at: datetime, reason: str = "key_compromise") -> int:
        """Revoke by serial number or by common name from ``at`` on; gives how many certificates that revoked.

        ``reason`` is a CRL reason in asn1crypto's words. What is revoked already keeps its first time.
        """
        with self._one_at_a_time, self._ledger.locked():
            entries = self._ledger.entries()
            struck = [entry for entry in entries.values() if who in (entry.serial, entry.name) and not entry.revoked_at]
            moment = _whole_seconds(at).isoformat()
            entries.update((entry.label, replace(entry, revoked_at=moment, reason=reason)) for entry in struck)
            self._ledger.write(entries)
        return len(struck)

    def crl(self, at: datetime) -> bytes:
        """DER of the revocation list over all signers, as it stood at that moment."""
        return self._revocation_list(ISSUING, at)

    def root_crl(self, at: datetime) -> bytes:
        """DER of the root's own revocation list, for those who check the whole chain."""
        return self._revocation_list(ROOT, at)

    def ocsp(self, request: bytes, at: datetime) -> bytes:
        """DER answer to a DER status request; a malformed request gets the answer that says so."""
        from mock_dvcqg.documents.status_services import answer_ocsp

        with self._one_at_a_time:
            return answer_ocsp(self._architecture(), OCSP, request, _whole_seconds(at))

    def timestamp(self, request: bytes, at: datetime) -> bytes:
        """DER answer to a DER time-stamp request; a malformed request gets a rejection."""
        from mock_dvcqg.documents.status_services import answer_timestamp

        with self._one_at_a_time:
            return answer_timestamp(self._architecture(), TSA, request, _whole_seconds(at))

    def files(self) -> dict[str, str]:
        """Keys, certificates and index as texts by name: all that makes this CA the one it is."""
        self._ledger.version  # noqa: B018 – brings the copy of a shared CA up to date
        with self._one_at_a_time:
            return self._ledger.files()

    def replace_files(self, files: dict[str, str]) -> None:
        """Become the CA those files make."""
        with self._one_at_a_time, self._ledger.locked():
            if files != self._ledger.files():
                self._ledger.replace_files(files)

    def _revocation_list(self, label: str, at: datetime) -> bytes:
        from mock_dvcqg.documents.status_services import revocation_list

        with self._one_at_a_time:
            return revocation_list(self._architecture(), label, _whole_seconds(at))

    def _issue(self, entries: dict[str, Issued], fresh: list[Issued]) -> None:
        """Keys, certificates and, last, the index. The caller holds the folder's lock."""
        from asn1crypto import pem
        from certomancer.registry import CertLabel

        for entry in fresh:
            self._ledger.make_key(entry.label)
        new = {entry.label: entry for entry in fresh}
        # signing takes the authorities alone: with every certificate ever issued each would cost more than the last
        authorities = {label: entry for label, entry in entries.items() if label in {*AUTHORITY_PROFILES, STRANGER}}
        architecture = build_architecture(self._ledger, authorities | new, self._url_prefix)
        for entry in fresh:
            der = architecture.get_cert(CertLabel(entry.label)).dump()
            self._ledger.keep_certificate(entry.label, pem.armor("CERTIFICATE", der).decode("ascii"))
        self._ledger.write(entries | new)

    def _architecture(self) -> "PKIArchitecture":
        """Certomancer's view of the folder as it is now, kept until somebody writes the index."""
        version = self._ledger.version
        if self._known is None or self._known[0] != version:
            entries = self._ledger.entries()
            self._known = version, entries, build_architecture(self._ledger, entries, self._url_prefix)
        return self._known[2]


def _find(entries: dict[str, Issued], wanted: tuple[str, str, str, str]) -> Issued | None:
    """A certificate that was not revoked since; one made revoked for the laboratory may be had again."""
    fits = (e for e in entries.values() if (e.name, e.organisation, e.kind, e.state) == wanted)
    return next((e for e in fits if not e.revoked_at or e.state == CertificateState.REVOKED), None)


def _serial() -> int:
    return secrets.randbits(_SERIAL_BITS) | 1


def _whole_seconds(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)
