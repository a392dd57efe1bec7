"""What the environment says, read in one place, so that settings and the command line agree."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import environ

ROOT = Path(__file__).resolve().parents[2]
env = environ.Env()


def data_folder() -> Path:
    """Where everything that must survive lives: `HALFHOUR_DATA`, or `data/` beside the code."""
    return Path(os.environ.get("HALFHOUR_DATA") or ROOT / "data").absolute()


def secret_key(folder: Path) -> str:
    """The signing key: `HALFHOUR_SECRET_KEY`, or a file made on first use that only its owner can read.

    Raises OSError when the folder cannot be written (a full disk, a folder that is not yours).
    """
    if given := os.environ.get("HALFHOUR_SECRET_KEY"):
        return given
    path = folder / "secret.key"
    try:
        if kept := path.read_text().strip():
            return kept
        path.unlink()  # an empty key is what a disk that filled up while writing leaves behind
    except FileNotFoundError:
        pass
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # notes about people: nobody else on the machine reads them
    fresh = secrets.token_urlsafe(48)
    # Written beside and linked into place: of two processes starting at once, one key wins for both.
    draft = folder / f"secret.key.{os.getpid()}"
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(fresh)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        return path.read_text().strip()
    finally:
        draft.unlink(missing_ok=True)
    return fresh


def mail_account(url: str, sender: str) -> tuple[dict[str, Any], str]:
    """The mail account that two variables name: host, port, security, user and secret; and the sender's address.

    `smtps://user:password@host` speaks TLS from the start (465), `smtp://` switches to it (587), `smtp+plain://` never
    does (25), for a server on this machine. Empty where none is named.
    """
    said = urlsplit(os.environ.get(url, ""))
    if not said.hostname:
        return {}, "halfhour@localhost"
    security, port = {"smtps": ("tls", 465), "smtp+plain": ("none", 25)}.get(said.scheme, ("starttls", 587))
    user = unquote(said.username or "")
    account = {"host": said.hostname, "port": said.port or port, "security": security}
    account |= {"user": user, "secret": unquote(said.password or "")}
    return account, os.environ.get(sender) or (user if "@" in user else f"halfhour@{said.hostname}")
