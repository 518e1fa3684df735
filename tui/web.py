"""The workbench in a browser: textual-serve on this machine alone, and nothing from elsewhere.

textual-serve starts a program for whoever connects, and asks nothing. Two things are added: requests
must come from this server's own page (any web page could otherwise drive the program through the
reader's browser), and the page may load nothing from other machines.
"""

from __future__ import annotations

from typing import Any

from aiohttp import web
from textual_serve.server import Server

HOST = "127.0.0.1"


class LocalServer(Server):
    """Bound to the loopback address; one program for each browser tab."""

    def __init__(self, command: str, port: int) -> None:
        super().__init__(command, host=HOST, port=port, title="hensen")

    def initialize_logging(self) -> None:
        """Warnings go to stderr, as Python does by itself; stdout stays empty."""

    async def on_startup(self, app: web.Application) -> None:
        """No banner: the command says where the page is."""

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(guard(self.port))
        return app


def guard(port: int) -> Any:
    """Lets through what comes from `http://127.0.0.1:port`, and fences in the page that goes out."""
    hosts = {f"{HOST}:{port}", f"localhost:{port}"}
    policy = (
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
        f"img-src 'self' data:; font-src 'self' data:; connect-src 'self' ws://{HOST}:{port}; frame-ancestors 'none'"
    )

    @web.middleware
    async def check(request: web.Request, handler: Any) -> web.StreamResponse:
        origin = request.headers.get("Origin")
        if request.host not in hosts or (origin is not None and origin.removeprefix("http://") not in hosts):
            raise web.HTTPForbidden(text="hensen serves this machine only\n")
        response: web.StreamResponse = await handler(request)
        if not response.prepared:
            response.headers["Content-Security-Policy"] = policy
        return response

    return check
