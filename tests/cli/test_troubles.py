"""Whatever happens ends in a sentence: no traceback, and the right exit status."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from finalact.cli.troubles import answering, of_file
from finalact.model.refusal import Refusal

SOURCE = Path(__file__).resolve().parents[2] / "src"
DOC_106 = SOURCE / "finalact" / "examples" / "moscow-1988" / "documents" / "doc-106.txt"


def real(*words: str, **setting: str) -> subprocess.CompletedProcess[bytes]:
    """The program as the shell starts it."""
    command = [sys.executable, "-m", "finalact", *words]
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), **setting}
    return subprocess.run(command, env=environment, capture_output=True, check=False)


def raising(trouble: BaseException) -> Callable[[], object]:
    def run() -> object:
        raise trouble

    return run


def test_what_nobody_foresaw_is_told_calmly(capsys: pytest.CaptureFixture[str]) -> None:
    assert answering(raising(ZeroDivisionError("division by zero"))) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "ZeroDivisionError: division by zero" in said.err
    assert "report" in said.err
    assert "Traceback" not in said.err


def test_the_place_is_shown_to_those_who_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FINALACT_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        answering(raising(ZeroDivisionError()))


def test_interrupting_is_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    assert answering(raising(KeyboardInterrupt())) == 130
    abort = click.Abort()
    abort.__cause__ = KeyboardInterrupt()
    assert answering(raising(abort)) == 130
    assert capsys.readouterr().err == ""


def test_a_question_that_nobody_answers_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    abort = click.Abort()
    abort.__cause__ = EOFError()
    assert answering(raising(abort)) == 1
    assert "--yes" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("trouble", "code"),
    [
        (FileNotFoundError(2, "No such file", "a.txt"), "file-not-found"),
        (PermissionError(13, "Permission denied", "a.txt"), "file-closed"),
        (IsADirectoryError(21, "Is a directory", "a"), "file-is-folder"),
        (OSError(28, "No space left on device", "a"), "disk-full"),
        (OSError(5, "Input/output error", b"a"), "file-trouble"),
    ],
)
def test_files_that_cannot_be_used_have_their_sentence(trouble: OSError, code: str) -> None:
    refusal = of_file(trouble)
    assert refusal.code == code
    assert refusal.remedy
    assert "Errno" not in refusal.sentence


def test_details_are_told_one_by_one(capsys: pytest.CaptureFixture[str]) -> None:
    refusal = Refusal(
        "x", "Two things are wrong.", "Mend them.", details=("The first.", "The next.")
    )
    assert answering(raising(refusal)) == 1
    assert capsys.readouterr().err.splitlines() == [
        "Two things are wrong.",
        "  The first.",
        "  The next.",
        "Mend them.",
    ]


def test_a_plain_terminal_gets_plain_letters() -> None:
    result = real("read", str(DOC_106), PYTHONIOENCODING="ascii")
    assert result.returncode == 0
    assert result.stderr == b""
    text = result.stdout.decode("ascii")
    assert "Whitehead wrote: \"I'd continue to include this" in text
    assert "9,000-10,000 a year" in text
    told = real("read", str(DOC_106), "--json", PYTHONIOENCODING="ascii")
    assert rb"\u2019" in told.stdout.decode("ascii").encode()


def test_a_reader_who_goes_away_is_no_trouble() -> None:
    command = [sys.executable, "-m", "finalact", "read", str(DOC_106), "--json"]
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    reading, writing = os.pipe()
    os.close(reading)
    gone = subprocess.Popen(command, stdout=writing, stderr=subprocess.PIPE, env=environment)
    os.close(writing)
    _, said = gone.communicate()
    assert said == b""
    assert gone.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="This system has no full disk to try.")
def test_an_answer_that_cannot_be_written_is_said() -> None:
    command = [sys.executable, "-m", "finalact", "read", str(DOC_106)]
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    with open("/dev/full", "wb") as full:
        result = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, env=environment, check=False
        )
    assert result.returncode == 1
    assert b"could not be written" in result.stderr
    assert b"Traceback" not in result.stderr


@pytest.mark.skipif(os.name == "nt", reason="Signals of this kind are of other systems.")
def test_ctrl_c_ends_it_quietly() -> None:
    command = [sys.executable, "-m", "finalact", "read", "-"]
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    ) as waiting:
        time.sleep(1.5)
        waiting.send_signal(signal.SIGINT)
        out, said = waiting.communicate()
    assert waiting.returncode == 130
    assert b"Traceback" not in out + said


def test_names_in_other_encodings_are_told_without_a_traceback() -> None:
    result = real("read", os.fsdecode(b"caf\xe9.txt"))
    assert result.returncode == 1
    assert b"Traceback" not in result.stderr


@pytest.mark.skipif(os.name == "nt", reason="Streams are closed this way elsewhere.")
def test_streams_that_the_shell_has_closed_are_no_trouble() -> None:
    for closed in (">&-", "2>&-"):
        line = f'"{sys.executable}" -m finalact read "{DOC_106}" {closed}'
        environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
        result = subprocess.run(line, shell=True, env=environment, capture_output=True, check=False)
        assert result.returncode == 0
        assert b"Traceback" not in result.stderr
