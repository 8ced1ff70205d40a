"""A one-page PDF made by hand: stands for a form or a scan that a person uploads; no signature, no meaning."""

import unicodedata


def plain_paper(title: str, size_bytes: int = 0) -> bytes:
    """A valid PDF with the title in plain letters and the words that it is simulated.

    ``size_bytes``: exactly so large, by bytes nobody sees; 0: as small as it comes.
    """
    lines = [f"BT /F1 {size} Tf 60 {y} Td ({text}) Tj ET" for size, y, text in _text(title)]
    stream = "\n".join(lines).encode("ascii")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
    ]
    return _assembled([*objects, _unseen(objects, size_bytes)] if size_bytes else objects)


def _unseen(objects: list[bytes], size_bytes: int) -> bytes:
    """A stream object that makes the whole file so large."""
    frame = b"<< /Length %010d >>\nstream\n%s\nendstream"
    length = size_bytes - len(_assembled([*objects, frame % (0, b"")]))
    for _ in range(2):  # the place of the cross-reference table takes more digits in a large file
        length += size_bytes - len(_assembled([*objects, frame % (length, b" " * length)]))
    return frame % (length, b" " * length)


def _text(title: str) -> list[tuple[int, int, str]]:
    bare = unicodedata.normalize("NFD", title.replace("đ", "d").replace("Đ", "D"))
    plain = "".join(letter for letter in bare if letter.isascii() and letter not in "()\\")
    return [(14, 760, plain), (11, 735, "BAN MO PHONG - KHONG CO GIA TRI PHAP LY")]


def _assembled(objects: list[bytes]) -> bytes:
    content = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(content)
    content += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    content += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    content += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(content)
