"""All citizen pages in one router; the app includes it at the root and under ``/r/{realm}``."""

from fastapi import APIRouter

from mock_dvcqg.browser.assets import asset_router, own_assets
from mock_dvcqg.web import my_services_pages, service_pages, sign_in_pages, vault_pages

router = APIRouter(include_in_schema=False)
for pages in (sign_in_pages, service_pages, my_services_pages, vault_pages):
    router.include_router(pages.router)
router.include_router(asset_router("/giao-dien", own_assets("mock_dvcqg.web", "theme.css")))
