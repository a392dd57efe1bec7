"""Where the well-known providers' mail servers are, and what each wants instead of one's password. Pure.

Hosts and ports as the providers' own help pages name them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["password", "app_password", "only_browser", "bridge"]


@dataclass(frozen=True, slots=True)
class Provider:
    """One provider: its servers, the kind of sign-in, and how to come by it, in sentences."""

    name: str
    domains: tuple[str, ...]
    smtp: tuple[str, int, str]
    imap: tuple[str, int, str]
    kind: Kind = "password"
    how: str = ""
    help_url: str = ""


APP = "It is made in the settings of your account, works for this one purpose, and can be taken back there at any time."
TLS, STARTTLS = "tls", "starttls"
PROVIDERS: tuple[Provider, ...] = (
    Provider(
        "Gmail",
        ("gmail.com", "googlemail.com"),
        ("smtp.gmail.com", 465, TLS),
        ("imap.gmail.com", 993, TLS),
        "app_password",
        f"Google wants an app password of 16 letters here. {APP} Two-step verification has to be on; a school or a company "
        "may have switched app passwords off.",
        "https://myaccount.google.com/apppasswords",
    ),
    Provider(
        "Outlook.com",
        (
            "outlook.com",
            "hotmail.com",
            "live.com",
            "msn.com",
            "outlook.de",
            "outlook.fr",
            "hotmail.co.uk",
            "hotmail.fr",
        ),
        ("smtp-mail.outlook.com", 587, STARTTLS),
        ("outlook.office365.com", 993, TLS),
        "only_browser",
        "Microsoft lets mail programs into Outlook.com accounts only by its own sign-in page, not by a password, so Halfhour "
        "cannot send from there. “Open in my mail program” works with it as before.",
    ),
    Provider(
        "Microsoft 365 (school or work)",
        (),
        ("smtp.office365.com", 587, STARTTLS),
        ("outlook.office365.com", 993, TLS),
        "only_browser",
        "Microsoft 365 takes a password from mail programs only where those who run it have allowed it for your account "
        "(they call it SMTP AUTH), and reads no mail that way. Ask them, or use “Open in my mail program”.",
    ),
    Provider(
        "iCloud",
        ("icloud.com", "me.com", "mac.com"),
        ("smtp.mail.me.com", 587, STARTTLS),
        ("imap.mail.me.com", 993, TLS),
        "app_password",
        f"Apple wants an app-specific password here. {APP}",
        "https://account.apple.com",
    ),
    Provider(
        "Yahoo",
        ("yahoo.com", "ymail.com", "rocketmail.com", "yahoo.co.uk", "yahoo.de", "yahoo.fr", "yahoo.ca", "yahoo.es"),
        ("smtp.mail.yahoo.com", 465, TLS),
        ("imap.mail.yahoo.com", 993, TLS),
        "app_password",
        f"Yahoo wants an app password here. {APP}",
        "https://login.yahoo.com/account/security",
    ),
    Provider(
        "AOL",
        ("aol.com", "aim.com"),
        ("smtp.aol.com", 465, TLS),
        ("imap.aol.com", 993, TLS),
        "app_password",
        f"AOL wants an app password here. {APP}",
        "https://login.aol.com/account/security",
    ),
    Provider(
        "GMX",
        ("gmx.net", "gmx.de", "gmx.at", "gmx.ch"),
        ("mail.gmx.net", 587, STARTTLS),
        ("imap.gmx.net", 993, TLS),
        how="GMX lets mail programs in once you have switched on POP3 and IMAP in its settings, under E-Mail. With "
        "two-factor sign-in it wants an app password.",
    ),
    Provider(
        "GMX",
        ("gmx.com", "gmx.us", "gmx.co.uk"),
        ("mail.gmx.com", 587, STARTTLS),
        ("imap.gmx.com", 993, TLS),
        how="GMX lets mail programs in once you have switched on POP3 and IMAP in its settings.",
    ),
    Provider(
        "WEB.DE",
        ("web.de",),
        ("smtp.web.de", 587, STARTTLS),
        ("imap.web.de", 993, TLS),
        how="WEB.DE lets mail programs in once you have switched on POP3 and IMAP in its settings, under E-Mail.",
    ),
    Provider("mail.com", ("mail.com", "email.com"), ("smtp.mail.com", 587, STARTTLS), ("imap.mail.com", 993, TLS)),
    Provider(
        "Fastmail",
        ("fastmail.com", "fastmail.fm", "sent.com"),
        ("smtp.fastmail.com", 465, TLS),
        ("imap.fastmail.com", 993, TLS),
        "app_password",
        f"Fastmail wants an app password here, with access to mail; its Basic plan has none. {APP}",
        "https://www.fastmail.com/help/clients/apppassword.html",
    ),
    Provider(
        "Proton Mail",
        ("proton.me", "protonmail.com", "pm.me", "protonmail.ch"),
        ("127.0.0.1", 1025, STARTTLS),
        ("127.0.0.1", 1143, STARTTLS),
        "bridge",
        "Proton lets other programs in by its Bridge, a program for paid plans that runs beside Halfhour on your own "
        "computer. Start it, and enter the password it shows. On a shared server this is not possible.",
        "https://proton.me/mail/bridge",
    ),
    Provider(
        "Zoho Mail",
        ("zoho.com", "zohomail.com"),
        ("smtp.zoho.com", 465, TLS),
        ("imap.zoho.com", 993, TLS),
        how="Zoho lets mail programs in once IMAP is switched on in its settings; with two-factor sign-in it wants an "
        "app password.",
    ),
    Provider("mailbox.org", ("mailbox.org",), ("smtp.mailbox.org", 465, TLS), ("imap.mailbox.org", 993, TLS)),
    Provider("Posteo", ("posteo.de", "posteo.net"), ("posteo.de", 465, TLS), ("posteo.de", 993, TLS)),
    Provider(
        "Telekom",
        ("t-online.de", "magenta.de"),
        ("securesmtp.t-online.de", 465, TLS),
        ("secureimap.t-online.de", 993, TLS),
        "app_password",
        "Telekom wants its password for mail programs here, which you set in the settings of your account.",
    ),
    Provider("Orange", ("orange.fr", "wanadoo.fr"), ("smtp.orange.fr", 465, TLS), ("imap.orange.fr", 993, TLS)),
    Provider("Free", ("free.fr",), ("smtp.free.fr", 465, TLS), ("imap.free.fr", 993, TLS)),
    Provider(
        "Yandex",
        ("yandex.com", "yandex.ru", "ya.ru"),
        ("smtp.yandex.com", 465, TLS),
        ("imap.yandex.com", 993, TLS),
        "app_password",
        f"Yandex wants an app password here, and IMAP switched on in its settings. {APP}",
    ),
    Provider("Seznam", ("seznam.cz", "email.cz"), ("smtp.seznam.cz", 465, TLS), ("imap.seznam.cz", 993, TLS)),
)


def provider_of(address: str) -> Provider | None:
    """The provider of an address by its domain; None for one's own or a school's domain."""
    domain = address.rpartition("@")[2].strip().casefold()
    return next((provider for provider in PROVIDERS if domain in provider.domains), None)


def guessed(address: str) -> Provider:
    """The provider, or the usual names of a domain's servers, to be corrected by whoever knows better."""
    domain = address.rpartition("@")[2].strip().casefold()
    return provider_of(address) or Provider("", (), (f"smtp.{domain}", 465, TLS), (f"imap.{domain}", 993, TLS))
