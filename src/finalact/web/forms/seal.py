"""What proves that a form came from a page of this desk, and that it is sent only once."""

from __future__ import annotations

import hmac
import secrets
from collections import OrderedDict
from urllib.parse import urlsplit

from starlette.datastructures import Headers

from finalact.model.refusal import Refusal

REMEMBERED = 1_000


class Seals:
    """Seals for the forms of one program that serves; they end with it.

    A page elsewhere can send a form here with the reader's browser, but cannot read a page of
    ours, and so does not know a seal.
    """

    def __init__(self) -> None:
        self._secret = secrets.token_bytes(32)
        self._used: OrderedDict[str, str] = OrderedDict()

    def new(self, path: str) -> str:
        """A seal for one sending of the form at that address."""
        number = secrets.token_urlsafe(12)
        return f"{number}.{self._mark(number, path)}"

    def holds(self, seal: str, path: str) -> bool:
        """Whether a seal is one of ours, for that address."""
        number, _, mark = seal.partition(".")
        return bool(number) and hmac.compare_digest(
            mark.encode(), self._mark(number, path).encode()
        )

    def led_to(self, seal: str) -> str:
        """Where a form led that was sent with this seal before; empty if it was not."""
        return self._used.get(seal, "")

    def use_up(self, seal: str, led_to: str) -> None:
        """Remember where a form led, so that sending it twice records it once."""
        self._used[seal] = led_to
        while len(self._used) > REMEMBERED:
            self._used.popitem(last=False)

    def _mark(self, number: str, path: str) -> str:
        return hmac.new(self._secret, f"{number} {path}".encode(), "sha256").hexdigest()


def refuse_other_sites(headers: Headers) -> None:
    """Refuse a form that a browser says was sent from elsewhere (`form-from-elsewhere`).

    Browsers tell it in Sec-Fetch-Site; older ones name the sender in Origin, which reads "null"
    where the page that sends keeps its address to itself, as ours do.
    """
    site, origin = headers.get("sec-fetch-site", ""), headers.get("origin", "")
    elsewhere = bool(site) and site != "same-origin"
    if origin and origin != "null":
        elsewhere = elsewhere or urlsplit(origin).netloc != headers.get("host", "")
    if elsewhere:
        raise Refusal(
            "form-from-elsewhere",
            "This form was sent from a page that is none of this desk's; nothing was recorded.",
            "Open the condition here, and send the form from its own page.",
            status=403,
        )
