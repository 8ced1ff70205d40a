"""The yardstick: FastAPI with one route that reads JSON and answers an envelope; no store, no journal, no rules.

``python benchmark_bare.py PORT`` serves it the way the portal is served (own socket, no access log, h11).
"""

import asyncio
import sys
from typing import Any

import uvicorn
from fastapi import FastAPI

from mock_dvcqg.serving import listen

app = FastAPI()


@app.post("/g")
async def take(body: dict[str, Any]) -> dict[str, Any]:
    """One envelope in, one out."""
    return {"error_code": "0", "message": "Thực hiện thành công", "result": [{"service": body.get("service")}]}


async def main(port: int) -> None:
    """Serve until killed."""
    server = uvicorn.Server(uvicorn.Config(app, http="h11", access_log=False, log_level="warning"))
    await server.serve(sockets=[listen("127.0.0.1", port)])


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
