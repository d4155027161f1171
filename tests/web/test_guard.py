"""The pages answer this machine only, load nothing from elsewhere, and stay calm."""

from __future__ import annotations

from datetime import date

import pytest
from starlette.testclient import TestClient

from finalact.view import View
from finalact.web.app import make_app
from tests.web.carvo import HOLDINGS, SmallDesk


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "[::1]:9", "127.0.0.1"])
def test_this_machine_is_answered(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "evil.example:8000", "", "127.0.0.1@x", "a b"],
)
def test_another_name_for_this_machine_is_refused(client: TestClient, host: str) -> None:
    for path in ("/", "/answer.json", "/static/desk.css"):
        answer = client.get(path, headers={"Host": host})
        assert answer.status_code == 403
        assert "only on this machine" in answer.text
        assert "fortress" not in answer.text


@pytest.mark.parametrize(
    "path", ["/", "/nowhere", "/answer.json", "/answer.csv", "/static/keys.js"]
)
def test_every_answer_carries_the_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'self';")
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("name", ["desk.css", "memoranda.css", "keys.js", "mark.svg"])
def test_nothing_comes_from_elsewhere(client: TestClient, name: str) -> None:
    text = client.get(f"/static/{name}").text
    assert "//" not in text.replace("http://www.w3.org/2000/svg", "").replace("// ", "")
    assert len(text) < 30_000
    if name == "keys.js":
        assert len(text.splitlines()) <= 150


REFUSED = [
    ("/nowhere", 404, "There is no page /nowhere on this desk."),
    ("/condition/prisonners", 404, "Did you mean prisoners?"),
    ("/paper/doc-8", 404, "There is no paper doc-8 on this desk."),
    ("/subject/fortres", 404, "Did you mean fortress?"),
    ("/?as_of=31 February 1990", 400, "February"),
    ("/?format=xml", 400, "No page is to be had as “xml”."),
    ("/assess?expression=stock(fotress) = 0", 400, "fortress"),
]


@pytest.mark.parametrize(("path", "status", "words"), REFUSED)
def test_what_cannot_be_granted_is_said_with_a_remedy(
    client: TestClient, path: str, status: int, words: str
) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert words in answer.text
    assert "Traceback" not in answer.text
    assert 'href="/?as_of=1990-09-01' in answer.text
    if "format" not in path:
        joint = "&" if "?" in path else "?"
        told = client.get(f"{path}{joint}format=json").json()["error"]
        assert told["sentence"]
        assert told["remedy"]
        assert told["code"]


def test_a_refused_expression_keeps_what_was_typed_and_points_at_the_word(
    client: TestClient,
) -> None:
    text = client.get("/assess", params={"expression": "stock(fotress) = 0"}).text
    assert ">stock(fotress) = 0</textarea>" in text
    assert 'aria-invalid="true"' in text
    assert "stock(fotress) = 0\n      ^^^^^^^</pre>" in text


def test_the_pages_are_for_reading(client: TestClient) -> None:
    answer = client.post("/")
    assert answer.status_code == 405
    assert "These pages are for reading" in answer.text
    assert client.head("/").status_code == 200


class BrokenDesk(SmallDesk):
    """A desk on which something does not work."""

    def as_of(self, day: date, *, known_by: date | None = None) -> View:
        raise ZeroDivisionError("secret-of-the-program", day, known_by)


def test_trouble_of_our_own_gives_a_calm_page(caplog: pytest.LogCaptureFixture) -> None:
    app = make_app(BrokenDesk(HOLDINGS), today=lambda: date(1990, 9, 1))
    with TestClient(app, base_url="http://127.0.0.1") as client:
        for path in ("/", "/papers"):
            answer = client.get(path)
            assert answer.status_code == 500
            assert "This page cannot be made" in answer.text
            assert "secret-of-the-program" not in answer.text
        assert client.get("/answer.json").json()["error"]["code"] == "page-not-made"
    assert "The page /papers cannot be made (ZeroDivisionError)." in caplog.messages
