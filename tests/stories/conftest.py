"""Real chromium against the whole of Halfhour in one process, with its clock in the test's hand."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator

import pytest
from django.db import connections
from django.test.testcases import LiveServerThread
from playwright.sync_api import BrowserContext, Page

# A refusal with its page is an answer; chromium tells every 4xx as an error.
ANSWERED = re.compile("status of (404|409|422)")
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="session")
def collected(tmp_path_factory) -> str:
    """Where the static files stand under their hashed names, as a real server has them."""
    from django.test import override_settings

    from halfhour.cli import prepare

    folder = str(tmp_path_factory.mktemp("static"))
    with override_settings(STATIC_ROOT=folder, STORAGES=_hashed()):
        prepare.collect()
    return folder


def _hashed() -> dict:
    from django.conf import settings

    return {**settings.STORAGES, "staticfiles": {"BACKEND": "halfhour.core.statics.HashedFiles"}}


@pytest.fixture
def hashed(plain_static, collected, settings) -> None:
    """Pages name the hashed files; whitenoise serves them."""
    settings.STATIC_ROOT = collected
    settings.STORAGES = _hashed()


@pytest.fixture
def address(hashed, transactional_db) -> Iterator[str]:
    """Halfhour on a port of its own. Unlike pytest-django's server it leaves static files to whitenoise, as ours does."""
    shared = {c.alias: c for c in connections.all() if c.vendor == "sqlite" and c.is_in_memory_db()}
    for connection in shared.values():
        connection.inc_thread_sharing()
    server = LiveServerThread("127.0.0.1", static_handler=lambda application: application, connections_override=shared)
    server.daemon = True
    server.start()
    server.is_ready.wait()
    if server.error:
        raise server.error
    yield f"http://127.0.0.1:{server.port}"
    server.terminate()
    _wait_for_requests()
    for connection in shared.values():
        connection.dec_thread_sharing()


def _wait_for_requests() -> None:
    """Connections that a browser kept open end a moment later; the shared database must outlive them."""
    for _ in range(100):
        if not any("process_request_thread" in thread.name for thread in threading.enumerate()):
            return
        time.sleep(0.05)


@pytest.fixture
def phone(chromium, address) -> Iterator[BrowserContext]:
    """A phone in Los Angeles. At the end: no error in its console, and no breach of the content policy."""
    context = chromium.new_context(
        base_url=address, viewport=PHONE, has_touch=True, timezone_id="America/Los_Angeles", locale="en-US"
    )
    context.set_default_timeout(15_000)
    complaints: list[str] = []
    context.on("page", lambda page: _listen(page, complaints))
    yield context
    context.close()
    assert not complaints


def _listen(page: Page, complaints: list[str]) -> None:
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on(
        "console",
        lambda said: (
            complaints.append(f"{page.url}: {said.text}")
            if said.type == "error" and not ANSWERED.search(said.text)
            else None
        ),
    )
