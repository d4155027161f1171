"""What every request and every answer is held to: this machine only, and nothing from elsewhere."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
POLICY = (
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "object-src 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Guard:
    """Answers only what is addressed to this machine, and sets the headers of every answer.

    A page elsewhere that has its own name point to this machine (DNS rebinding) is refused,
    since the name it was reached by stands in the Host header.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a request that is addressed to this machine."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        if is_loopback(Headers(scope=scope).get("host", "")):
            await self.app(scope, receive, send_guarded)
            return
        refusal = PlainTextResponse(
            "This desk answers only on this machine.\n"
            "Open it under the address that was printed when it was started.\n",
            status_code=403,
        )
        await refusal(scope, receive, send_guarded)


def is_loopback(host: str) -> bool:
    """Whether a Host header names this machine, with or without a port."""
    try:
        address = urlsplit(f"//{host}")
        named = address.hostname
        port = address.port
    except ValueError:
        return False
    plain = not (address.username or address.password or address.path or address.query)
    return named in LOOPBACK and plain and (port is None or port > 0)
