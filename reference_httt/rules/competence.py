"""Whether the agency chosen is competent, and otherwise which one is (hướng dẫn đến cơ quan có thẩm quyền).

NĐ 61/2018 Đ17 k2 a; the competent agencies are those that LayThuTuc names (COQUANTHUCHIEN).
"""

from collections.abc import Mapping, Sequence

from mock_dvcqg.contract.identifiers import member_of
from mock_dvcqg.contract.procedure import AgencyRef, Procedure

TOLD = 3
"""how many agencies a sentence names"""


def is_competent(procedure: Procedure, agency_code: str, there: Mapping[str, str]) -> bool:
    """Whether the agency may settle it and is one of the body's: ``there`` has their names by code."""
    return agency_code in there and any(agency.code == agency_code for agency in procedure.agencies)


def competent_agencies(procedure: Procedure, body: str, there: Mapping[str, str]) -> list[AgencyRef]:
    """Where to go: the body's own competent agencies when it has any, otherwise those of other bodies."""
    own = [agency for agency in procedure.agencies if agency.code in there]
    return own or [agency for agency in procedure.agencies if member_of(agency.code) != body]


def competence_problem(procedure: Procedure, agency_code: str, body: str, there: Mapping[str, str]) -> str:
    """Why nothing is filed there, and where to go instead; empty when the agency is competent."""
    if is_competent(procedure, agency_code, there):
        return ""
    named = there.get(agency_code) or next((a.name for a in procedure.agencies if a.code == agency_code), "")
    who = named or "Cơ quan đã chọn"
    sentence = f"{who} không có thẩm quyền giải quyết thủ tục «{procedure.name}» tại đây"
    competent = competent_agencies(procedure, body, there)
    return f"{sentence}. {_way(competent)}" if competent else sentence


def _way(competent: Sequence[AgencyRef]) -> str:
    names = "; ".join(agency.name for agency in competent[:TOLD])
    more = f" và {len(competent) - TOLD} cơ quan khác" if len(competent) > TOLD else ""
    return f"Đề nghị nộp hồ sơ tại cơ quan có thẩm quyền: {names}{more}"
