"""Forget everything the province has kept: dossiers, accounts, sessions, its vault and what waits to be told."""

from reference_httt.province import Province


async def reset_province(province: Province) -> None:
    """An empty province; calls under way are broken off first, so that nothing of before comes after."""
    await province.outbox.stop()
    province.store.wipe()
    province.calendars.change([], {})
    province.practice.portal.forget_sessions()
    province.outbox.start()
