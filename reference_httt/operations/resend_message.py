"""The administrator sends a message to the portal again that was refused or given up («gửi lại»)."""

from reference_httt.errors import NotFound, OutOfOrder
from reference_httt.province import Province
from reference_httt.store import messages
from reference_httt.store.messages import Message


def list_messages(province: Province) -> list[Message]:
    """What has not arrived at the portal: waiting, refused, given up; oldest first."""
    with province.store.reading() as session:
        return messages.not_arrived(session)


def resend_message(province: Province, message_id: int) -> Message:
    """The message, waiting again; the very same record and rows leave.

    Raises:
        NotFound. OutOfOrder: it is on its way or arrived, or the portal already knows a later state of the dossier.
    """
    with province.store.writing() as session:
        message = messages.find(session, message_id)
        if message is None:
            raise NotFound("Không có tin này")
        if message.state not in ("refused", "given_up"):
            raise OutOfOrder("Tin này đang chờ gửi hoặc đã gửi, không cần gửi lại")
        later = [m for m in messages.of_dossier(session, message.dossier_code) if m.id > message.id]
        if any(m.state == "sent" for m in later):
            raise OutOfOrder("Cổng đã nhận tin mới hơn của hồ sơ này, tin cũ không gửi lại được")
        messages.note(session, message.id, attempts=0, state="waiting", words=message.message)
    province.outbox.wake(message.dossier_code)
    return message
