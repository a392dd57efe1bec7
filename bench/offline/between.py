"""What stands between the phone and the server: a line that can be cut, lose replies, repeat requests, refuse."""

from __future__ import annotations

import http.client
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

HOP = {"connection", "keep-alive", "transfer-encoding", "content-length"}
WRITES = "/operations/"


class Line:
    """`mode` says what the line does now: open, cut, lost (the reply is), twice (the request comes), refused (409).

    `version`, where set, is put into the service worker as it passes: a new deploy. `weight` counts the bytes of the
    bodies that went to the browser.
    """

    def __init__(self, backend: int) -> None:
        self.backend, self.mode, self.version, self.weight = backend, "open", "", 0
        self.done: dict[str, int] = {}
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://localhost:{self.server.server_port}"

    def stop(self) -> None:
        self.server.shutdown()

    def _handler(line: Line) -> type[BaseHTTPRequestHandler]:
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_: Any) -> None:
                pass

            def do_GET(self) -> None:
                line.pass_on(self)

            do_POST = do_HEAD = do_GET

        return Handler

    def pass_on(self, asked: BaseHTTPRequestHandler) -> None:
        """One request on its way, as the mode has it."""
        body = asked.rfile.read(int(asked.headers.get("Content-Length") or 0))
        is_write = asked.command == "POST" and asked.path.endswith(WRITES)
        mode = self.mode
        if mode == "cut":
            self._hang_up(asked)
        elif mode == "refused" and is_write:
            self._count("refused")
            self._reply(asked, 409, [], b"not now")
        else:
            status, headers, answer = self._forward(asked, body)
            if mode == "twice" and is_write:
                self._count("twice")
                status, headers, answer = self._forward(asked, body)
            if mode == "lost" and is_write:
                self._count("lost")
                self._hang_up(asked)
            else:
                self._reply(asked, status, headers, answer)

    def _count(self, what: str) -> None:
        self.done[what] = self.done.get(what, 0) + 1

    def _hang_up(self, asked: BaseHTTPRequestHandler) -> None:
        asked.close_connection = True
        asked.connection.close()

    def _forward(self, asked: BaseHTTPRequestHandler, body: bytes) -> tuple[int, list[tuple[str, str]], bytes]:
        way = http.client.HTTPConnection("127.0.0.1", self.backend, timeout=30)
        headers = {key: value for key, value in asked.headers.items() if key.lower() not in HOP}
        way.request(asked.command, asked.path, body or None, headers)
        came = way.getresponse()
        answer = came.read()
        way.close()
        if self.version and asked.path == "/sw.js":
            answer = answer.replace(b'"version": "', b'"version": "' + self.version.encode())
        return came.status, [(k, v) for k, v in came.getheaders() if k.lower() not in HOP], answer

    def _reply(self, asked: BaseHTTPRequestHandler, status: int, headers: list[tuple[str, str]], answer: bytes) -> None:
        try:
            asked.send_response_only(status)
            for key, value in headers:
                asked.send_header(key, value)
            asked.send_header("Content-Length", str(len(answer)))
            asked.end_headers()
            if asked.command != "HEAD":
                asked.wfile.write(answer)
                self.weight += len(answer)
        except OSError:
            asked.close_connection = True
