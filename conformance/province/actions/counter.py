"""The one-stop officer prepares a dossier in person: identity and account, consent, transfer, digitising."""

from conformance.province.actions.filing import Attached, DraftOpened, Submitted, VaultOffers
from conformance.province.actions.model import ActionSpec, Role, Values, action


class ConsentState(Values):
    """A consent asked for or answered."""

    consent: str
    state: str
    """``asked``, ``granted`` or ``refused``"""


_O = Role.COUNTER_OFFICER

COUNTER: tuple[ActionSpec, ...] = (
    action(
        "open_counter_dossier",
        _O,
        "procedure_code agency_code full_name identity_number birth_date address phone email",
        DraftOpened,
        "kiểm tra danh tính, tài khoản và lập hồ sơ tại Bộ phận Một cửa",
    ),
    action("search_vaults_at_counter", _O, "draft", VaultOffers, "kiểm tra giấy tờ có thể khai thác"),
    action("ask_consent", _O, "draft offer", ConsentState, "đề nghị công dân xác nhận"),
    action("record_consent", _O, "draft consent granted", ConsentState, "ghi nhận trả lời của công dân"),
    action("transfer_from_vault", _O, "draft component offer consent", Attached, "thực hiện thao tác chuyển"),
    action("digitize_component", _O, "draft component file_name content", Attached, "số hóa bản giấy"),
    action("submit_at_counter", _O, "draft", Submitted, "lập hồ sơ từ bản nháp"),
)
