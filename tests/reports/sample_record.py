"""The example record of reports/samples, built from invented data; run as a script it renews the gold files.

    python tests/reports/sample_record.py

The run is that of a province with two mistakes: its results lack the agency's seal and it rewrites files
it takes from the Kho. The other verdict words occur once each, with their reasons.
"""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from reports.record import (
    Body,
    ExchangeEvent,
    Finding,
    Footer,
    Header,
    PlannedScenario,
    PlannedStep,
    Record,
    RequirementRow,
    ScenarioEvent,
    StepEvent,
    Subject,
    Text,
    Verdict,
)

START = datetime(2026, 11, 20, 2, 5, 0, tzinfo=UTC)
CV = "Công văn số 5632/VPCP-KSTT ngày 25/7/2023"
PORTAL, TINH_B = "http://127.0.0.1:8520", "http://127.0.0.1:8598"
KEYWORDS = {"Biết": "Given", "Khi": "When", "Thì": "Then", "Và": "And", "Nhưng": "But"}


def text(vi: str, en: str) -> Text:
    return Text(vi=vi, en=en)


def requirement(
    id_: str, process: str, clause: str, title: Text, statement: Text, level: str = "MUST", **more: str
) -> RequirementRow:
    return RequirementRow.model_validate(
        {
            "id": id_, "process": process, "clause": clause, "title": title, "statement": statement,
            "level": level, "document": CV, **more,
        }
    )  # fmt: skip


