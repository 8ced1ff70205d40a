"""Tables, engines and blobs. A table never leaves this room: functions here take a session and give plain values."""

from sqlmodel import SQLModel

# here, before any table is declared: a migration can change only a constraint that has a name
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
