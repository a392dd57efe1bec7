"""A mail server of our own on loopback that takes everything, and misbehaves where it is told to.

`script` says what to do at a moment (`greeting`, `EHLO`, `MAIL`, `RCPT`, `DATA`, `body`, `dot`, `taken`): a reply to give instead of
the good one (`450 Busy`), `hang`, `drop`, or something to call. `scripts` does the same for mails to one address only.
"""

from __future__ import annotations

import asyncio
import base64
import re
import ssl
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

GOOD = {
    "greeting": "220 sink.example",
    "EHLO": "250-sink.example\r\n250 AUTH PLAIN",
    "HELO": "250 sink.example",
    "MAIL": "250 OK",
    "RCPT": "250 OK",
    "DATA": "354 Go on",
    "dot": "250 Taken",
    "RSET": "250 OK",
    "NOOP": "250 OK",
    "QUIT": "221 Bye",
}
Step = str | Callable[[], Any]


class Sink:
    """Started by `with Sink() as sink:`; listens at `sink.port`."""

    def __init__(self, script: dict[str, Step] | None = None, *, tls: tuple[Path, Path] | None = None) -> None:
        self.secret = "correct horse"
        self.tls = None
        if tls:
            self.tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            self.tls.load_cert_chain(*tls)
        self.script: dict[str, Step] = script or {}
        self.scripts: dict[str, dict[str, Step]] = {}
        self.taken: list[bytes] = []
        self.counts: Counter[str] = Counter()
        self.connections = 0
        self.port = 0
        self._ready = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Sink:
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)

    def numbers(self) -> Counter[str]:
        """How often each Message-ID was taken."""
        return self.counts

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(
            asyncio.start_server(self._serve, "127.0.0.1", 0, limit=2**22, ssl=self.tls)
        )
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        self._loop.run_forever()
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        self._loop.run_until_complete(asyncio.sleep(0))
        self._loop.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            await _Talk(self, reader, writer).run()
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError, _Dropped):
            pass
        finally:
            writer.transport.abort()


class _Dropped(Exception):
    pass


class _Talk:
    def __init__(self, sink: Sink, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.sink, self.reader, self.writer = sink, reader, writer
        self.recipients: list[str] = []

    async def run(self) -> None:
        await self.say("greeting")
        while line := await self.reader.readline():
            verb = line[:4].decode("ascii", "replace").upper()
            if verb == "MAIL":
                self.recipients = []
            if verb == "RCPT" and (found := re.search(rb"<([^>]*)>", line)):
                self.recipients.append(found[1].decode())
            if verb == "AUTH":
                await self.sign_in(line)
                continue
            if verb not in GOOD:
                self.writer.write(b"500 What\r\n")
                continue
            if await self.say(verb) and verb == "DATA":
                await self.data()
            if verb == "QUIT":
                return

    async def sign_in(self, line: bytes) -> None:
        _, _, secret = base64.b64decode(line.split()[2]).split(b"\0")
        said = self.step("AUTH") if isinstance(self.step("AUTH"), str) else ""
        fits = secret.decode() == self.sink.secret and not said
        self.writer.write((f"{said or '535 5.7.8 Not accepted'}" if not fits else "235 Welcome").encode() + b"\r\n")

    async def data(self) -> None:
        await self.moment("body")
        content = await self.reader.readuntil(b"\r\n.\r\n")
        step = self.step("dot")
        if step is None or callable(step) or step in ("hang", "drop") or step.startswith("2"):
            # Taken, whatever is answered: that is the doubt the outbox has to live with.
            self.sink.taken.append(content)
            number = content.partition(b"Message-ID: ")[2].partition(b"\r\n")[0].strip().decode()
            self.sink.counts[number] += 1
        await self.say("dot")
        await self.moment("taken")

    def step(self, moment: str) -> Step | None:
        for recipient in self.recipients[-1:]:
            if recipient in self.sink.scripts:
                return self.sink.scripts[recipient].get(moment)
        return self.sink.script.get(moment)

    async def moment(self, moment: str) -> Step | None:
        step = self.step(moment)
        if callable(step):
            step()
            return None
        if step == "hang":
            await asyncio.sleep(3600)
        if step == "drop":
            raise _Dropped
        return step

    async def say(self, moment: str) -> bool:
        """Answer; whether the answer was the good one."""
        step = await self.moment(moment)
        said = step if isinstance(step, str) else GOOD[moment]
        self.writer.write(said.encode() + b"\r\n")
        if said.startswith("421"):
            raise _Dropped
        await self.writer.drain()
        return said[:1] == GOOD[moment][:1]