REQUIREMENTS = (
    requirement(
        "CV5632-4a-B2-1", "4a", "điểm a Mục 4, Bước 2",
        text("Kết quả điện tử có chữ ký số của người có thẩm quyền và của cơ quan", "The electronic result is signed by the competent person and sealed by the agency"),
        text("Kết quả điện tử được ký số bởi người có thẩm quyền, sau đó bởi cơ quan, tổ chức ban hành.", "The result carries the competent person's signature and then the issuing agency's."),
    ),
    requirement(
        "CV5632-4a-B3-1", "4a", "điểm a Mục 4, Bước 3",
        text("Kết quả được tự động lưu vào Kho DL trên HTTT GQTTHC khi hồ sơ hoàn thành", "The result is stored in the local vault by itself when the dossier is completed"),
        text("Khi hồ sơ được cập nhật trạng thái đã hoàn thành, kết quả điện tử tự động có trong Kho của cá nhân.", "When the dossier is completed the electronic result is in the person's vault without further action."),
        decision="D-03",
    ),
    requirement(
        "CV5632-4a-B3-2", "4a", "điểm a Mục 4, Bước 3",
        text("Kết quả điện tử được đồng bộ lên «Dịch vụ công của tôi»", "The electronic result is synchronised to «My services»"),
        text("Kết quả điện tử hiển thị tại mục «Dịch vụ công của tôi» trên Cổng DVCQG.", "The electronic result shows under «My services» of the national portal."),
    ),
    requirement(
        "CV5632-4b-B1-1", "4b", "điểm b Mục 4, Bước 1",
        text("Hồ sơ nộp trực tiếp được số hóa và ký số", "A dossier filed in person is digitised and signed"),
        text("Cán bộ một cửa số hóa, đính kèm và ký số thành phần hồ sơ giấy.", "The counter officer digitises, attaches and signs the paper components."),
    ),
    requirement(
        "CV5632-5a-B1-1", "5a", "điểm a Mục 5, Bước 1",
        text("Công dân được chuyển tới HTTT GQTTHC của địa phương đã chọn", "The citizen is sent to the chosen body's system"),
        text("Sau khi chọn dịch vụ công và cơ quan thực hiện, công dân được chuyển tới hệ thống của cơ quan đó.", "After choosing service and agency the citizen arrives in that agency's system."),
    ),
    requirement(
        "CV5632-5a-B2-1", "5a", "điểm a Mục 5, Bước 2",
        text("Hiển thị giấy tờ có thể khai thác từ Kho DL Cổng DVCQG", "Documents that can be reused from the national vault are shown"),
        text("HTTT GQTTHC hiển thị các loại giấy tờ công dân có thể khai thác, tái sử dụng.", "The system shows the documents the citizen can reuse."),
    ),
    requirement(
        "CV5632-5a-B2-2", "5a", "điểm a Mục 5, Bước 2",
        text("Giữ nguyên nội dung đã ký số của giấy tờ khai thác từ Kho", "The signed content of a reused document stays unchanged"),
        text("Tập tin đưa vào hồ sơ giữ nguyên phần nội dung đã ký số trong Kho DL Cổng DVCQG.", "The file in the dossier keeps the content that was signed in the national vault."),
    ),
    requirement(
        "CV5632-5a-B2-3", "5a", "điểm a Mục 5, Bước 2",
        text("Tập tin trùng khớp hoàn toàn với bản trong Kho", "The file is the same as in the vault, byte for byte"),
        text("Tập tin nên trùng khớp hoàn toàn với bản đã tải từ Kho; chữ ký bổ sung hợp pháp được chấp nhận.", "The file should be identical; a lawful further signature is accepted."),
        level="SHOULD", basis="ours",
    ),
    requirement(
        "CV5632-5a-0-1", "5a", "Mục 5, đoạn mở đầu",
        text("Tài liệu chưa lưu vào Kho thì chưa được đưa ra khai thác", "A document not saved to the vault is not offered"),
        text("Chỉ tài liệu đã được tích hợp, đưa lên Cổng DVCQG theo Mục 4 mới được khai thác.", "Only documents brought to the portal as section 4 says can be reused."),
    ),
    requirement(
        "CV5632-5b-B2-1", "5b", "điểm b Mục 5, Bước 2",
        text("Cán bộ một cửa đề nghị công dân xác nhận trước khi thực hiện thao tác chuyển", "The officer asks for the citizen's consent before the transfer"),
        text("Việc đưa tài liệu từ Kho DL Cổng DVCQG vào hồ sơ được công dân xác nhận trước.", "The citizen agrees before a document of the national vault goes into the dossier."),
        decision="D-08",
    ),
    requirement(
        "CV5632-5b-B2-2", "5b", "điểm b Mục 5, Bước 2",
        text("Ưu tiên giấy tờ đã có trong Kho DL trên HTTT GQTTHC", "The copy in the local vault is preferred"),
        text("Khi cả hai Kho đều có, bản trong Kho DL trên HTTT GQTTHC được sử dụng.", "Where both vaults have it the local copy is used."),
        level="SHOULD", decision="D-05",
    ),
    requirement(
        "CV5632-0-KQ-1", "other", "Mục 4, Bước 4, bảng mã loại giấy tờ",
        text("Mã kết quả đúng danh mục", "The result code is in the catalogue"),
        text("Giấy tờ được đồng bộ mang mã loại giấy tờ có trong danh mục.", "A synchronised document carries a code of the catalogue."),
    ),
    requirement(
        "CV5632-0-TT-1", "other", "Công văn, mục 3",
        text("Đồng bộ lại khi Cổng DVCQG gián đoạn, không mất, không trùng", "Synchronisation survives an outage: nothing lost, nothing doubled"),
        text("Kết nối thông suốt, liên tục: hồ sơ được gửi lại sau gián đoạn và chỉ được ghi nhận một lần.", "The connection is continuous: dossiers are sent again after an outage and recorded once."),
    ),
    requirement(
        "CV5632-0-DT-1", "other", "Tài liệu hướng dẫn, mục 1",
        text("Giấy phép hành nghề của người nước ngoài", "Licences of foreign residents"),
        text("Áp dụng cho hệ thống có cung cấp thủ tục dành cho người nước ngoài.", "Applies to systems that offer procedures for foreign residents."),
        level="MAY",
    ),
)  # fmt: skip


@dataclass
class Hop:
    """An exchange of a step, before it has an id and a time."""

    actor: str
    method: str
    url: str
    sent: Any = None
    got: Any = None
    status: int = 200
    ms: float = 12.0
    seen_by: str = "suite"
    note: str = ""
    file_bytes: int = 0


@dataclass
class Step:
    """A step with what became of it."""

    keyword: str
    vi: str
    en: str
    verdict: Verdict = Verdict.PASS
    ms: float = 40.0
    findings: tuple[tuple[str, Verdict, Text, Text, Text, int], ...] = ()
    """requirement, verdict, expected, seen, hint, place of the exchange in ``hops`` (-1: none)"""
    hops: tuple[Hop, ...] = ()
    message: Text | None = None


@dataclass
class Scenario:
    """A planned scenario; ``verdict`` ``None`` is one that was not carried out."""

    id: str
    process: str
    feature: Text
    file: str
    title: Text
    steps: tuple[Step, ...]
    verdict: Verdict | None
    requirements: dict[str, Verdict] = field(default_factory=dict)
    message: Text | None = None


