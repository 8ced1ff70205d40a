"""A last signature that leaves the end of the file unsigned: its byte range is shortened and the CMS made anew."""

import re
from hashlib import sha256

from mock_dvcqg.contract.control import SignerMaterial

UNSIGNED_TAIL = 64
"""bytes at the end of the file that the shortened range leaves out"""

_RANGE = re.compile(rb"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]")


async def signed_in_part(content: bytes, signer: SignerMaterial) -> bytes:
    """The file with the range of its last signature shortened by ``UNSIGNED_TAIL`` bytes and signed anew.

    Raises:
        ValueError: the file has no signature.
    """
    from mock_dvcqg.documents.cms_signer import cms_signer

    found = list(_RANGE.finditer(content))
    if not found:
        raise ValueError("the file has no signature whose byte range could be shortened")
    last = found[-1]
    start, length, again, rest = (int(number) for number in last.groups())
    shorter = b"/ByteRange [%d %d %d %d]" % (start, length, again, rest - UNSIGNED_TAIL)
    text = shorter[:-1] + b" " * (len(last[0]) - len(shorter)) + b"]"
    content = content[: last.start()] + text + content[last.end() :]
    signed = content[start : start + length] + content[again : again + rest - UNSIGNED_TAIL]
    cms = await cms_signer(signer).signer.async_sign(sha256(signed).digest(), "sha256", use_pades=True)
    room = again - length - 2
    digits = bytes(cms.dump()).hex().encode()
    if len(digits) > room:
        raise ValueError("the new signature does not fit into the place of the old one")
    return content[: length + 1] + digits + b"0" * (room - len(digits)) + content[again - 1 :]
