"""How a citizen comes in from the national portal: signed on anew, to the service chosen there (5632 5.a Bước 1)."""

from urllib.parse import urlencode

NEW_DOSSIER_PATH = "/ho-so/moi"
"""the page of personal data (``web.citizen_pages``)"""


def signs_on_anew(is_signed_in: bool) -> bool:
    """Whether who enters goes through the portal's sign-on: always, for the browser may have been another's before."""
    return True


def landing(procedure_code: str, agency_code: str) -> str:
    """Where who was signed on lands: the filing page of the procedure and the agency chosen on the portal."""
    chosen = urlencode({"procedure_code": procedure_code, "agency_code": agency_code})
    return f"{NEW_DOSSIER_PATH}?{chosen}" if procedure_code else NEW_DOSSIER_PATH
