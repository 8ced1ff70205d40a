"""Send one e-mail by SMTP, beside the event loop."""

import asyncio
import smtplib
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit


class MailRefused(Exception):
    """The message or its address can never be sent; trying again is no use."""


async def send_mail(smtp_url: str, sender: str, to: str, subject: str, text: str, timeout_s: float) -> None:
    """Give one message to the mail server of ``smtp[s]://[user:password@]host[:port]``.

    Raises:
        MailRefused: for ever. OSError, smtplib.SMTPException: this time.
    """
    message = _message(sender, to, subject, text)
    await asyncio.to_thread(_send, smtp_url, message, timeout_s)


def _message(sender: str, to: str, subject: str, text: str) -> EmailMessage:
    message = EmailMessage()
    try:
        message["From"], message["To"] = sender, to
        message["Subject"] = " ".join(subject.split())
        message.set_content(text)
    except (ValueError, UnicodeError) as error:
        raise MailRefused(f"địa chỉ hoặc tiêu đề không hợp lệ ({type(error).__name__})") from error
    return message


def _send(smtp_url: str, message: EmailMessage, timeout_s: float) -> None:
    parts = urlsplit(smtp_url)
    is_tls = parts.scheme == "smtps"
    kind = smtplib.SMTP_SSL if is_tls else smtplib.SMTP
    with kind(parts.hostname or "localhost", parts.port or (465 if is_tls else 25), timeout=timeout_s) as server:
        if parts.username:
            server.login(unquote(parts.username), unquote(parts.password or ""))
        try:
            server.send_message(message)
        except smtplib.SMTPRecipientsRefused as error:
            if all(code >= 500 for code, _ in error.recipients.values()):
                raise MailRefused("máy chủ thư không nhận địa chỉ này") from error
            raise
