"""The tables. Column names equal the field names of ``rules.model``, so that a row turns into its value by name."""

from reference_httt.store.tables.accounts import (
    AccountRow,
    CredentialRow,
    PortalAccountRow,
    SessionRow,
    SignInRow,
)
from reference_httt.store.tables.base import (
    Base,
)
from reference_httt.store.tables.calendars import (
    CalendarDayRow,
    CalendarWeekRow,
)
from reference_httt.store.tables.files import (
    BlobRow,
    FileLinkRow,
    SerialRow,
)
from reference_httt.store.tables.filing import (
    ComponentRow,
    ConsentRow,
    DraftRow,
    OfferRow,
)
from reference_httt.store.tables.handling import (
    CasePaperRow,
    ConsultationRow,
    DeliverableRow,
    DossierRow,
    PaperRequestRow,
    PaymentRow,
    ProgressRowTable,
    SpecialisedRow,
)
from reference_httt.store.tables.keeping import (
    ArchivedDossierRow,
    ArchivedFileRow,
    LocalDocumentRow,
)
from reference_httt.store.tables.telling import (
    CrossingRow,
    NoticeRow,
    OutboxRow,
    RatingRow,
    SentReportRow,
)

__all__ = [
    "AccountRow",
    "ArchivedDossierRow",
    "ArchivedFileRow",
    "Base",
    "BlobRow",
    "CalendarDayRow",
    "CalendarWeekRow",
    "CasePaperRow",
    "ComponentRow",
    "ConsentRow",
    "ConsultationRow",
    "CredentialRow",
    "CrossingRow",
    "DeliverableRow",
    "DossierRow",
    "DraftRow",
    "FileLinkRow",
    "LocalDocumentRow",
    "NoticeRow",
    "OfferRow",
    "OutboxRow",
    "PaperRequestRow",
    "PaymentRow",
    "PortalAccountRow",
    "ProgressRowTable",
    "RatingRow",
    "SentReportRow",
    "SerialRow",
    "SessionRow",
    "SignInRow",
    "SpecialisedRow",
]
