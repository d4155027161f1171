"""Serving: this machine only, a free port where the wanted one is taken, a clean end."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import textwrap
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from finalact.model.refusal import Refusal
from finalact.web.serving import listen


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.7", "desk.example", ""])
def test_no_other_machine_may_read_a_desk(host: str) -> None:
    with pytest.raises(Refusal, match="on this machine only") as refusal:
        listen(host, 0, print)
    assert refusal.value.code == "address-not-local"


@pytest.mark.parametrize("port", [-1, 65_536])
def test_a_port_that_does_not_exist_is_refused(port: int) -> None:
    with pytest.raises(Refusal) as refusal:
        listen("127.0.0.1", port, print)
    assert refusal.value.code == "port-not-possible"


def test_a_taken_port_gives_way_to_a_free_one() -> None:
    said: list[str] = []
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with listen("localhost", port, said.append) as free:
            assert free.getsockname()[0] == "127.0.0.1"
            assert free.getsockname()[1] != port
    assert said == [f"Port {port} is taken; port {free_port(said)} is used instead."]


def free_port(said: list[str]) -> int:
    return int(said[0].split("; port ")[1].split()[0])


PROGRAM = """
    from tests.web.carvo import HOLDINGS, SmallDesk
    from finalact.web.serving import serve
    serve(SmallDesk(HOLDINGS), "127.0.0.1", 0, lambda s: print(s, flush=True), at="?as_of=1990")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C reaches a program differently there.")
def test_it_says_its_address_once_it_answers_and_ends_cleanly(house: Path) -> None:
    paths = os.pathsep.join([str(house), str(house / "src"), os.environ.get("PYTHONPATH", "")])
    program = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(PROGRAM)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": paths},
    )
    try:
        assert program.stdout is not None
        told = program.stdout.readline()
        assert told.startswith("The pages are at http://127.0.0.1:")
        address = urlsplit(told.split()[4])
        assert address.query == "as_of=1990"
        connection = HTTPConnection(address.netloc, timeout=10)
        connection.request("GET", f"/answer.json?{address.query}")
        answer = connection.getresponse()
        assert json.load(answer)["as_of"] == "1990-12-31"
        assert answer.getheader("server") is None
        connection.close()
        program.send_signal(signal.SIGINT)
        out, trouble = program.communicate(timeout=10)
    finally:
        program.kill()
    assert out == "The pages are closed.\n"
    assert trouble == ""
    assert program.returncode == 0
