"""Questions and answers (hỏi đáp) between the portal and a body: names and letter case as in facts 2.3."""

from pydantic import BaseModel, ConfigDict, Field

from mock_dvcqg.contract.dossier_record import WireRecord


class Question(BaseModel):
    """One row of LayDanhSachHoiDap…: a question and its answer, if there is one."""

    model_config = ConfigDict(populate_by_name=True)

    question_id: str = Field(alias="HOIDAPID")
    field_code: str = Field("", alias="MALINHVUC")
    text: str = Field("", alias="NOIDUNG")
    unit_code: str = Field("", alias="MADONVI")
    unit_name: str = Field("", alias="TENDONVI")
    answer: str = Field("", alias="NOIDUNGTRALOI")
    answer_id: str = Field("", alias="TRALOIID")
    asker_name: str = Field("", alias="HOVATEN")
    asker_address: str = Field("", alias="DIACHI")
    asker_email: str = Field("", alias="THUDIENTU")
    asker_phone: str = Field("", alias="SODIENTHOAI")
    procedure_code: str = Field("", alias="MATTHCDP")
    state: str = Field("1", alias="TRANGTHAI")
    """0 hidden, 1 shown"""


class AnswerText(BaseModel):
    """One row of LayNoiDungTraLoiTheoCauHoi."""

    model_config = ConfigDict(populate_by_name=True)

    answer_id: str = Field(alias="TRALOIID")
    text: str = Field(alias="NOIDUNGTRALOI")


class AskedQuestion(WireRecord):
    """``data[]`` of DongBoHoiDap; the letter case is mixed as seen."""

    question_id: str = Field("", alias="HOIDAPID")
    field_code: str = Field("", alias="MaLinhVuc")
    text: str = Field("", alias="NOIDUNG")
    unit_code: str = Field("", alias="MADONVI")
    unit_name: str = Field("", alias="TENDONVI")


class GivenAnswer(WireRecord):
    """``data[]`` of DongBoKetQuaHoiDapGuiTuDVCQG."""

    question_id: str = Field("", alias="HOIDAPID")
    unit_code: str = Field("", alias="MADONVI")
    answered_by: str = Field("", alias="NGUOITRALOI")
    title: str = Field("", alias="CHUCVUNGUOITRALOI")
    answered_at: str = Field("", alias="NGAYTRALOI")
    text: str = Field("", alias="NOIDUNGTRALOI")


class QuestionOrder(BaseModel):
    """Body of ``POST …/members/{code}/questions``: a citizen asks a body on the portal. A mock's own interface."""

    text: str = Field(min_length=1, max_length=4000)
    asker_name: str = "Nguyễn Văn Mẫu"
    asker_address: str = ""
    asker_email: str = ""
    asker_phone: str = ""
    field_code: str = ""
    procedure_code: str = ""
    unit_code: str = ""
    """an agency of the member; empty: the member itself"""
