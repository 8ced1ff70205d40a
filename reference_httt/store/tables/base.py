"""The declarative base of the tables."""

from sqlalchemy.orm import registry
from sqlmodel import SQLModel


class Base(SQLModel, registry=registry()):
    """Own metadata: several systems live in one process and share no table."""