NO_HINT = text("", "")


def kept(requirement_id: str, vi: str, en: str, hop: int = -1) -> tuple[str, Verdict, Text, Text, Text, int]:
    row = next(row for row in REQUIREMENTS if row.id == requirement_id)
    return requirement_id, Verdict.PASS, row.statement, text(vi, en), NO_HINT, hop


ENVELOPE_OK = {"error_code": 0, "message": "Thực hiện thành công"}
LOGIN = Hop(
    "HTTT GQTTHC tỉnh B", "POST", f"{PORTAL}/XrdAdapter/RestService/forward/mapi/login",
    {"username": "H98", "password": "hmac:5f1c09b7"}, {**ENVELOPE_OK, "session": "hmac:9a7e11d0"},
    seen_by="portal", ms=6.4,
)  # fmt: skip


def sync(dossier: str, **members: Any) -> Hop:
    data = {
        "MaHoSo": dossier, "MaTTHC": "1.990001", "ChuHoSo": "Nguyễn Thị An", "SoGiayToChuHoSo": "099•••••0017",
        "TrangThaiHoSo": "1", "DonViXuLy": "Sở Y tế tỉnh B", **members,
    }  # fmt: skip
    return Hop(
        "HTTT GQTTHC tỉnh B", "POST", f"{PORTAL}/XrdAdapter/RestService/forward/mapi/g",
        {"session": "hmac:9a7e11d0", "madonvi": "H98", "service": "DongBoHoSoMC", "isUpdating": "False", "data": [data]},
        ENVELOPE_OK, seen_by="portal", ms=31.7, note="DongBoHoSoMC",
    )  # fmt: skip


FETCH = Hop(
    "Cổng DVCQG (mô phỏng)", "GET", f"{TINH_B}/tep/9f2b6c1e7d.pdf", status=200, ms=18.2, seen_by="portal",
    note="Cổng tải tập tin theo đường dẫn trong DanhSachGiayToKetQua", file_bytes=48_213,
)  # fmt: skip

FEATURE_4A = text(
    "Đồng bộ kết quả giải quyết thủ tục hành chính khi hồ sơ nộp trực tuyến",
    "Synchronising results of dossiers filed online",
)
FEATURE_4B = text("Tiếp nhận, số hóa hồ sơ nộp trực tiếp", "Receiving and digitising dossiers filed in person")
FEATURE_5A = text(
    "Khai thác tài liệu điện tử từ Kho DL Cổng DVCQG khi nộp hồ sơ trực tuyến",
    "Reusing documents of the national vault in dossiers filed online",
)
FEATURE_5B = text(
    "Khai thác tài liệu điện tử khi nộp hồ sơ tại Bộ phận Một cửa", "Reusing documents at the one-stop counter"
)
FEATURE_X = text("Thông suốt, liên tục khi đồng bộ", "Continuity of synchronisation")

AN = Step(
    "Biết", 'công dân "Nguyễn Thị An" có tài khoản trên Cổng DVCQG', 'the citizen "Nguyễn Thị An" has an account on the portal',
    hops=(Hop("bộ kiểm thử", "POST", f"{PORTAL}/control/realms/default/people", {"full_name": "Nguyễn Thị An"},
              {"full_name": "Nguyễn Thị An", "identity_number": "099•••••0017", "tech_id": "hmac:77ab"}, status=201, ms=4.1),),
)  # fmt: skip
CHOOSE = Step(
    "Khi",
    '"Nguyễn Thị An" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG',
    '"Nguyễn Thị An" chooses the procedure "first issue of a medical practice certificate to a Vietnamese citizen by the Department of Health" and the agency "Department of Health, province B" on the portal',
    ms=212.0,
    hops=(
        Hop("Nguyễn Thị An", "POST", f"{PORTAL}/api/citizen/entry", {"procedure_code": "1.990001", "agency_code": "H98.12"},
            {"url": f"{TINH_B}/vao?vnconnect=1&MaTTHCDP=1.990001&MaCoQuanThucHien=H98.12&MaDVC=1.990001.01"}, ms=9.8),
        Hop("Nguyễn Thị An", "GET", f"{TINH_B}/vao?vnconnect=1&MaTTHCDP=1.990001&MaCoQuanThucHien=H98.12&MaDVC=1.990001.01", status=302, ms=7.2),
    ),
)  # fmt: skip

