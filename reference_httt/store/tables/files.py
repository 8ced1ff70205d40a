"""Files and running numbers."""

from typing import ClassVar

from sqlalchemy import Column, LargeBinary
from sqlmodel import Field

from reference_httt.store.tables.base import Base


class BlobRow(Base, table=True):
    """A file by the digest of its content; never changed."""

    __tablename__: ClassVar[str] = "blob"
    sha256: str = Field(primary_key=True)
    content: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class FileLinkRow(Base, table=True):
    """An unguessable token under which a file is served to the portal."""

    __tablename__: ClassVar[str] = "file_link"
    token: str = Field(primary_key=True)
    sha256: str
    file_name: str


class SerialRow(Base, table=True):
    """The last number given in a series."""

    __tablename__: ClassVar[str] = "serial"
    series: str = Field(primary_key=True)
    last: int
