"""The form of personal data: read, checked field by field, and given back filled when something is wrong."""

from dataclasses import dataclass

from starlette.datastructures import FormData

from reference_httt.errors import HtttError, Refused, WrongFields
from reference_httt.rules.identity_numbers import country_problem, number_problem, shown_number
from reference_httt.rules.model import Account, IdentityType, PersonalData
from reference_httt.rules.registration import contact_problems
from reference_httt.web.visit import day_of, text_of

_ABOUT = {"Số định danh": "identity_number", "Ngày sinh": "birth_date", "Họ ": "full_name"}


def problems_of(problem: HtttError, otherwise: str) -> dict[str, str]:
    """The sentences of a refusal beside the fields they are about; those about no field at ``otherwise``."""
    if isinstance(problem, WrongFields):
        return problem.fields
    said = problem.problems if isinstance(problem, Refused) else (problem.message,)
    found: dict[str, str] = {}
    for sentence in said:
        field = next((name for sign, name in _ABOUT.items() if sentence.startswith(sign)), otherwise)
        found[field] = f"{found[field]}; {sentence}" if field in found else sentence
    return found


@dataclass(frozen=True)
class PersonalForm:
    """What stands in the fields, as text."""

    full_name: str = ""
    identity_number: str = ""
    birth_date: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    identity_type: str = IdentityType.CCCD.value
    country: str = ""

    @classmethod
    def of_account(cls, account: Account) -> "PersonalForm":
        """Filled with what the sign-on told; with the person's consent also with what is kept (Hà Tĩnh 1 Bước 2.b)."""
        born = account.birth_date.isoformat() if account.birth_date else ""
        kept = account if account.autofill_consent else None
        return cls(
            full_name=account.full_name,
            identity_number=shown_number(account.identity_number, account.identity_type, account.country),
            birth_date=born,
            address=kept.address if kept else "",
            phone=kept.phone if kept else "",
            email=kept.email if kept else "",
            identity_type=account.identity_type.value,
            country=account.country,
        )

    @classmethod
    def of_form(cls, form: FormData) -> "PersonalForm":
        """As it was sent; without a kind a citizen's number is meant."""
        sent = {name: text_of(form, name)[:300] for name in cls.__dataclass_fields__}
        sent["identity_type"] = sent["identity_type"] or IdentityType.CCCD.value
        sent["country"] = sent["country"].upper()
        return cls(**sent)

    @property
    def kind(self) -> IdentityType:
        """Which number it is; one that nobody knows is taken for the citizen's."""
        return IdentityType(self.identity_type) if self.identity_type in set(IdentityType) else IdentityType.CCCD

    def problems(self) -> dict[str, str]:
        """A sentence for each field that is wrong, by field name."""
        is_organisation = self.kind.is_of_organisation
        found = {
            "full_name": "" if self.full_name else f"Hãy nhập {'tên tổ chức' if is_organisation else 'họ và tên'}.",
            "identity_number": number_problem(self.kind, self.identity_number),
            "country": country_problem(self.kind, self.country),
            "birth_date": ""
            if day_of(self.birth_date)
            else f"Hãy nhập {'ngày thành lập' if is_organisation else 'ngày sinh'} hợp lệ.",
        }
        if self.email or self.phone:
            found |= contact_problems(self.email, self.phone)
        return {field: said for field, said in found.items() if said}

    def value(self) -> PersonalData:
        """The data, once there are no problems."""
        born = day_of(self.birth_date)
        assert born is not None, "problems() was asked first"
        own = {name: getattr(self, name) for name in ("full_name", "identity_number", "address", "phone", "email")}
        return PersonalData(
            birth_date=born, identity_type=self.kind, country=self.country if self.kind is _PASSPORT else "", **own
        )


_PASSPORT = IdentityType.PASSPORT