SCENARIOS = (
    Scenario(
        "đồng-bộ-01", "4a", FEATURE_4A, "scenarios/dong-bo/truc-tuyen.feature",
        text("Kết quả Phiếu lý lịch tư pháp được ký số, lưu Kho và đồng bộ", "The criminal record is signed, stored and synchronised"),
        (
            AN,
            Step("Khi", "cơ quan xử lý hồ sơ và trả kết quả điện tử", "the agency handles the dossier and returns an electronic result", ms=640.0,
                 hops=(LOGIN, sync("H98.07-261120-0001", TrangThaiHoSo="10", MaTTHC="2.000488", DonViXuLy="Sở Tư pháp tỉnh B", DanhSachGiayToKetQua=[
                     {"TenGiayTo": "Phiếu lý lịch tư pháp số 1", "GiayToId": "H98.07-261120-0001-KQ1", "MaGiayToKetQua": "KQ.G15.000007",
                      "DuongDanTepTinKetQua": f"{TINH_B}/tep/9f2b6c1e7d.pdf"}]), FETCH)),
            Step("Thì", "kết quả có chữ ký số của người có thẩm quyền và chữ ký số của cơ quan", "the result carries the signature of the competent person and of the agency",
                 Verdict.FAIL, 88.0,
                 findings=(("CV5632-4a-B2-1", Verdict.FAIL,
                            text("Hai chữ ký số hợp lệ: của người có thẩm quyền, sau đó của Sở Tư pháp tỉnh B.", "Two valid signatures: the competent person's, then the Department of Justice's."),
                            text("Tập tin chỉ có 01 chữ ký số, của «Lê Văn Bình»; không có chữ ký số của cơ quan.", "The file has one signature, of «Lê Văn Bình»; the agency's seal is missing."),
                            text("Bổ sung bước văn thư ký số của cơ quan trước khi cập nhật trạng thái hoàn thành.", "Add the records clerk's sealing step before the dossier is marked completed."), 0),),
                 hops=(FETCH,)),
            Step("Và", 'Kho DL trên HTTT GQTTHC của "Nguyễn Thị An" có "Phiếu lý lịch tư pháp số 1"', 'the local vault of "Nguyễn Thị An" holds the "criminal record no. 1"',
                 findings=(kept("CV5632-4a-B3-1", "Kho có 01 giấy tờ mang mã KQ.G15.000007, lưu lúc hồ sơ đạt trạng thái 10.", "The vault holds one document KQ.G15.000007, stored at status 10."),)),
            Step("Và", '"Nguyễn Thị An" thấy kết quả tại mục "Dịch vụ công của tôi"', '"Nguyễn Thị An" sees the result under "My services"',
                 findings=(kept("CV5632-4a-B3-2", "Mục «Dịch vụ công của tôi» hiển thị kết quả.", "«My services» shows the result."),
                           kept("CV5632-0-KQ-1", "Mã KQ.G15.000007 có trong danh mục.", "Code KQ.G15.000007 is in the catalogue."))),
        ),
        Verdict.FAIL,
        {"CV5632-4a-B2-1": Verdict.FAIL, "CV5632-4a-B3-1": Verdict.PASS, "CV5632-4a-B3-2": Verdict.PASS, "CV5632-0-KQ-1": Verdict.PASS},
    ),
    Scenario(
        "số-hóa-trực-tiếp-01", "4b", FEATURE_4B, "scenarios/dong-bo/truc-tiep.feature",
        text("Cán bộ một cửa số hóa và ký số giấy tờ nộp trực tiếp", "The counter officer digitises and signs a paper filed in person"),
        (
            AN,
            Step("Khi", 'cán bộ một cửa tại "Sở Y tế tỉnh B" số hóa "Đơn đề nghị cấp chứng chỉ hành nghề"', 'the counter officer of "Department of Health, province B" digitises the "application form"', ms=310.0),
            Step("Thì", "bản số hóa có chữ ký số của cán bộ một cửa", "the digitised copy is signed by the counter officer",
                 findings=(kept("CV5632-4b-B1-1", "Bản số hóa có 01 chữ ký số hợp lệ của cán bộ một cửa.", "The copy carries one valid signature of the officer."),)),
        ),
        Verdict.PASS, {"CV5632-4b-B1-1": Verdict.PASS},
    ),
    Scenario(
        "khai-thác-trực-tuyến-01", "5a", FEATURE_5A, "scenarios/khai-thac/truc-tuyen.feature",
        text("Tái sử dụng Phiếu lý lịch tư pháp số 1 khi đề nghị cấp chứng chỉ hành nghề khám bệnh, chữa bệnh", "A criminal record is reused in an application for a medical practice certificate"),
        (
            AN,
            Step("Và", 'Kho DL Cổng DVCQG của "Nguyễn Thị An" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp, có đủ chữ ký số và còn giá trị sử dụng',
                 'the national vault of "Nguyễn Thị An" holds a "criminal record no. 1" of "Department of Justice, province A", fully signed and recent enough', ms=120.0),
            CHOOSE,
            Step("Thì", '"Nguyễn Thị An" được chuyển tới HTTT GQTTHC tỉnh B', '"Nguyễn Thị An" arrives in the system of province B',
                 findings=(kept("CV5632-5a-B1-1", "Công dân đã vào /ho-so/moi của tỉnh B bằng đúng tài khoản.", "The citizen stands at /ho-so/moi of province B in the right account."),)),
            Step("Khi", '"Nguyễn Thị An" cập nhật thông tin cá nhân', '"Nguyễn Thị An" gives personal data'),
            Step("Thì", 'HTTT GQTTHC tỉnh B hiển thị "Phiếu lý lịch tư pháp số 1" là giấy tờ có thể khai thác từ Kho DL Cổng DVCQG', 'the system of province B shows the "criminal record no. 1" as reusable from the national vault',
                 findings=(kept("CV5632-5a-B2-1", "Danh sách có 01 giấy tờ từ Kho DL Cổng DVCQG.", "The list has one document of the national vault.", 0),),
                 hops=(Hop("Nguyễn Thị An", "GET", f"{TINH_B}/api/drafts/d-71/vault-offers", None,
                           {"offers": [{"offer_id": "o-1", "component_code": "000.00.00.G18-KQ990003", "kq_code": "KQ.G15.000007", "title": "Phiếu lý lịch tư pháp số 1", "source": "national", "document_number": "0125/LLTP-STP", "issuer": "Sở Tư pháp tỉnh A", "issued_on": "2026-09-02", "usable": True, "reason": ""}]}, ms=44.9),)),
            Step("Khi", '"Nguyễn Thị An" lựa chọn "Phiếu lý lịch tư pháp số 1" làm thành phần hồ sơ và nộp hồ sơ', '"Nguyễn Thị An" chooses the "criminal record no. 1" as a component and submits', ms=402.0,
                 hops=(Hop("Nguyễn Thị An", "POST", f"{TINH_B}/api/drafts/d-71/components/000.00.00.G18-KQ990003/from-vault", {"offer_id": "o-1"},
                           {"attachment_id": "a-9", "component_code": "000.00.00.G18-KQ990003", "source": "national", "sha256": "c41e", "kq_code": "KQ.G15.000007"}, 201, 160.3),
                       Hop("Nguyễn Thị An", "POST", f"{TINH_B}/api/drafts/d-71/submit", {}, {"dossier_code": "H98.12-261120-0003", "status": "1"}, 201, 51.0),
                       sync("H98.12-261120-0003", TaiLieuNop=[{"TenTepDinhKem": "phieu-ly-lich.pdf", "MaThanhPhanHoSo": "000.00.00.G18-KQ990003", "DuongDanTaiTepTin": f"{TINH_B}/tep/41c0aa.pdf", "DuocLayTuKhoDMQG": "1", "MaKetQuaThayThe": "KQ.G15.000007"}]))),
            Step("Thì", "tập tin của thành phần hồ sơ giữ nguyên nội dung đã ký số trong Kho DL Cổng DVCQG", "the component's file keeps the content signed in the national vault",
                 Verdict.FAIL, 63.0,
                 findings=(
                     ("CV5632-5a-B2-2", Verdict.FAIL,
                      text("Phần nội dung đã ký số (31.402 byte đầu) của bản trong Kho được giữ nguyên.", "The signed revision (first 31,402 bytes) of the vault's copy is kept."),
                      text("Tập tin đã bị ghi lại: SHA-256 phần đã ký khác bản trong Kho, chữ ký số không còn kiểm tra được.", "The file was rewritten: the SHA-256 of the signed part differs and the signature no longer verifies."),
                      text("Lưu nguyên vẹn tập tin tải từ Kho; không in lại, nén lại hoặc chuyển đổi định dạng.", "Store the file as downloaded; do not print, compress or convert it."), 0),
                     ("CV5632-5a-B2-3", Verdict.WARN,
                      text("Tập tin trùng khớp hoàn toàn.", "The file is identical."),
                      text("Tập tin dài 29.977 byte, bản trong Kho dài 31.402 byte.", "The file has 29,977 bytes, the vault's copy 31,402."),
                      text("Đính kèm đúng tập tin đã tải.", "Attach exactly the file that was downloaded."), 0),
                 ),
                 hops=(Hop("Cổng DVCQG (mô phỏng)", "GET", f"{TINH_B}/tep/41c0aa.pdf", ms=15.5, seen_by="portal", note="Cổng tải tập tin theo đường dẫn trong TaiLieuNop", file_bytes=29_977),)),
        ),
        Verdict.FAIL,
        {"CV5632-5a-B1-1": Verdict.PASS, "CV5632-5a-B2-1": Verdict.PASS, "CV5632-5a-B2-2": Verdict.FAIL, "CV5632-5a-B2-3": Verdict.WARN},
    ),
    Scenario(
        "khai-thác-trực-tuyến-05", "5a", FEATURE_5A, "scenarios/khai-thac/truc-tuyen.feature",
        text("Tài liệu đã đồng bộ nhưng công dân chưa lưu vào Kho thì chưa được khai thác", "A document synchronised but not saved to the vault is not offered"),
        (
            AN, CHOOSE,
            Step("Thì", 'HTTT GQTTHC tỉnh B không hiển thị "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG', 'the system of province B does not offer the "criminal record no. 1"',
                 findings=(kept("CV5632-5a-0-1", "Danh sách giấy tờ có thể khai thác không có mục nào.", "The list of reusable documents is empty."),)),
        ),
        Verdict.PASS, {"CV5632-5a-0-1": Verdict.PASS},
    ),
    Scenario(
        "khai-thác-một-cửa-01", "5b", FEATURE_5B, "scenarios/khai-thac/truc-tiep.feature",
        text("Công dân xác nhận việc đưa tài liệu vào hồ sơ tại Bộ phận Một cửa", "The citizen agrees to the transfer at the counter"),
        (
            AN,
            Step("Khi", 'cán bộ một cửa đề nghị công dân xác nhận việc đưa "Phiếu lý lịch tư pháp số 1" vào hồ sơ', 'the officer asks the citizen to agree to the transfer of the "criminal record no. 1"', Verdict.BLOCKED, 12.0,
                 message=text("Khai báo kết nối của tỉnh B chưa có thao tác «đề nghị công dân xác nhận» (ask_consent).", "The binding of province B does not say how to ask for consent (ask_consent).")),
            Step("Thì", "xác nhận của công dân được ghi nhận trước thao tác chuyển", "the consent is recorded before the transfer", Verdict.BLOCKED, 0.0),
        ),
        Verdict.BLOCKED, {"CV5632-5b-B2-1": Verdict.BLOCKED},
        text("Khai báo kết nối của tỉnh B chưa có thao tác «đề nghị công dân xác nhận» (ask_consent).", "The binding of province B does not say how to ask for consent (ask_consent)."),
    ),
    Scenario(
        "khai-thác-một-cửa-04", "5b", FEATURE_5B, "scenarios/khai-thac/truc-tiep.feature",
        text("Cả hai Kho đều có giấy tờ: sử dụng bản trong Kho DL trên HTTT GQTTHC", "Both vaults hold the document: the local copy is used"),
        (
            AN,
            Step("Thì", 'thành phần hồ sơ "Phiếu lý lịch tư pháp số 1" lấy từ Kho DL trên HTTT GQTTHC', 'the component "criminal record no. 1" comes from the local vault', Verdict.WARN, 31.0,
                 findings=(("CV5632-5b-B2-2", Verdict.WARN, text("Sử dụng bản trong Kho DL trên HTTT GQTTHC.", "The local copy is used."),
                            text("Tỉnh B sử dụng bản trong Kho DL Cổng DVCQG dù Kho của tỉnh đã có.", "Province B used the national copy though its own vault has it."),
                            text("Kiểm tra Kho DL trên HTTT GQTTHC trước; chỉ khai thác từ Cổng DVCQG khi Kho của tỉnh chưa có.", "Look in the local vault first; use the national one only when it is not there."), -1),)),
        ),
        Verdict.WARN, {"CV5632-5b-B2-2": Verdict.WARN},
    ),
    Scenario(
        "gián-đoạn-01", "other", FEATURE_X, "scenarios/thong-suot/gian-doan.feature",
        text("Cổng DVCQG gián đoạn khi tỉnh B đồng bộ rồi hoạt động trở lại", "The portal is unreachable while province B synchronises, then comes back"),
        (
            AN,
            Step("Biết", "Cổng DVCQG không phản hồi 02 lần gọi tiếp theo của tỉnh B", "the portal does not answer the next 2 calls of province B",
                 hops=(Hop("HTTT GQTTHC tỉnh B", "POST", f"{PORTAL}/XrdAdapter/RestService/forward/mapi/g", {"service": "DongBoHoSoMC", "madonvi": "H98"}, status=0, ms=10000.0, seen_by="portal", note="Lỗi chủ động: không trả lời (unreachable)"),)),
            Step("Thì", "hồ sơ được đồng bộ đúng một lần sau khi Cổng DVCQG hoạt động trở lại", "the dossier is synchronised exactly once after the portal is back", Verdict.INCONCLUSIVE, 30000.0,
                 findings=(("CV5632-0-TT-1", Verdict.INCONCLUSIVE, text("Một lần ghi nhận hồ sơ sau gián đoạn.", "The dossier is recorded once after the outage."),
                            text("Hết thời gian chờ 30 giây chưa thấy tỉnh B gửi lại hồ sơ.", "Nothing was sent again within the 30 seconds waited."),
                            text("Kiểm tra hàng đợi gửi lại của HTTT GQTTHC; tăng --timeout nếu chu kỳ gửi lại dài hơn.", "Check the retry queue; raise --timeout if the retry interval is longer."), 0),),
                 hops=(),
                 message=text("Chưa thấy lời gọi DongBoHoSoMC nào của tỉnh B trong thời gian chờ.", "No DongBoHoSoMC call of province B was seen in the waiting time.")),
        ),
        Verdict.INCONCLUSIVE, {"CV5632-0-TT-1": Verdict.INCONCLUSIVE},
        text("Chưa thấy lời gọi DongBoHoSoMC nào của tỉnh B trong thời gian chờ.", "No DongBoHoSoMC call of province B was seen in the waiting time."),
    ),
    Scenario(
        "người-nước-ngoài-01", "other", FEATURE_X, "scenarios/thong-suot/doi-tuong.feature",
        text("Thủ tục dành cho người nước ngoài đang cư trú", "Procedures for foreign residents"),
        (Step("Khi", "người nước ngoài nộp hồ sơ bằng hộ chiếu", "a foreign resident applies with a passport", Verdict.NOT_APPLICABLE, 0.0),),
        Verdict.NOT_APPLICABLE, {"CV5632-0-DT-1": Verdict.NOT_APPLICABLE},
        text("Tỉnh B khai báo không cung cấp thủ tục này.", "Province B declares that it does not offer this procedure."),
    ),
)  # fmt: skip

