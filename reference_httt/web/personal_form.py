"""The form of personal data: read, checked field by field, and given back filled when something is wrong."""

import re
from dataclasses import dataclass
from datetime import date

from starlette.datastructures import FormData

from reference_httt.rules.model import Account, PersonalData
from reference_httt.web.visit import text_of

_NUMBER = re.compile(r"[0-9]{9}|[0-9]{12}", re.ASCII)


@dataclass(frozen=True)
class PersonalForm:
    """What stands in the fields, as text."""

    full_name: str = ""
    identity_number: str = ""
    birth_date: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""

    @classmethod
    def of_account(cls, account: Account) -> "PersonalForm":
        """Filled with what the portal's sign-on told."""
        born = account.birth_date.isoformat() if account.birth_date else ""
        return cls(account.full_name, account.identity_number, born)

    @classmethod
    def of_form(cls, form: FormData) -> "PersonalForm":
        """As it was sent."""
        return cls(**{name: text_of(form, name)[:300] for name in cls.__dataclass_fields__})

    def problems(self) -> dict[str, str]:
        """A sentence for each field that is wrong, by field name."""
        found = {}
        if not self.full_name:
            found["full_name"] = "Hãy nhập họ và tên."
        if not _NUMBER.fullmatch(self.identity_number):
            found["identity_number"] = "Số định danh gồm 12 chữ số (CMND gồm 9 chữ số)."
        if self._born() is None:
            found["birth_date"] = "Hãy nhập ngày sinh hợp lệ."
        return found

    def value(self) -> PersonalData:
        """The data, once there are no problems."""
        born = self._born()
        assert born is not None, "problems() was asked first"
        return PersonalData(self.full_name, self.identity_number, born, self.address, self.phone, self.email)

    def _born(self) -> date | None:
        try:
            return date.fromisoformat(self.birth_date)
        except ValueError:
            return None
