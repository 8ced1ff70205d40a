"""A pyHanko signer made from PEM once and kept: parsing its material is most of the cost of a signature.

Imports pyHanko at once: import this module inside functions only.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from asn1crypto import cms, keys, pem, x509
from pyhanko.sign.signers import SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore

from mock_dvcqg.contract.control import SignerMaterial

_BESIDE_CERTIFICATES = 1600
"""bytes of a CMS object apart from its certificates, with room to spare (seen: about 600)"""


@dataclass(frozen=True)
class CmsSigner:
    """Who signs, and how many bytes its CMS object may take in the file."""

    signer: SimpleSigner
    reserved_bytes: int


def cms_signer(material: SignerMaterial) -> CmsSigner:
    """The signer for that material."""
    return _cms_signer(material.certificate_pem, material.key_pem, material.chain_pem)


@lru_cache(maxsize=512)
def _cms_signer(certificate_pem: str, key_pem: str, chain_pem: str) -> CmsSigner:
    (certificate,), chain = _certificates(certificate_pem), _certificates(chain_pem)
    store = SimpleCertificateStore()
    store.register_multiple(chain)
    _, _, key = pem.unarmor(key_pem.encode("ascii"))
    signer = _Signer(
        signing_cert=certificate,
        signing_key=keys.PrivateKeyInfo.load(key),
        cert_registry=store,
        embed_roots=False,
    )
    certificates = sum(len(each.dump()) for each in (certificate, *chain))
    return CmsSigner(signer, 2 * (certificates + _BESIDE_CERTIFICATES))


class _Signer(SimpleSigner):
    """Signs attributes in parsed form: asn1crypto encodes freshly built ones anew a thousand times over."""

    async def signed_attrs(self, *args: Any, **options: Any) -> cms.CMSAttributes:
        attributes = await super().signed_attrs(*args, **options)
        return cms.CMSAttributes.load(attributes.dump())


def _certificates(text: str) -> list[x509.Certificate]:
    return [x509.Certificate.load(der) for _, _, der in pem.unarmor(text.encode("ascii"), multiple=True)]