REQUIREMENT_VERDICTS = {row.id: Verdict.INCONCLUSIVE for row in REQUIREMENTS} | {
    requirement_id: verdict for scenario in SCENARIOS for requirement_id, verdict in scenario.requirements.items()
}


def build_record() -> Record:
    """The whole example."""
    record = Record(header=_header())
    clock = START
    for scenario in SCENARIOS:
        clock = _carry_out(record, scenario, clock)
    record.footer = Footer(
        ended_at=clock, interrupted=False, verdict=Verdict.FAIL, conforms=False, exit_code=1,
        scenarios={s.id: s.verdict for s in SCENARIOS if s.verdict}, requirements=REQUIREMENT_VERDICTS,
        processes={"4a": Verdict.FAIL, "4b": Verdict.PASS, "5a": Verdict.FAIL, "5b": Verdict.BLOCKED, "other": Verdict.INCONCLUSIVE},
    )  # fmt: skip
    return record


def _header() -> Header:
    return Header(
        run_id="20261120-0905-H98-mau",
        subject=Subject(agency_code="H98", name="Tỉnh B (mô phỏng)", system="HTTT GQTTHC tỉnh B", version="5.2.1"),
        environment="embedded", ruleset="national-2023", register_version="1.0", suite_version="0.1.0",
        started_at=START, seed=20261120, filtered=False, run_by="Tổ kiểm thử kết nối (mô phỏng)",
        digests={name: hashlib.sha256(name.encode()).hexdigest() for name in ("suite", "contract", "register", "binding")},
        requirements=REQUIREMENTS,
        plan=tuple(_planned(scenario) for scenario in SCENARIOS),
        decisions=(
            text("D-03: «đã hoàn thành» được hiểu là trạng thái 9 hoặc 10 khi không còn phí, lệ phí chưa nộp; theo đó CV5632-4a-B3-1 được kết luận Đạt.",
                 "D-03: «completed» is read as status 9 or 10 with no fee unpaid; CV5632-4a-B3-1 is concluded Met on this reading."),
            text("D-05: thứ tự ưu tiên Kho DL trên HTTT GQTTHC chỉ là nội dung nên thực hiện trong bộ quy tắc quốc gia; theo đó CV5632-5b-B2-2 là lưu ý, không phải chưa đạt.",
                 "D-05: preferring the local vault is only recommended in the national ruleset; CV5632-5b-B2-2 is therefore a remark, not a failure."),
        ),
    )  # fmt: skip


