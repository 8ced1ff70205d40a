"""Electronic data of components, and the databases a province asks: population and specialised."""

from pydantic import BaseModel

from conformance.province.actions.filing import Attached
from conformance.province.actions.model import ActionSpec, Role, Values, action


class PersonCompared(Values):
    """What comparing the owner with the population database came to."""

    population: str
    """``match``, ``mismatch``, ``unreachable``, or empty: nothing was compared"""


class SpecialisedState(BaseModel):
    """Where one result stands in the specialised database, as the province tells it."""

    state: str
    """``waiting``, ``under_way``, ``stored`` or ``refused``"""
    words: str = ""


class SpecialisedShown(Values):
    """The results of a dossier on their way to the specialised database."""

    results: list[SpecialisedState]


_O = Role.COUNTER_OFFICER

DATABASES: tuple[ActionSpec, ...] = (
    action(
        "digitize_with_fields",
        _O,
        "draft component file_name content document_number subject issuer issued_on no_expiry",
        Attached,
        "số hóa bản giấy, nhập thông tin giấy tờ và ký số",
    ),
    action("compare_person_again", _O, "dossier_code", PersonCompared, "đối chiếu lại với CSDL quốc gia về dân cư"),
    action("view_specialised", Role.SPECIALIST, "dossier_code", SpecialisedShown, "xem kết quả tại CSDL chuyên ngành"),
)
