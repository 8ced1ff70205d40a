"""Paying: the citizen's page of a dossier's fees, the own gateway (simulated), and the counter's page of the money."""

from fastapi import APIRouter, Request, Response

from reference_httt.errors import HtttError, NotFound, Refused
from reference_httt.operations import look_up
from reference_httt.operations.actors import Citizen
from reference_httt.operations.ask_obligation import ask_obligation
from reference_httt.operations.ask_payment import ask_payment, fulfil_obligation
from reference_httt.operations.begin_payment import GATEWAY_PATH, begin_payment
from reference_httt.operations.take_money import take_money
from reference_httt.operations.use_gateway import OUTCOMES, gateway_payment, use_gateway
from reference_httt.rules.life_cycle import TRANSITIONS, Act
from reference_httt.rules.model import PaymentWay
from reference_httt.rules.payment_channel import DIRECT, ONLINE
from reference_httt.rules.payment_due import total_vnd
from reference_httt.staff import Officer
from reference_httt.web.page_route import OFFICERS, OfficerPageRoute, PageRoute
from reference_httt.web.visit import Visit, citizen_visit, officer_visit, text_of, to, visit_of

citizens = APIRouter(route_class=PageRoute, include_in_schema=False)
counter = APIRouter(route_class=OfficerPageRoute, include_in_schema=False)
_COUNTER_PAGE = OFFICERS + "/ho-so/{dossier_code}/phi"
_MOST_DIGITS = 13


@citizens.get("/ho-so/{dossier_code}/thanh-toan")
async def show_fees(request: Request, dossier_code: str) -> Response:
    """What is owed, line by line, and the ways to pay it."""
    visit, citizen = citizen_visit(request)
    return _fees_page(visit, citizen, dossier_code)


@citizens.post("/ho-so/{dossier_code}/thanh-toan")
async def pay(request: Request, dossier_code: str) -> Response:
    """Off to the page of the chosen platform; the same one however often it is chosen."""
    visit, citizen = citizen_visit(request)
    chosen = text_of(await request.form(), "cach_nop")
    try:
        payment = await begin_payment(visit.province, citizen, dossier_code, _way(chosen))
    except HtttError as problem:
        return _fees_page(visit, citizen, dossier_code, problem)
    return to(payment.url)


@citizens.get(GATEWAY_PATH + "/{token}")
async def show_gateway(request: Request, token: str) -> Response:
    """The page of the own gateway, or what became of the payment."""
    visit = visit_of(request)
    payment, case = gateway_payment(visit.province, token)
    return visit.page("gateway.html", payment=payment, case=case, outcomes=OUTCOMES)


@citizens.post(GATEWAY_PATH + "/{token}")
async def settle_at_gateway(request: Request, token: str) -> Response:
    """What the bank does, as the payer of the simulation chooses; once."""
    visit = visit_of(request)
    use_gateway(visit.province, token, text_of(await request.form(), "ket_qua"))
    return to(f"{GATEWAY_PATH}/{token}")


@counter.get(_COUNTER_PAGE)
async def show_money(request: Request, dossier_code: str) -> Response:
    """The fees of a dossier, and what the counter may do about them."""
    visit, officer = officer_visit(request)
    return _money_page(visit, officer, dossier_code, is_done="xong" in request.query_params)


@counter.post(_COUNTER_PAGE + "/thong-bao")
async def ask(request: Request, dossier_code: str) -> Response:
    """Ask for the fee before reception."""
    visit, officer = officer_visit(request)
    try:
        ask_payment(visit.province, officer, dossier_code)
    except HtttError as problem:
        return _money_page(visit, officer, dossier_code, problem)
    return to(f"{OFFICERS}/ho-so/{dossier_code}/phi?xong=1")


