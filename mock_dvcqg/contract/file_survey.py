"""What a PDF holds beside its text and signatures: pages, attachments, active content, where its signatures stand."""

from pydantic import BaseModel, ConfigDict


class SignaturePlace(BaseModel):
    """Where a signature is drawn: shares of the page from its left and upper edge; an unseen one has no place."""

    model_config = ConfigDict(frozen=True)

    field_name: str
    page: int
    """from 1"""
    from_left: float
    from_top: float


class FileSurvey(BaseModel):
    """What a file holds; no judgement."""

    model_config = ConfigDict(frozen=True)

    problem: str = ""
    """why it could not be surveyed, one English phrase; empty when it could"""
    encrypted: bool = False
    pages: int = 0
    active_content: tuple[str, ...] = ()
    """kinds of content that does something when the file is opened: JavaScript, Launch …"""
    attachments: tuple[str, ...] = ()
    """names of files within the file"""
    places: tuple[SignaturePlace, ...] = ()
