"""Complaints: a mailbox provider says that its user called a mail spam (ARF, RFC 5965, and what came before it)."""

from __future__ import annotations

import re

from halfhour.formats.message.mime import Mail

# Feedback that is no complaint: somebody says it was not spam, or a server tells about signatures and policies.
_NO_COMPLAINT = re.compile(r"feedback-type\s*:\s*(?:not-spam|auth-failure|dmarc|auth|opt-out-list)", re.IGNORECASE)
_REPORTER = re.compile(
    r"^(?:scomp|feedbackloop|fbl|complaints?|staff|spamcop|arf|abuse-?report)[^@]*@|@(?:.*\.)?(?:arf|fbl"
    r"|spamcop|complaints?)\.",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"(?:email|spam) (?:abuse|feedback) report|complaint about (?:message|your)|abuse report for an email"
    r"|reported (?:this|your|as) .{0,40}spam|spam complaint|\[spamcop",
    re.IGNORECASE,
)


def is_complaint(mail: Mail, text: str) -> bool:
    """True when the mail reports that its reader called another mail spam."""
    for part in mail.own():
        if part.type == "message/feedback-report":
            return _NO_COMPLAINT.search(part.text()) is None
    if mail.head.parameter("report-type").lower() in ("feedback-report", "feedback"):
        return True
    reported = any(part.type in ("message/rfc822", "text/rfc822-headers") for part in mail.root.walk())
    if any("x-hmxmroriginalrecipient" in part.head for part in mail.root.walk()):
        return True
    return bool(_REPORTER.search(mail.head.address("from"))) and (
        reported or bool(_SAYS.search(f"{mail.head.get('subject')}\n{text[:2000]}"))
    )