def _planned(scenario: Scenario) -> PlannedScenario:
    return PlannedScenario(
        id=scenario.id, title=scenario.title, feature=scenario.feature, file=scenario.file, process=scenario.process,
        requirements=tuple(scenario.requirements), tags=("CV5632", f"quy-trình:{scenario.process}"),
        steps=tuple(
            PlannedStep(keyword=text(s.keyword, KEYWORDS[s.keyword]), text=text(s.vi, s.en), line=12 + n, outcome=bool(s.findings))
            for n, s in enumerate(scenario.steps)
        ),
    )  # fmt: skip


def _carry_out(record: Record, scenario: Scenario, clock: datetime) -> datetime:
    begun = clock
    for number, step in enumerate(scenario.steps):
        ids = [_exchange(record, scenario, number, hop, clock) for hop in step.hops]
        record.steps.append(
            StepEvent(
                scenario=scenario.id, step=number, verdict=step.verdict, duration_ms=step.ms, message=step.message,
                findings=tuple(
                    Finding(check=f"check-{r.lower()}", requirement=r, verdict=v, expected=e, seen=s, hint=h,
                            exchange=ids[place] if 0 <= place < len(ids) else "")
                    for r, v, e, s, h, place in step.findings
                ),
            )
        )  # fmt: skip
        clock += timedelta(milliseconds=step.ms)
    if scenario.verdict:
        record.scenarios.append(
            ScenarioEvent(
                scenario=scenario.id, verdict=scenario.verdict, started_at=begun, ended_at=clock,
                message=scenario.message, requirements=scenario.requirements,
            )
        )  # fmt: skip
    return clock