@counter.post(_COUNTER_PAGE + "/thu")
async def take(request: Request, dossier_code: str) -> Response:
    """Record what was paid at the counter or to the post office."""
    visit, officer = officer_visit(request)
    form = await request.form()
    try:
        amount = _amount(text_of(form, "so_tien"))
        way = _way(text_of(form, "cach_nop"))
        await take_money(visit.province, officer, dossier_code, way, text_of(form, "chung_tu"), amount)
    except HtttError as problem:
        return _money_page(visit, officer, dossier_code, problem)
    return to(f"{OFFICERS}/ho-so/{dossier_code}/phi?xong=1")


@counter.post(_COUNTER_PAGE + "/yeu-cau")
async def ask_for_obligation(request: Request, dossier_code: str) -> Response:
    """Ask for a fee after reception, or an obligation towards another body."""
    visit, officer = officer_visit(request)
    try:
        ask_obligation(visit.province, officer, dossier_code, text_of(await request.form(), "noi_dung"))
    except HtttError as problem:
        return _money_page(visit, officer, dossier_code, problem)
    return to(f"{OFFICERS}/ho-so/{dossier_code}/phi?xong=1")


@counter.post(_COUNTER_PAGE + "/nghia-vu")
async def fulfil(request: Request, dossier_code: str) -> Response:
    """An obligation towards another body is fulfilled."""
    visit, officer = officer_visit(request)
    try:
        fulfil_obligation(visit.province, officer, dossier_code, text_of(await request.form(), "chung_tu"))
    except HtttError as problem:
        return _money_page(visit, officer, dossier_code, problem)
    return to(f"{OFFICERS}/ho-so/{dossier_code}/phi?xong=1")


def _way(text: str) -> PaymentWay:
    if text not in set(PaymentWay):
        raise Refused("Hãy chọn cách nộp")
    return PaymentWay(text)


def _amount(text: str) -> int:
    """An amount as people write it: «8.000», «8 000 đồng»."""
    plain = text.lower().removesuffix("đồng").replace(".", "").replace(" ", "").strip()
    if not (plain.isascii() and plain.isdigit() and len(plain) <= _MOST_DIGITS):
        raise Refused("Hãy ghi số tiền bằng chữ số, ví dụ 8.000")
    return int(plain)


def _fees_page(visit: Visit, citizen: Citizen, dossier_code: str, trouble: HtttError | None = None) -> Response:
    case = look_up.view_dossier(visit.province, citizen, dossier_code)
    if not case.draft.terms.fees:
        raise NotFound("Hồ sơ này không phải nộp phí, lệ phí")
    due, practice = visit.province.practice.fees_due(case), visit.province.practice
    ways = practice.ways_shown(case.draft.terms)
    connected = bool(practice.payments.partner.secret)
    return visit.page(
        "citizen_payment.html",
        trouble.status if trouble else 200,
        case=case,
        due=due,
        total_vnd=total_vnd(due),
        online=[w for w in ways if w in ONLINE and (connected or w is not PaymentWay.NATIONAL_PLATFORM)],
        direct=[w for w in ways if w in DIRECT],
        trouble=trouble.message if trouble else "",
    )


def _money_page(
    visit: Visit, officer: Officer, dossier_code: str, trouble: HtttError | None = None, *, is_done: bool = False
) -> Response:
    case = look_up.view_dossier(visit.province, officer, dossier_code)
    practice, asking = visit.province.practice, TRANSITIONS[Act.REQUEST_PAYMENT]
    obliging = TRANSITIONS[Act.REQUEST_OBLIGATION]
    due = practice.fees_due(case)
    may_ask = officer.role in asking.roles and case.dossier.stage in asking.before
    return visit.page(
        "officer_payment.html",
        trouble.status if trouble else 200,
        case=case,
        due=due,
        total_vnd=total_vnd(due),
        direct=[w for w in practice.ways_shown(case.draft.terms) if w in DIRECT],
        may_ask=may_ask and bool(practice.reception_problem(case)),
        may_oblige=officer.role in obliging.roles and case.dossier.stage in obliging.before,
        may_take=officer.role in asking.roles,
        done=is_done,
        trouble=trouble.message if trouble else "",
    )
