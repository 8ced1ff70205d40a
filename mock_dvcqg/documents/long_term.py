"""What a signature of profile B-T, B-LT or B-LTA brings with it: time stamps and lists of the realm's own CA.

Imports pyHanko at once: import this module inside functions only.
"""

from dataclasses import dataclass
from datetime import datetime

from asn1crypto import crl, pem, tsp, x509
from pyhanko.sign.timestamps import TimeStamper
from pyhanko_certvalidator import ValidationContext

from mock_dvcqg.contract.control import SignatureProfile
from mock_dvcqg.documents.pki import TestPki


@dataclass(frozen=True)
class Evidence:
    """The means of a profile at one moment."""

    profile: SignatureProfile
    stamper: TimeStamper
    validation: ValidationContext

    @property
    def is_long_term(self) -> bool:
        """Whether the validation's certificates and lists go into the file."""
        return self.profile in (SignatureProfile.B_LT, SignatureProfile.B_LTA)

    @property
    def is_archival(self) -> bool:
        """Whether a time stamp over the document closes it."""
        return self.profile is SignatureProfile.B_LTA


def evidence_of(profile: SignatureProfile, pki: TestPki, at: datetime) -> Evidence | None:
    """The means of a profile; B-B needs none."""
    if profile is SignatureProfile.B_B:
        return None
    _, _, root = pem.unarmor(pki.root_pem.encode("ascii"))
    lists = [crl.CertificateList.load(der) for der in (pki.crl(at), pki.root_crl(at))]
    validation = ValidationContext(
        trust_roots=[x509.Certificate.load(root)],
        other_certs=[x509.Certificate.load(pki.issuing_der)],
        crls=lists,
        moment=at,
        allow_fetching=False,
        revocation_mode="soft-fail",
    )
    return Evidence(profile, _RealmStamper(pki, at), validation)


class _RealmStamper(TimeStamper):
    """The realm's time-stamping authority, asked in this process for the moment given."""

    def __init__(self, pki: TestPki, at: datetime) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._pki = pki
        self._at = at

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        return tsp.TimeStampResp.load(self._pki.timestamp(req.dump(), self._at))
