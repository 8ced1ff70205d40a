"""Checks whether the portal can serve: its workers run, its default realm is there and its database answers."""

import logging

from sqlalchemy.exc import SQLAlchemyError

from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import DEFAULT_REALM
from mock_dvcqg.store.founding import founded

logger = logging.getLogger("mock_dvcqg")


def why_not_ready(portal: Portal) -> str:
    """A Vietnamese sentence; empty when the portal is ready."""
    if dead := sorted(portal.dead_workers):
        return f"Tiến trình nền đã dừng vì lỗi: {', '.join(dead)}"
    try:
        realm = portal.realms.find(DEFAULT_REALM)
        if realm is None:
            return "Chưa có hệ thống mô phỏng mặc định"
        with realm.reading() as session:
            return "" if founded(session) else "Hệ thống mô phỏng mặc định chưa được khởi tạo xong"
    except (SQLAlchemyError, OSError) as error:
        logger.warning("not ready: %s", error)
        return "Không kết nối được cơ sở dữ liệu"
