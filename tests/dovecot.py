"""A real IMAP server on loopback: Debian's Dovecot, in a folder of its own, gone afterwards."""

from __future__ import annotations

import getpass
import grp
import os
import shutil
import signal
import socket
import subprocess
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

BINARY = shutil.which("dovecot") or "/usr/sbin/dovecot"
HOST = "mail.lakeside.example"
USER, SECRET = "dana@lakeside.example", "correct horse"


def is_installed() -> bool:
    return Path(BINARY).exists()


def certificate(folder: Path, host: str = HOST) -> tuple[Path, Path]:
    """A certificate for `host` that signs itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    cert, secret = folder / "cert.pem", folder / "key.pem"
    cert.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return cert, secret


def free_ports(count: int) -> list[int]:
    probes = [socket.socket() for _ in range(count)]
    for probe in probes:
        probe.bind(("127.0.0.1", 0))
    ports = [probe.getsockname()[1] for probe in probes]
    for probe in probes:
        probe.close()
    return ports


CONFIG = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <{cert}
ssl_key = <{key}
disable_plaintext_auth = yes
auth_mechanisms = plain login
auth_failure_delay = 0
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
mail_location = maildir:{folder}/mail/%u
mail_uid = {user}
mail_gid = {group}
first_valid_uid = 0
first_valid_gid = 0
passdb {{
  driver = passwd-file
  args = scheme=PLAIN {folder}/users
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={folder}/mail/%u
}}
namespace inbox {{
  inbox = yes
  mailbox Drafts {{
    special_use = \\Drafts
    auto = create
  }}
  mailbox "Gesendete Objekte" {{
    special_use = \\Sent
    auto = create
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    address = 127.0.0.1
    port = {plain}
  }}
  inet_listener imaps {{
    address = 127.0.0.1
    port = {tls}
    ssl = yes
  }}
}}
service stats {{
  chroot =
}}
"""


class Dovecot:
    """`with Dovecot(folder) as imap:`; `imap.tls` and `imap.starttls` are its ports, `imap.cert` what to trust,
    `imap.user` who has an empty mailbox."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cert, self.key = certificate(folder)
        self.tls, self.starttls = free_ports(2)
        self.number, self.user = 0, USER
        self.process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Dovecot:
        # Root may not be the user of the mail processes' sign-in; Debian's package brings users for it.
        me = "dovenull" if os.getuid() == 0 else getpass.getuser()
        group = grp.getgrgid(os.getgid()).gr_name if os.getuid() else "dovenull"
        text = CONFIG.format(
            folder=self.folder, cert=self.cert, key=self.key, user=me, group=group, plain=self.starttls, tls=self.tls
        )
        (self.folder / "dovecot.conf").write_text(text)
        names = [USER, *(f"dana{number}" for number in range(1, 1000))]
        (self.folder / "users").write_text("".join(f"{name}:{{PLAIN}}{SECRET}::::::\n" for name in names))
        (self.folder / "mail").mkdir()
        if os.getuid() == 0:
            subprocess.run(["chown", "-R", f"{me}:{group}", str(self.folder)], check=True)
        command = [BINARY, "-F", "-c", str(self.folder / "dovecot.conf")]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._wait()
        return self

    def __exit__(self, *_: object) -> None:
        if self.process:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(10)

    def _wait(self) -> None:
        for _ in range(400):
            try:
                socket.create_connection(("127.0.0.1", self.tls), 1).close()
                return
            except OSError:
                if self.process and self.process.poll() is not None:
                    break
                time.sleep(0.02)
        log = self.folder / "log"
        raise RuntimeError(f"Dovecot did not start: {log.read_text() if log.exists() else 'no log'}")

    def reset(self) -> None:
        """An empty mailbox, of the next user: the one before may still be held open."""
        self.number += 1
        self.user = f"dana{self.number}"
