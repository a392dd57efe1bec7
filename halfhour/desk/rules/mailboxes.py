"""Where many people have a mailbox: such a domain says nothing of where they work."""

from __future__ import annotations

# fmt: off
MAILBOXES = frozenset({
    "163.com", "aol.com", "att.net", "btinternet.com", "comcast.net", "fastmail.com", "free.fr", "gmail.com", "gmx.com",
    "gmx.de", "gmx.net", "googlemail.com", "hey.com", "hotmail.com", "icloud.com", "laposte.net", "libero.it", "live.com",
    "mac.com", "mail.com", "mail.ru", "me.com", "msn.com", "naver.com", "orange.fr", "outlook.com", "pm.me", "proton.me",
    "protonmail.com", "qq.com", "sbcglobal.net", "seznam.cz", "t-online.de", "tutanota.com", "verizon.net", "wanadoo.fr",
    "web.de", "wp.pl", "yahoo.co.uk", "yahoo.com", "yahoo.de", "yandex.ru", "ymail.com", "zoho.com",
})
# fmt: on
