"""Whom a reading trusts: one root, the revocation lists given, and the moment for signatures that claim none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from mock_dvcqg.documents.revocation import RevocationLists, UnreadableList

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate
    from pyhanko_certvalidator import ValidationContext
    from pyhanko_certvalidator.path import ValidationPath


@dataclass(frozen=True)
class Trust:
    """The ground on which signatures of one file are judged."""

    root: "Certificate"
    at: datetime
    lists: RevocationLists
    lists_problem: str = ""
    """why the revocation lists cannot be used; then nothing is trusted"""

    @classmethod
    def load(cls, root_pem: str, crls: Sequence[bytes], *, at: datetime) -> "Trust":
        """Parse what the caller gave.

        Raises:
            ValueError: the root is no certificate.
        """
        root = _certificate(root_pem)
        try:
            return cls(root, at, RevocationLists.load(crls))
        except UnreadableList as error:
            return cls(root, at, RevocationLists(), str(error))

    def context(self, signed_at: datetime | None) -> "ValidationContext":
        """What pyHanko needs to judge one chain; it never fetches anything."""
        from pyhanko_certvalidator import ValidationContext

        moment = signed_at or self.at
        return ValidationContext(trust_roots=[self.root], moment=moment, allow_fetching=False)

    def judge(self, path: "ValidationPath | None") -> tuple[bool, str]:
        """Whether a chain (``None``: there is none) is struck by a list, and why the lists cannot tell."""
        if path is None or self.lists_problem:
            return False, self.lists_problem
        try:
            return self.lists.strike([self.root.dump(), *(link.dump() for link in path if link != self.root)]), ""
        except UnreadableList as error:
            return False, str(error)


@lru_cache(maxsize=64)
def _certificate(text: str) -> "Certificate":
    from asn1crypto import pem, x509

    _, _, der = pem.unarmor(text.encode("ascii"))
    certificate = x509.Certificate.load(der, strict=True)
    certificate.native  # noqa: B018 - parses all of it now: a root that is none is the caller's mistake
    return certificate
