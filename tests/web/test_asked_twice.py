"""What did not change is not worked out again when a page is asked for a second time."""

from __future__ import annotations

from typing import Any, NoReturn

import pytest
from starlette.testclient import TestClient

from finalact.claims.pairs_beside import Beside
from finalact.conditions import lacking, pace_months


def never(*_: Any, **__: Any) -> NoReturn:
    raise AssertionError("worked out again")


@pytest.mark.parametrize("address", ["/", "/lacking", "/condition/departures", "/subject/fortress"])
def test_a_page_asked_for_again_works_nothing_out_again(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    first = client.get(address)
    assert first.status_code == 200
    monkeypatch.setattr(lacking, "_lacking", never)
    monkeypatch.setattr(pace_months, "_courses", never)
    monkeypatch.setattr(Beside, "toward", never)
    again = client.get(address)
    assert (again.status_code, again.text) == (200, first.text)


def test_another_day_is_worked_out_by_itself(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert client.get("/lacking?as_of=1990-07-31").status_code == 200
    monkeypatch.setattr(lacking, "_lacking", never)
    assert client.get("/lacking?as_of=1990-08-31").status_code == 500
