"""Accounts and who files for whom: states of accounts, dossiers of foreigners and organisations, delegation."""

from conformance.province.actions.model import ActionSpec, Role, Values, action


class AccountStateTold(Values):
    """Which accounts somebody has, as the province's own system tells its officer."""

    account_state: str
    """``both``, ``dvcqg_only``, ``httt_only`` or ``none``"""
    advice: str = ""


class CounterOpened(Values):
    """A dossier begun at the counter for its owner, whoever hands it in."""

    draft: str
    account: str = ""
    """the province's own account of the owner"""
    account_state: str = ""
    owner_number: str = ""
    submitter: str = ""
    """name of who files for the owner, as the province keeps it"""
    population: str = ""
    """``match``, ``mismatch``, ``unreachable``, or empty: nothing was compared"""
    identity_checked: bool | None = None


class PortalAccountOpened(Values):
    """An account on the national portal, opened for somebody at the counter."""

    tech_id: str
    existed: bool = False


class OwnDossiers(Values):
    """The dossiers that the province shows the signed-in citizen as the account's own."""

    dossiers: list[str]
    """dossier codes"""


_C, _O = Role.CITIZEN, Role.COUNTER_OFFICER

PARTIES: tuple[ActionSpec, ...] = (
    action(
        "ask_account_state",
        _O,
        "identity_number identity_type country",
        AccountStateTold,
        "tra cứu tài khoản trên Cổng DVCQG và trên HTTT theo số giấy tờ",
    ),
    action(
        "open_dossier_for",
        _O,
        "procedure_code agency_code full_name identity_number identity_type country birth_date address phone email "
        "old_identity_number submitter_name submitter_number submitter_relation delegation",
        CounterOpened,
        "lập hồ sơ cho chủ hồ sơ, kể cả khi người khác nộp",
    ),
    action(
        "open_portal_account",
        _O,
        "draft agreed phone email paper",
        PortalAccountOpened,
        "tạo tài khoản Cổng DVCQG cho người dân tại quầy",
    ),
    action("list_own_dossiers", _C, "", OwnDossiers, "xem các hồ sơ của tài khoản"),
)
