"""The server's mail account, as the environment names it."""

from __future__ import annotations

import pytest

from halfhour.config.env import mail_account


@pytest.mark.parametrize(
    ("url", "account"),
    [
        ("smtps://dana%40x.example:p%3Aw@mail.x.example", ("mail.x.example", 465, "tls", "dana@x.example", "p:w")),
        ("smtp://halfhour:secret@mail.x.example:2525", ("mail.x.example", 2525, "starttls", "halfhour", "secret")),
        ("smtp+plain://localhost", ("localhost", 25, "none", "", "")),
    ],
)
def test_it_is_read(monkeypatch, url, account):
    monkeypatch.setenv("HALFHOUR_MAIL", url)
    found, sender = mail_account("HALFHOUR_MAIL", "HALFHOUR_MAIL_FROM")
    assert tuple(found[name] for name in ("host", "port", "security", "user", "secret")) == account
    assert "@" in sender
    monkeypatch.setenv("HALFHOUR_MAIL_FROM", "halfhour@school.example")
    assert mail_account("HALFHOUR_MAIL", "HALFHOUR_MAIL_FROM")[1] == "halfhour@school.example"


def test_none_is_none(monkeypatch):
    monkeypatch.delenv("HALFHOUR_MAIL", raising=False)
    assert mail_account("HALFHOUR_MAIL", "HALFHOUR_MAIL_FROM")[0] == {}
