"""A pyHanko signer made from PEM once and kept: parsing its material is most of the cost of a signature.

Imports pyHanko at once: import this module inside functions only.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from asn1crypto import core, keys, pem, x509
from pyhanko.sign.attributes import CMSAttributeProvider
from pyhanko.sign.signers import SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore

from mock_dvcqg.contract.control import SignerMaterial

_BESIDE_CERTIFICATES = 1400
"""bytes of a CMS object apart from its certificates, with room to spare (seen: about 600)"""


@dataclass(frozen=True)
class CmsSigner:
    """Who signs, and how much room its CMS object needs."""

    signer: SimpleSigner
    reserved_digits: int
    """hexadecimal digits that the object may take in the file"""


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
    embedded = [certificate, *(each for each in chain if each.issuer != each.subject)]
    certificates = sum(len(each.dump()) for each in embedded)
    return CmsSigner(signer, 2 * (certificates + _BESIDE_CERTIFICATES))


class _Signer(SimpleSigner):
    """Puts attributes in as parsed values: asn1crypto encodes freshly built ones anew hundreds of times."""

    def _signed_attr_providers(self, *args: Any, **options: Any) -> Iterator[CMSAttributeProvider]:
        for provider in super()._signed_attr_providers(*args, **options):
            yield _Parsed(provider)


class _Parsed(CMSAttributeProvider):
    """Another provider's value, encoded and read back once."""

    def __init__(self, provider: CMSAttributeProvider) -> None:
        self.attribute_type = provider.attribute_type
        self._provider = provider

    async def build_attr_value(self, dry_run: bool = False) -> Any:
        value = await self._provider.build_attr_value(dry_run=dry_run)
        return type(value).load(value.dump()) if isinstance(value, core.Asn1Value) else value


def _certificates(text: str) -> list[x509.Certificate]:
    return [x509.Certificate.load(der) for _, _, der in pem.unarmor(text.encode("ascii"), multiple=True)]
