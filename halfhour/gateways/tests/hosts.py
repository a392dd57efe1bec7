"""Hosts for tests: a server on loopback that answers what it is told, and listeners that count who came."""

from __future__ import annotations

import contextlib
import datetime
import gzip
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from halfhour.gateways.guard import Reach

Answer = Callable[[socket.socket, bytes], None]


class Host:
    """A server on 127.0.0.1 whose paths answer as told. `asked` holds the heads of all requests."""

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        self.paths: dict[str, Answer] = {}
        self.asked: list[bytes] = []
        self.came = 0
        self._context = context
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self._listener.accept()
            except OSError:
                return
            self.came += 1
            threading.Thread(target=self._answer, args=(line,), daemon=True).start()

    def _answer(self, line: socket.socket) -> None:
        with contextlib.suppress(OSError):
            if self._context:
                line = self._context.wrap_socket(line, server_side=True)
            line.settimeout(5)
            head = b""
            while b"\r\n\r\n" not in head and head[:1] != b"\x16" and (some := line.recv(65536)):
                head += some
            self.asked.append(head)
            if head[:1] == b"\x16":  # a client that wants TLS, where there is none
                line.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                line.close()
                return
            path = head.split(b" ")[1].decode("latin-1") if head.count(b" ") > 1 else ""
            self.paths.get(path, answer(status="404 Not Found"))(line, head)
        with contextlib.suppress(OSError):
            line.close()

    def lines(self) -> list[str]:
        """`GET /about` and the like, in order."""
        return [head.split(b" HTTP")[0].decode() for head in self.asked]


def answer(
    body: bytes | str = b"", *, status: str = "200 OK", kind: str = "text/html; charset=utf-8", **heads: str
) -> Answer:
    """A plain answer; `heads` are further header fields, `_` for `-`."""
    data = body.encode() if isinstance(body, str) else body

    def say(line: socket.socket, head: bytes) -> None:
        said = {"Content-Type": kind, "Content-Length": str(len(data))}
        said |= {name.replace("_", "-"): value for name, value in heads.items()}
        lines = "".join(f"{name}: {value}\r\n" for name, value in said.items() if value)
        line.sendall(f"HTTP/1.1 {status}\r\n{lines}Connection: close\r\n\r\n".encode("latin-1") + data)

    return say


def leads_to(where: str, status: int = 302) -> Answer:
    return answer(status=f"{status} Found", Location=where)


def raw(*pieces: bytes, pause: float = 0.0, many: int = 1, first: bytes = b"") -> Answer:
    """Bytes as they are, `many` times over, with a pause between."""

    def say(line: socket.socket, head: bytes) -> None:
        line.sendall(first)
        for _ in range(many):
            for piece in pieces:
                line.sendall(piece)
                time.sleep(pause)

    return say


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def bomb(megabytes: int) -> bytes:
    """So many megabytes of nothing, packed about 1:1000."""
    return gzip.compress(bytes(megabytes * 1024 * 1024))


def names(table: dict[str, list[str]], asked: list[str] | None = None) -> Callable[..., list[tuple]]:
    """A resolver that knows these names only."""

    def look_up(host: str, port: int, **_: object) -> list[tuple]:
        if asked is not None:
            asked.append(host)
        if host not in table:
            raise socket.gaierror(socket.EAI_NONAME, "unknown")
        return [
            (socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))
            for address in table[host]
        ]

    return look_up


def local(*hosts: Host, **more: object) -> Reach:
    """A reach whose names `mill.example` and `other.example` are this machine, at the ports of `hosts`."""
    table = {name: ["127.0.0.1"] for name in ("mill.example", "www.mill.example", "other.example")}
    ports = frozenset(host.port for host in hosts)
    return Reach(ports=ports, loopback=True, **{"look_up": names(table), **more})


@contextlib.contextmanager
def listeners() -> Iterator[tuple[int, Callable[[], int]]]:
    """One port on every address of this machine, loopback and all, and how many came to it."""
    came: list[object] = []
    four = socket.create_server(("0.0.0.0", 0))
    port = four.getsockname()[1]
    lines = [four]
    with contextlib.suppress(OSError):
        lines.append(socket.create_server(("::", port), family=socket.AF_INET6, dualstack_ipv6=False))

    def count(line: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                came.append(line.accept())

    threads = [threading.Thread(target=count, args=(line,), daemon=True) for line in lines]
    for thread in threads:
        thread.start()
    yield port, lambda: len(came)
    for line in lines:
        line.shutdown(socket.SHUT_RDWR)
        line.close()


def certified(folder: Path, name: str, *, days: int = 2) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A server's and a client's side of TLS for `name`; with `days` below zero the certificate has run out."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.datetime.now(datetime.UTC)
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    built = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=9))
        .not_valid_after(now + datetime.timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / f"{name}.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(private + built.public_bytes(serialization.Encoding.PEM))
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(file)
    client = ssl.create_default_context(cadata=built.public_bytes(serialization.Encoding.PEM).decode())
    return server, client
