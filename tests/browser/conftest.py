"""A browser, and the pages of the invented dossier served for it."""

from __future__ import annotations

import os
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import uvicorn
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from finalact.web.app import make_app
from finalact.web.serving import listen
from tests.web.carvo import HOLDINGS, TODAY, SmallDesk

if TYPE_CHECKING:
    from tests.conftest import MissingTool


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The address under which the pages are served."""
    listener = listen("127.0.0.1", 0, print)
    app = make_app(SmallDesk(HOLDINGS), today=lambda: TODAY)
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="off"))
    thread = threading.Thread(target=server.run, args=([listener],))
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.01)
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join(timeout=10)
    listener.close()


@pytest.fixture(scope="session")
def browser(missing_tool: MissingTool) -> Iterator[Browser]:
    """A Chromium without a window."""
    named = os.environ.get("FINALACT_CHROMIUM")
    program = named or shutil.which("chromium") or shutil.which("google-chrome")
    if program is None or not Path(program).exists():
        missing_tool("No Chromium is found; set FINALACT_CHROMIUM to one.")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield started
        started.close()
