"""Carry the queued notices away: e-mail by SMTP when a mail server is set, otherwise, like SMS, simulated.

Waiting between attempts is real time, doubling, and bounded: a notice that cannot be delivered fails, with the reason.
"""

import asyncio
import logging
import smtplib
from dataclasses import replace

from reference_httt.mail import MailRefused, send_mail
from reference_httt.operations.notify import WORKER
from reference_httt.province import Province
from reference_httt.rules.model import Notice, NoticeChannel, NoticeState
from reference_httt.rules.retrying import next_delay
from reference_httt.store import notices
from reference_httt.worker import Worker

log = logging.getLogger(__name__)
MAX_ATTEMPTS = 8
_LOOK_AGAIN_S = 1.0


def notices_worker(province: Province) -> Worker:
    """The worker that delivers; woken by ``notify``."""

    async def work() -> None:
        await deliver_notices(province)

    return Worker(WORKER, work, pause_s=60.0)


async def deliver_notices(province: Province) -> None:
    """Deliver all that is queued; comes back when nothing is queued any more.

    A notice that waits for its next attempt keeps no other one back.
    """
    clock = asyncio.get_running_loop().time
    next_at: dict[int, float] = {}
    while waiting := _queued(province):
        ready = [notice for notice in waiting if next_at.get(notice.notice_id, 0.0) <= clock()]
        for notice in ready:
            next_at[notice.notice_id] = clock() + await _attempt(province, notice)
        if not ready:
            soonest = min(next_at[notice.notice_id] for notice in waiting) - clock()
            await asyncio.sleep(min(max(soonest, 0.0), _LOOK_AGAIN_S))


def _queued(province: Province) -> list[Notice]:
    with province.store.reading() as session:
        return notices.queued(session)


async def _attempt(province: Province, notice: Notice) -> float:
    """Try once; gives the seconds to wait before the next attempt, 0 when there is none."""
    tried = replace(notice, attempts=notice.attempts + 1)
    try:
        simulated = await _carry(province, notice)
    except MailRefused as refusal:
        _note(province, replace(tried, state=NoticeState.FAILED, problem=str(refusal)))
    except (OSError, smtplib.SMTPException) as trouble:
        # no more than the kind of trouble: a server's words may repeat what was sent
        words = f"máy chủ thư không nhận ({type(trouble).__name__})"
        log.warning("notice %s did not leave: %s", notice.notice_id, type(trouble).__name__)
        return _postpone(province, replace(tried, problem=words))
    else:
        done = replace(tried, state=NoticeState.SENT, sent_at=province.now(), simulated=simulated, problem="")
        _note(province, done)
    return 0.0


async def _carry(province: Province, notice: Notice) -> bool:
    """Whether the delivery is simulated only."""
    settings = province.settings
    smtp_url = settings.smtp_url.get_secret_value()
    if notice.channel is not NoticeChannel.EMAIL or not smtp_url:
        return True
    text = f"Kính gửi {notice.full_name},\n\n{notice.text}\n\n{notice.agency}\n"
    await send_mail(
        smtp_url, settings.mail_from, notice.address, notice.subject, text, timeout_s=settings.http_timeout_s
    )
    return False


def _postpone(province: Province, tried: Notice) -> float:
    if tried.attempts >= MAX_ATTEMPTS:
        _note(province, replace(tried, state=NoticeState.FAILED))
        return 0.0
    _note(province, tried)
    settings = province.settings
    return next_delay(tried.attempts, settings.retry_first_s, settings.retry_max_s) or 0.0


def _note(province: Province, notice: Notice) -> None:
    with province.store.writing() as session:
        notices.note(session, notice)
