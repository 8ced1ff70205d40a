"""Codes of a dossier record against the loaded catalogue: unknown is a finding, never a refusal (portal.md)."""

from collections.abc import Iterator

from mock_dvcqg.contract.dossier_record import DossierRecord
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.identifiers import agency_of_dossier, is_dossier_code, member_of
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.rules.catalogue import plain
from mock_dvcqg.rules.record_facts import RecordFacts


def judge_codes(record: DossierRecord, facts: RecordFacts) -> Iterator[FieldFinding]:
    """Findings on dossier code, procedure, field and handling unit."""
    yield from judge_dossier_code(record.dossier_code, facts.member)
    yield from _procedure(record, facts)
    unit = record.handling_unit
    if unit and not facts.catalogue.is_agency_name(facts.member, unit):
        said = f"DonViXuLy «{unit[:80]}» không có trong danh mục cơ quan của {facts.member}"
        yield rules.AGENCY_UNKNOWN.at("DonViXuLy", said)


def judge_dossier_code(code: str, member: str) -> Iterator[FieldFinding]:
    """Findings on the form of a dossier code and the agency in front of it."""
    if not code:
        return
    if not is_dossier_code(code):
        said = f"MaHoSo «{code[:60]}» không có dạng <mã cơ quan>-YYMMDD-<số thứ tự>"
        yield rules.DOSSIER_CODE_FORM.at("MaHoSo", said)
    elif member_of(agency_of_dossier(code)) != member:
        said = f"Mã cơ quan trong MaHoSo ({agency_of_dossier(code)}) không thuộc {member}"
        yield rules.DOSSIER_CODE_AGENCY.at("MaHoSo", said)


def _procedure(record: DossierRecord, facts: RecordFacts) -> Iterator[FieldFinding]:
    procedure = facts.catalogue.procedures.get(record.procedure_code)
    if record.field_code and record.field_code not in facts.catalogue.fields:
        yield rules.FIELD_UNKNOWN.at("MaLinhVuc", f"MaLinhVuc «{record.field_code[:40]}» không có trong danh mục")
    if procedure is None:
        if record.procedure_code:
            said = f"MaTTHC «{record.procedure_code[:40]}» không có trong danh mục"
            yield rules.PROCEDURE_UNKNOWN.at("MaTTHC", said)
        return
    if record.procedure_name and plain(record.procedure_name) != plain(procedure.name):
        yield rules.PROCEDURE_NAME.at("TenTTHC", f"TenTTHC khác tên trong danh mục: «{procedure.name}»")
    fields = {field.code for field in procedure.fields}
    if record.field_code in facts.catalogue.fields and record.field_code not in fields:
        said = f"Thủ tục {procedure.code} thuộc lĩnh vực {', '.join(sorted(fields))}"
        yield rules.FIELD_OF_PROCEDURE.at("MaLinhVuc", said)
