"""How fees may be paid, by the level of the service (Hà Tĩnh 1 Bước 3).

Level 3: directly or through other regulated channels, paying online is never forced (1 Bước 3.a). Level 4: online
through the platform that is offered (1 Bước 3.b); whoever comes to the counter may still pay there. The national
platform and the body's own gateway are both valid (NĐ 45/2020 Đ13; D-47).
"""

from reference_httt.rules.model import PaymentWay, ProcedureTerms

DIRECT = (PaymentWay.CASH, PaymentWay.POST_OFFICE)
ONLINE = (PaymentWay.NATIONAL_PLATFORM, PaymentWay.OWN_GATEWAY)

WAY_NAMES = {
    PaymentWay.NATIONAL_PLATFORM: "Nền tảng thanh toán trực tuyến của Cổng DVCQG (mô phỏng)",
    PaymentWay.OWN_GATEWAY: "Cổng thanh toán của tỉnh (mô phỏng)",
    PaymentWay.CASH: "Tiền mặt tại Bộ phận Một cửa",
    PaymentWay.POST_OFFICE: "Nộp cho nhân viên bưu chính công ích",
}


def ways_offered(terms: ProcedureTerms) -> tuple[PaymentWay, ...]:
    """The ways in which fees may be paid, the usual one of the level first."""
    return (*ONLINE, *DIRECT) if terms.is_full_online else (*DIRECT, *ONLINE)
