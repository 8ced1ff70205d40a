"""Making, signing and reading PDFs, and the test PKI (giấy tờ điện tử, ký số): facts only, no judgement.

``pki`` keeps a realm's test certificate authority, ``typeset`` draws papers, ``sign`` signs them, ``read`` tells what
is in a file, ``laboratory`` makes good and bad papers to order. Heavy libraries are imported inside functions.
"""