def _exchange(record: Record, scenario: Scenario, number: int, hop: Hop, clock: datetime) -> str:
    made = ExchangeEvent.model_validate(
        {
            "id": f"e{len(record.exchanges) + 1}", "scenario": scenario.id, "step": number, "at": clock,
            "seen_by": hop.seen_by, "actor": hop.actor, "method": hop.method, "url": hop.url, "status": hop.status,
            "duration_ms": hop.ms, "note": hop.note,
            "request_headers": {"accept": "application/json", **({"content-type": "application/json"} if hop.sent is not None else {})},
            "request": _body(hop.sent),
            "response_headers": {"content-type": "application/pdf" if hop.file_bytes else "application/json"} if hop.status else {},
            "response": _file(hop) if hop.file_bytes else _body(hop.got),
        }
    )  # fmt: skip
    record.exchanges.append(made)
    return made.id


def _body(content: Any) -> Body:
    if content is None:
        return Body()
    stored = json.dumps(content, ensure_ascii=False)
    return Body(
        content_type="application/json", size_bytes=len(stored.encode()), text=stored,
        seen_sha256=hashlib.sha256(b"seen " + stored.encode()).hexdigest(),
        stored_sha256=hashlib.sha256(stored.encode()).hexdigest(),
    )  # fmt: skip


def _file(hop: Hop) -> Body:
    return Body(
        content_type="application/pdf", size_bytes=hop.file_bytes, seen_sha256=hashlib.sha256(hop.url.encode()).hexdigest()
    )
