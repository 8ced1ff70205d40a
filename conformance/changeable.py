"""An application that is served, and behind whose address another can take its place while the server runs.

Only for provinces embedded in this process: nothing of it can be reached over the network.
"""

from contextlib import AbstractAsyncContextManager
from typing import Any


class Changeable:
    """An ASGI application; what it was given last answers."""

    def __init__(self) -> None:
        self._app: Any = None
        self._life: AbstractAsyncContextManager[Any] | None = None

    async def change(self, app: Any) -> None:
        """Let another application answer: the one before is ended first, with all that it does beside requests."""
        await self.end()
        life = app.router.lifespan_context(app)
        await life.__aenter__()
        self._app, self._life = app, life

    async def end(self) -> None:
        """End the application that answers now."""
        life, self._life = self._life, None
        if life is not None:
            await life.__aexit__(None, None, None)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """ASGI."""
        if scope["type"] == "lifespan":
            await self._follow_the_server(receive, send)
        else:
            await self._app(scope, receive, send)

    async def _follow_the_server(self, receive: Any, send: Any) -> None:
        await receive()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self.end()
        await send({"type": "lifespan.shutdown.complete"})
