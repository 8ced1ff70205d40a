"""Who files for the owner, as the counter officer enters it: the delegate, or an organisation's representative."""

from dataclasses import dataclass

from starlette.datastructures import FormData

from reference_httt.rules.identity_numbers import number_problem
from reference_httt.rules.model import IdentityType, Relation, Submitter
from reference_httt.web.visit import text_of

RELATIONS = {
    Relation.OWNER: "Chủ hồ sơ tự nộp",
    Relation.DELEGATE: "Người được ủy quyền nộp",
    Relation.REPRESENTATIVE: "Người đại diện của tổ chức nộp",
}


@dataclass(frozen=True)
class SubmitterForm:
    """What stands in the fields, as text; each name stands for ``submitter_<name>`` on the page."""

    relation: str = Relation.OWNER.value
    full_name: str = ""
    identity_number: str = ""
    delegation: str = ""
    phone: str = ""
    email: str = ""

    @classmethod
    def of_form(cls, form: FormData) -> "SubmitterForm":
        """As it was sent."""
        sent = {name: text_of(form, f"submitter_{name}")[:300] for name in cls.__dataclass_fields__}
        sent["relation"] = sent["relation"] if sent["relation"] in set(Relation) else Relation.OWNER.value
        return cls(**sent)

    def problems(self) -> dict[str, str]:
        """A sentence for each field that is wrong, by the field's name on the page."""
        if self.relation == Relation.OWNER.value:
            return {}
        is_delegate = self.relation == Relation.DELEGATE.value
        found = {
            "submitter_full_name": "" if self.full_name else "Hãy nhập họ và tên người nộp hồ sơ.",
            "submitter_identity_number": number_problem(IdentityType.CCCD, self.identity_number),
            "submitter_delegation": "Hãy nhập số văn bản ủy quyền." if is_delegate and not self.delegation else "",
        }
        return {field: said for field, said in found.items() if said}

    def value(self) -> Submitter | None:
        """The submitter; ``None``: the owner himself."""
        if self.relation == Relation.OWNER.value:
            return None
        own = {name: getattr(self, name) for name in self.__dataclass_fields__ if name != "relation"}
        return Submitter(relation=Relation(self.relation), **own)
