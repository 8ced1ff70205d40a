"""All citizen pages in one router; the app includes it at the root and under ``/r/{realm}``."""

from fastapi import APIRouter

from mock_dvcqg.browser.assets import asset_router, own_assets
from mock_dvcqg.web import (
    access_log_pages,
    account_pages,
    consent_inbox_pages,
    consent_pages,
    look_up_pages,
    my_services_pages,
    notice_pages,
    payable_pages,
    payment_pages,
    registration_pages,
    service_pages,
    shared_result_pages,
    sign_in_pages,
    vault_pages,
    vault_upload_pages,
)

router = APIRouter(include_in_schema=False)
_EVERY = (
    sign_in_pages,
    registration_pages,
    account_pages,
    consent_pages,
    service_pages,
    look_up_pages,
    my_services_pages,
    notice_pages,
    payable_pages,
    payment_pages,
    access_log_pages,
    consent_inbox_pages,
    shared_result_pages,
    vault_upload_pages,
    vault_pages,
)
for pages in _EVERY:
    router.include_router(pages.router)
router.include_router(asset_router("/giao-dien", own_assets("mock_dvcqg.web", "theme.css")))
