"""The certomancer configuration of one realm's CA, drawn from its ledger: entities, certificates and services."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from mock_dvcqg.contract.control import CertificateState
from mock_dvcqg.contract.document_facts import SignerKind
from mock_dvcqg.contract.paths import PKI
from mock_dvcqg.documents import profiles
from mock_dvcqg.documents.ledger import Issued, Ledger, certificate_file, key_file
from mock_dvcqg.documents.profiles import ISSUING, OCSP, ROOT, STRANGER, TSA, Profile

if TYPE_CHECKING:
    from certomancer.registry import PKIArchitecture

ARCHITECTURE = "realm"


def build_architecture(ledger: Ledger, entries: Mapping[str, Issued], url_prefix: str) -> "PKIArchitecture":
    """Certomancer's view of the CA; certificates already written are taken as they are, others are signed on demand."""
    from certomancer.registry import ArchLabel, CertomancerConfig

    configuration = CertomancerConfig(
        _configuration(ledger, entries, url_prefix),
        key_search_dir=str(ledger.folder),
        config_search_dir=str(ledger.folder),
        lazy_load_keys=True,
    )
    return configuration.get_pki_arch(ArchLabel(ARCHITECTURE))


def profile_of(entry: Issued) -> Profile:
    """The profile under which a certificate was issued."""
    if entry.kind == STRANGER:
        return profiles.STRANGER_PROFILE
    return profiles.AUTHORITY_PROFILES.get(entry.kind) or profiles.SIGNER_PROFILES[SignerKind(entry.kind)]


def issuer_of(entry: Issued) -> str:
    """The label of the authority that signs the certificate."""
    return STRANGER if entry.state == CertificateState.UNTRUSTED else profile_of(entry).issuer


def _configuration(ledger: Ledger, entries: Mapping[str, Issued], url_prefix: str) -> dict[str, Any]:
    return {
        "keysets": {ARCHITECTURE: {"keys": {label: {"path": key_file(label)} for label in entries}}},
        "pki-architectures": {
            ARCHITECTURE: {
                "keyset": ARCHITECTURE,
                "entity-defaults": {"country-name": "VN"},
                "entities": {label: _entity(entry) for label, entry in entries.items()},
                "certs": {label: _certificate(ledger, entry, url_prefix) for label, entry in entries.items()},
                "services": {
                    "ocsp": {OCSP: {"for-issuer": ISSUING, "responder-cert": OCSP}},
                    "time-stamping": {TSA: {"signing-cert": TSA, "certs-to-embed": [ISSUING]}},
                },
            }
        },
    }


def _entity(entry: Issued) -> dict[str, str]:
    return {
        "organization-name": entry.organisation,
        "organizational-unit-name": profile_of(entry).unit,
        "common-name": entry.name,
    }


def _certificate(ledger: Ledger, entry: Issued, url_prefix: str) -> dict[str, Any]:
    profile = profile_of(entry)
    since, until = profiles.PERIODS.get(CertificateState(entry.state), (profiles.VALID_FROM, profiles.VALID_TO))
    certificate: dict[str, Any] = {
        "issuer": issuer_of(entry),
        "serial": entry.serial,
        "validity": {"valid-from": since, "valid-to": until},
        "extensions": _extensions(entry, profile, url_prefix),
    }
    if ledger.has_certificate(entry.label):
        certificate["certificate-file"] = certificate_file(entry.label)
    if entry.revoked_at:
        certificate["revocation"] = {"revoked-since": entry.revoked_at, "reason": entry.reason}
    return certificate


def _extensions(entry: Issued, profile: Profile, url_prefix: str) -> list[dict[str, Any]]:
    usage = {"schema": "key-usage", "params": list(profile.key_usage)}
    extensions: list[dict[str, Any]] = [{"id": "key_usage", "critical": True, "smart-value": usage}]
    if profile.is_ca:
        depth = 1 if entry.label == ROOT else 0
        constraint = {"ca": True, "path_len_constraint": depth}
        extensions.append({"id": "basic_constraints", "critical": True, "value": constraint})
    if profile.extended_usage:
        extensions.append({"id": "extended_key_usage", "critical": True, "value": [profile.extended_usage]})
    if entry.label == OCSP:
        extensions.append({"id": "ocsp_no_check", "value": _null()})
    elif profile.issuer == ISSUING:
        extensions += _where_to_ask(f"{url_prefix}{PKI}")
    return extensions


def _null() -> Any:
    from asn1crypto import core

    return core.Null()


def _where_to_ask(pki_url: str) -> list[dict[str, Any]]:
    """CRL, OCSP and issuer addresses of a signer's certificate."""
    from asn1crypto import x509

    point = x509.DistributionPointName(name="full_name", value=[_uri(f"{pki_url}/crl")])
    access = [
        {"access_method": "ocsp", "access_location": _uri(f"{pki_url}/ocsp")},
        {"access_method": "ca_issuers", "access_location": _uri(f"{pki_url}/issuing.cer")},
    ]
    return [
        {"id": "crl_distribution_points", "value": [{"distribution_point": point}]},
        {"id": "authority_information_access", "value": access},
    ]


def _uri(url: str) -> Any:
    from asn1crypto import x509

    return x509.GeneralName(name="uniform_resource_identifier", value=url)
