"""The metrics of the national scoring set (Bộ chỉ số QĐ 766/QĐ-TTg) that synced dossiers feed (facts 9.2, 9.3).

Codes are those of the public scoring answers; which field feeds which metric follows the public formula document.
"""

from mock_dvcqg.contract.codes import CodeList


class Metric(CodeList):
    """A metric code, or for groups without codes the counted field, with its Vietnamese label."""

    DOSSIER_SYNC = "DOSSIER_SYNC", "1.4 Đồng bộ hồ sơ"
    ON_TIME = "totalOnTime", "2.1 Giải quyết đúng hạn"
    ONLINE_DOSSIER = "onlineDossierCount", "3.2, 3.3 Hồ sơ trực tuyến"
    ONLINE_PAYMENT = "totalDossierOnlinePaymentSuccess", "3.5, 3.6 Thanh toán trực tuyến"
    ORIGINAL_RESULT = "ORIGINAL_RESULT_AVAILABLE", "4.1 Cấp kết quả giải quyết điện tử"
    DIGITIZED = "SO_HOA_GIAY_TO_GIAI_QUYET", "4.2 Số hóa hồ sơ, kết quả giải quyết"
    REUSED = "REUSED_DIGITIZED_DATA", "4.3 Khai thác, sử dụng lại thông tin, dữ liệu số hóa"
    PERSONAL_STORAGE = "SYNCED_WITH_DVCQG_PERSONAL_STORAGE", "4.4 Kết nối Kho quản lý dữ liệu điện tử"
    POPULATION_DATA = "CITIZEN_DATA_CONNECTED_DOSSIER", "4.5 Kết nối dữ liệu dân cư"
    SATISFACTION = "DOSSIER_RECEIVING_SATISFACTION", "5.4 Hài lòng trong giải quyết thủ tục hành chính"
