"""What the counter officer enters of a dossier handed in or come by post: procedure, owner, who files."""

from dataclasses import dataclass, field

from starlette.datastructures import FormData

from reference_httt.operations.open_counter_draft import CounterCase
from reference_httt.rules.identity_numbers import number_problem
from reference_httt.rules.model import FilingPlace, IdentityType
from reference_httt.web.personal_form import PersonalForm
from reference_httt.web.submitter_form import SubmitterForm
from reference_httt.web.visit import text_of


@dataclass(frozen=True)
class IntakeForm:
    """What stands in the fields."""

    procedure_code: str = ""
    filed_through: str = FilingPlace.COUNTER.value
    old_identity_number: str = ""
    owner: PersonalForm = field(default_factory=PersonalForm)
    submitter: SubmitterForm = field(default_factory=SubmitterForm)

    @classmethod
    def of_form(cls, form: FormData) -> "IntakeForm":
        """As it was sent."""
        by_post = text_of(form, "filed_through") == FilingPlace.POST.value
        return cls(
            text_of(form, "procedure_code"),
            (FilingPlace.POST if by_post else FilingPlace.COUNTER).value,
            text_of(form, "old_identity_number"),
            PersonalForm.of_form(form),
            SubmitterForm.of_form(form),
        )

    def problems(self) -> dict[str, str]:
        """A sentence for each field that is wrong, by field name."""
        found = {} if self.procedure_code else {"procedure_code": "Hãy nhập mã thủ tục hành chính."}
        if self.old_identity_number and number_problem(IdentityType.CMND, self.old_identity_number):
            found["old_identity_number"] = "Số CMND cũ gồm 9 chữ số."
        return found | self.owner.problems() | self.submitter.problems()

    def value(self, agency_code: str) -> CounterCase:
        """The case, once there are no problems."""
        return CounterCase(
            procedure_code=self.procedure_code,
            agency_code=agency_code,
            owner=self.owner.value(),
            submitter=self.submitter.value(),
            by_post=self.filed_through == FilingPlace.POST.value,
            old_identity_number=self.old_identity_number,
        )
