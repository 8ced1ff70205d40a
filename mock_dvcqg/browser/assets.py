"""Style sheets: our own theme from this package, Bootstrap's from the installed wheel; nothing from a CDN."""

from importlib.resources import files
from importlib.resources.abc import Traversable

from fastapi import APIRouter, HTTPException, Response

_MEDIA = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml"}


def asset_router(path: str, own: dict[str, Traversable]) -> APIRouter:
    """A router giving ``<path>/bootstrap.css`` and the named files of our own."""
    router = APIRouter(include_in_schema=False)
    known = {**own, "bootstrap.css": files("bootstrap") / "css" / "bootstrap.min.css"}

    @router.get(path + "/{name}")
    def give_asset(name: str) -> Response:
        if name not in known:
            raise HTTPException(404, "Không tìm thấy tệp giao diện")
        media = _MEDIA[name.rsplit(".", 1)[1]]
        return Response(known[name].read_bytes(), media_type=media, headers={"Cache-Control": "public, max-age=600"})

    return router


def own_assets(package: str, *names: str) -> dict[str, Traversable]:
    """The named files of a package's ``static`` folder."""
    folder = files(package) / "static"
    return {name: folder / name for name in names}
