"""Whether given revocation lists strike a certificate of a chain; a list counts when the chain's issuer signed it.

A revoked certificate counts as revoked whatever day its signature claims: a B-B signature carries no proof of its time.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.x509 import Certificate, CertificateRevocationList


class UnreadableList(ValueError):
    """Bytes given as a revocation list are none, or nobody in the chain has signed them in the issuer's name."""


@dataclass(frozen=True)
class RevocationLists:
    """Revocation lists ready to be asked."""

    lists: tuple["CertificateRevocationList", ...] = ()

    @classmethod
    def load(cls, contents: Iterable[bytes]) -> "RevocationLists":
        """DER or PEM lists.

        Raises:
            UnreadableList: one of them cannot be read.
        """
        from cryptography.x509 import load_der_x509_crl, load_pem_x509_crl

        try:
            return cls(
                tuple(
                    load_pem_x509_crl(content) if content.startswith(b"-----") else load_der_x509_crl(content)
                    for content in contents
                )
            )
        except (ValueError, TypeError) as error:
            raise UnreadableList(f"a revocation list cannot be read: {error}") from error

    def strike(self, chain: Sequence[bytes]) -> bool:
        """Whether any certificate of the chain (DER, root first) is on the list of its issuer.

        Raises:
            UnreadableList: a list bears the issuer's name but not its signature.
        """
        from cryptography.x509 import load_der_x509_certificate

        certificates = [load_der_x509_certificate(der) for der in chain]
        return any(self._strikes(issuer, certificate) for issuer, certificate in pairwise(certificates))

    def _strikes(self, issuer: "Certificate", certificate: "Certificate") -> bool:
        from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey

        for crl in self.lists:
            if crl.issuer != issuer.subject:
                continue
            key = issuer.public_key()
            if not isinstance(key, EllipticCurvePublicKey) or not crl.is_signature_valid(key):
                raise UnreadableList("a revocation list is not signed by the issuer it names")
            if crl.get_revoked_certificate_by_serial_number(certificate.serial_number) is not None:
                return True
        return False
