"""Shapes of the control API: the tester's hand. A mock's own interface, no fact of DVCQG."""

from mock_dvcqg.contract.control.clock import (
    ClockOrder,
    ClockState,
)
from mock_dvcqg.contract.control.documents import (
    LARGEST_PADDING,
    CertificateState,
    DocumentMade,
    DocumentOrder,
    SignatureOrder,
    SignatureProfile,
    Tampering,
)
from mock_dvcqg.contract.control.faults import (
    FaultName,
    FaultOrder,
    FaultParameter,
    FaultState,
    FaultValue,
)
from mock_dvcqg.contract.control.journal import (
    Direction,
    JournalEntry,
    JournalPage,
)
from mock_dvcqg.contract.control.members import (
    MemberOrder,
    MemberPatch,
    RecheckOrder,
    RecheckPlanned,
    SignerMaterial,
    SignerOrder,
)
from mock_dvcqg.contract.control.people import (
    Person,
    PersonOrder,
)
from mock_dvcqg.contract.control.realms import (
    SUITE_HEADER,
    RealmOrder,
    RealmSettings,
    RealmState,
    SuiteLock,
)

__all__ = [
    "LARGEST_PADDING",
    "SUITE_HEADER",
    "CertificateState",
    "ClockOrder",
    "ClockState",
    "Direction",
    "DocumentMade",
    "DocumentOrder",
    "FaultName",
    "FaultOrder",
    "FaultParameter",
    "FaultState",
    "FaultValue",
    "JournalEntry",
    "JournalPage",
    "MemberOrder",
    "MemberPatch",
    "Person",
    "PersonOrder",
    "RealmOrder",
    "RealmSettings",
    "RealmState",
    "RecheckOrder",
    "RecheckPlanned",
    "SignatureOrder",
    "SignatureProfile",
    "SignerMaterial",
    "SignerOrder",
    "SuiteLock",
    "Tampering",
]
