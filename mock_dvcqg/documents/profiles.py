"""The certificate profiles of the mock CA: who a certificate says its holder is, and what its key may do.

Mock convention, not DVCQG: the subject's OU tells the kind of signer, CN the name, O the organisation; every OU
says «mô phỏng». All certificates live from 2020 to 2045, so that papers can be dated in the past.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from mock_dvcqg.contract.control import CertificateState
from mock_dvcqg.contract.document_facts import SignerKind

VALID_FROM = "2020-01-01T00:00:00+0000"
VALID_TO = "2045-01-01T00:00:00+0000"
PERIODS = {
    CertificateState.EXPIRED: ("2018-01-01T00:00:00+0000", VALID_FROM),
    CertificateState.NOT_YET_VALID: (VALID_TO, "2050-01-01T00:00:00+0000"),
    CertificateState.ENDED_SINCE: (VALID_FROM, "2022-01-01T00:00:00+0000"),
}
"""periods that no paper of the simulation falls into; of the last only papers dated 2020 and 2021"""

COMMON_NAME_BYTES = 64
"""X.520 allows 64 characters; some readers count the bytes, so these are counted here"""

ROOT = "root"
ISSUING = "issuing"
OCSP = "ocsp"
TSA = "tsa"
STRANGER = "stranger"
"""an authority of its own root that nobody trusts; made when the laboratory first needs it"""


@dataclass(frozen=True)
class Profile:
    """What certificates of one kind have in common."""

    unit: str
    """the subject's OU"""
    key_usage: tuple[str, ...] = ("digital_signature", "non_repudiation")
    extended_usage: str = ""
    issuer: str = ISSUING
    is_ca: bool = False


AUTHORITY_PROFILES: dict[str, Profile] = {
    ROOT: Profile("CA gốc (mô phỏng)", ("key_cert_sign", "crl_sign"), issuer=ROOT, is_ca=True),
    ISSUING: Profile("CA cấp chứng thư (mô phỏng)", ("key_cert_sign", "crl_sign"), issuer=ROOT, is_ca=True),
    OCSP: Profile("Trả lời trạng thái chứng thư (mô phỏng)", ("digital_signature",), "ocsp_signing"),
    TSA: Profile("Cấp dấu thời gian (mô phỏng)", ("digital_signature",), "time_stamping"),
}
"""the realm's own services"""

STRANGER_PROFILE = Profile("CA lạ (mô phỏng)", ("key_cert_sign", "crl_sign"), issuer=STRANGER, is_ca=True)

SIGNER_PROFILES: dict[SignerKind, Profile] = {
    SignerKind.PERSONAL: Profile("Chữ ký số cá nhân (mô phỏng)"),
    SignerKind.AGENCY: Profile("Chữ ký số cơ quan, tổ chức (mô phỏng)"),
    SignerKind.CITIZEN: Profile("Chữ ký số công dân (mô phỏng)"),
    SignerKind.UNKNOWN: Profile("Chữ ký số không rõ loại (mô phỏng)"),
}

_KIND_BY_UNIT = {profile.unit: kind for kind, profile in SIGNER_PROFILES.items()}


def authority_name(label: str, realm: str) -> str:
    """The common name of one of the realm's own services; the end of a long realm name gives way to its digest."""
    names = {
        ROOT: "CA mô phỏng gốc",
        ISSUING: "CA mô phỏng cấp chứng thư",
        OCSP: "OCSP mô phỏng",
        TSA: "TSA mô phỏng",
        STRANGER: "CA lạ mô phỏng",
    }
    room = COMMON_NAME_BYTES - len(f"{names[label]} – ".encode())
    shown = realm if len(realm) <= room else f"{realm[: room - 7]}~{sha256(realm.encode()).hexdigest()[:6]}"
    return f"{names[label]} – {shown}"


def kind_of(units: Iterable[str]) -> SignerKind:
    """The kind of signer that a subject's OU values tell; unknown when none of them is ours."""
    return next((_KIND_BY_UNIT[unit] for unit in units if unit in _KIND_BY_UNIT), SignerKind.UNKNOWN)


def subject_values(native: Mapping[str, object], attribute: str) -> tuple[str, ...]:
    """All values of one attribute of a subject as asn1crypto gives it: a string, or a list of them."""
    value = native.get(attribute)
    values = value if isinstance(value, list) else [value]
    return tuple(text for text in values if isinstance(text, str))
