"""Serving the pages on this machine, and on no other."""

from __future__ import annotations

import errno
import os
import socket
from collections.abc import Callable
from datetime import date
from importlib import import_module
from threading import Thread

import uvicorn

from finalact.model.refusal import Refusal
from finalact.web.app import Answering, make_app

Say = Callable[[str], None]
ADDRESSES = {"127.0.0.1": "127.0.0.1", "localhost": "127.0.0.1", "::1": "::1", "[::1]": "::1"}
HIGHEST_PORT = 65_535


def serve(desk: Answering, host: str, port: int, say: Say, *, at: str = "") -> None:
    """Serve the pages until Ctrl-C; says the address once it answers.

    `host` is this machine's own address (127.0.0.1 or ::1); anything else is refused, because
    papers on a desk are nobody else's to read. Where `port` is taken a free one is chosen, and
    a sentence says so. `at` is what follows the address that is said: "?as_of=1988-03-31".
    Raises a Refusal (`address-not-local`, `port-not-possible`, `address-not-usable`).
    """
    listener = listen(host, port, say)
    shown = f"[{ADDRESSES[host]}]" if listener.family == socket.AF_INET6 else ADDRESSES[host]
    address = f"http://{shown}:{listener.getsockname()[1]}/{at.removeprefix('/')}"
    config = uvicorn.Config(
        make_app(desk, today=date.today),
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        lifespan="off",
        timeout_graceful_shutdown=2,
    )
    try:
        _Server(config, lambda: say(f"The pages are at {address} (Ctrl-C ends).")).run([listener])
    except KeyboardInterrupt:
        pass
    finally:
        listener.close()
    say("The pages are closed.")


def listen(host: str, port: int, say: Say) -> socket.socket:
    """A socket that listens on this machine, at the port wanted or at a free one."""
    if host not in ADDRESSES:
        raise Refusal(
            "address-not-local",
            f"The pages are served on this machine only, not on {host}.",
            "Leave the host out, or write 127.0.0.1 or ::1.",
        )
    if not 0 <= port <= HIGHEST_PORT:
        raise Refusal(
            "port-not-possible",
            f"There is no port {port}.",
            f"Choose one from 1024 to {HIGHEST_PORT}, or 0 for any that is free.",
        )
    try:
        return _bound(ADDRESSES[host], port)
    except OSError as trouble:
        if port == 0 or trouble.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise _unusable(host, trouble) from None
        taken = trouble.errno == errno.EADDRINUSE
    try:
        free = _bound(ADDRESSES[host], 0)
    except OSError as trouble:
        raise _unusable(host, trouble) from None
    why = "is taken" if taken else "is reserved for the system"
    say(f"Port {port} {why}; port {free.getsockname()[1]} is used instead.")
    return free


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        if os.name != "nt":  # there it would take a port from another program
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(128)
    except OSError:
        listener.close()
        raise
    return listener


def _unusable(host: str, trouble: OSError) -> Refusal:
    return Refusal(
        "address-not-usable",
        f"The address {host} cannot be used here: {trouble.strerror}.",
        "Try 127.0.0.1.",
    )


class _Server(uvicorn.Server):
    """A server that says when it answers."""

    def __init__(self, config: uvicorn.Config, answers: Callable[[], None]) -> None:
        super().__init__(config)
        self._answers = answers

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._answers()
            Thread(target=_load_ahead, daemon=True).start()


def _load_ahead() -> None:
    """Load what reads papers, which takes a while, before the first reader asks for one."""
    import_module("finalact.documents.understanding")
