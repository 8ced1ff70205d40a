"""What a CA answers about its certificates: revocation lists, OCSP answers and time stamps, for a given moment."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from certomancer.registry import PKIArchitecture

CRL_LIFETIME = timedelta(days=7)
_UNREADABLE = (ValueError, TypeError, KeyError, IndexError, OverflowError)
"""what asn1crypto raises while it reads bytes that are no such structure"""


def answer_ocsp(architecture: "PKIArchitecture", service: str, request: bytes, at: datetime) -> bytes:
    """Certomancer's responder, with «malformedRequest» for what cannot be read."""
    from asn1crypto import ocsp
    from certomancer.registry import ServiceLabel
    from certomancer.services import SimpleOCSPResponder

    responder = architecture.service_registry.summon_responder(ServiceLabel(service), at)
    try:
        answer = responder.build_ocsp_response(ocsp.OCSPRequest.load(request, strict=True))
        return bytes(answer.dump())
    except _UNREADABLE:
        return bytes(SimpleOCSPResponder.build_error_response("malformed_request").dump())


def answer_timestamp(architecture: "PKIArchitecture", service: str, request: bytes, at: datetime) -> bytes:
    """Certomancer's time-stamping service, with a rejection for what cannot be read."""
    from asn1crypto import tsp
    from certomancer.registry import ServiceLabel

    stamper = architecture.service_registry.summon_timestamper(ServiceLabel(service), at)
    try:
        wanted = tsp.TimeStampReq.load(request, strict=True)
        wanted["message_imprint"].native  # noqa: B018 - parses all of it now, so that nonsense is met here
        return bytes(stamper.request_tsa_response(wanted).dump())
    except _UNREADABLE:
        return _rejection()


def _rejection() -> bytes:
    """DER of a TimeStampResp that holds only its status (asn1crypto insists on a token, RFC 3161 does not)."""
    from asn1crypto import tsp

    status = bytes(tsp.PKIStatusInfo({"status": "rejection", "fail_info": {"bad_data_format"}}).dump())
    return bytes([0x30, len(status)]) + status


def revocation_list(architecture: "PKIArchitecture", issuer: str, at: datetime) -> bytes:
    """DER of a CRL made at ``at``: certomancer numbers and signs it, times and entries are those of RFC 5280."""
    from asn1crypto import crl, x509
    from certomancer.registry import CertLabel, EntityLabel, KeyLabel
    from certomancer.services import CRLBuilder, choose_signed_digest

    key = architecture.key_set.get_asym_key(KeyLabel(issuer))
    certificate = architecture.get_cert(CertLabel(issuer))
    builder = CRLBuilder(
        issuer_name=architecture.entities[EntityLabel(issuer)],
        issuer_key=key.private,
        signature_algo=choose_signed_digest("sha256", key.public),
        authority_key_identifier=certificate.key_identifier_value,
    )
    body = builder.format_tbs_crl(
        crl_number=max(0, int((at - certificate.not_valid_before).total_seconds())),
        this_update=at,
        next_update=at + CRL_LIFETIME,
        revoked_certs=[],
    )
    body["this_update"] = x509.Time({"utc_time": at})
    body["next_update"] = x509.Time({"utc_time": at + CRL_LIFETIME})
    entries = _revoked(architecture, issuer, at)
    body["revoked_certificates"] = crl.RevokedCertificates(entries) if entries else None
    return bytes(builder.sign_crl(body).dump())


def _revoked(architecture: "PKIArchitecture", issuer: str, at: datetime) -> list[Any]:
    """One CRL entry for each certificate of the issuer that was revoked by then."""
    from asn1crypto import crl, x509

    rows = []
    for label, specs in architecture.enumerate_certs_by_issuer():
        for spec in specs if str(label) == issuer else ():
            status = architecture.check_revocation_status(spec.label, at_time=at)
            if status is not None:
                reason = {"extn_id": "crl_reason", "extn_value": status.reason or "unspecified"}
                rows.append(
                    crl.RevokedCertificate(
                        {
                            "user_certificate": architecture.get_cert(spec.label).serial_number,
                            "revocation_date": x509.Time({"utc_time": status.revoked_since}),
                            "crl_entry_extensions": [reason],
                        }
                    )
                )
    return rows
