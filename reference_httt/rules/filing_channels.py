"""Through which channels a service takes dossiers: all that its procedure publishes (CACHTHUCTHUCHIEN).

Nobody hinders the choice among them (NĐ 61/2018 Đ5 k1 b, Đ16; NĐ 45/2020 Đ6 k2 a): a service that is offered online is
taken at the counter too.
"""

from mock_dvcqg.contract.codes import Channel
from mock_dvcqg.contract.procedure import Procedure


def channel_problem(procedure: Procedure, channel: Channel) -> str:
    """Why a dossier is not taken through that channel; empty when the procedure publishes it, or tells none at all."""
    published = {method.channel for method in procedure.methods}
    if not published or channel.value in published:
        return ""
    return f"Thủ tục «{procedure.name}» không nhận hồ sơ theo hình thức «{channel.label}»"
