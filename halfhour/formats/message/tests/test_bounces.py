"""Mails that did not arrive: reports by the standard and notices in words, permanent or not, and for whom."""

import pytest

from halfhour.formats.message import read_message

RETURNED = "Message-ID: <1@uni.example>\nFrom: Dana <dana@uni.example>\nTo: maria@firm.example\nSubject: Half an hour?\n\nDear Ms Keller\n"


def report(*recipients: str, subject: str = "Undelivered Mail Returned to Sender", encoding: str = "7bit") -> bytes:
    """A bounce by RFC 3464 with one block of fields per recipient."""
    blocks = "\n\n".join(("Reporting-MTA: dns; mx.uni.example", *recipients))
    return (
        "Return-Path: <>\nFrom: MAILER-DAEMON@mx.uni.example (Mail Delivery System)\nTo: dana@uni.example\n"
        f"Subject: {subject}\nMessage-ID: <9@mx>\nContent-Type: multipart/report; report-type=delivery-status;"
        f" boundary=b\n\n"
        f"--b\n\nThis is the mail system at host mx.uni.example.\n--b\nContent-Type: message/delivery-status\n"
        f"Content-Transfer-Encoding: {encoding}\n\n{blocks}\n--b\nContent-Type: message/rfc822\n\n{RETURNED}--b--\n"
    ).encode()


def recipient(address: str, action: str, status: str, said: str = "") -> str:
    return f"Final-Recipient: rfc822; {address}\nAction: {action}\nStatus: {status}" + (
        f"\nDiagnostic-Code: smtp; {said}" if said else ""
    )


def notice(
    text: str, sender: str = "MAILER-DAEMON@mx.example", subject: str = "failure notice", extra: str = ""
) -> bytes:
    """A bounce in words only."""
    return f"From: {sender}\nTo: dana@uni.example\n{extra}Subject: {subject}\n\n{text}\n\n{RETURNED}".encode()


def failed(data: bytes) -> list[tuple[str, bool]]:
    message = read_message(data)
    assert message.kind == "bounce"
    return [(one.address, one.permanent) for one in message.failed]


@pytest.mark.parametrize(
    ("action", "status", "said", "permanent"),
    [
        ("failed", "5.1.1", "550 5.1.1 no such user", True),
        ("failed", "4.4.7", "", False),
        ("delayed", "4.4.1", "connection timed out", False),
        ("delayed", "5.0.0", "", False),
        ("failed", "", "550 no", True),
        ("failed", "", "421 later", False),
        ("", "5.2.1", "", True),
    ],
)
def test_a_report_by_the_standard(action, status, said, permanent):
    assert failed(report(recipient("maria@firm.example", action, status, said))) == [("maria@firm.example", permanent)]


def test_a_bounce_is_about_the_mail_that_came_back_and_says_why():
    message = read_message(
        report(recipient("maria@firm.example", "failed", "5.1.1", "550 5.1.1\n  <maria@firm.example> no such user"))
    )
    assert message.in_reply_to == "<1@uni.example>"
    assert message.failed[0].why == "550 5.1.1 <maria@firm.example> no such user"


def test_only_those_not_reached_are_named():
    reached = recipient("sam@firm.example", "delivered", "2.0.0")
    missed = [recipient("maria@firm.example", "failed", "5.1.1"), recipient("eva@firm.example", "delayed", "4.2.2")]
    assert failed(report(reached, *missed)) == [("maria@firm.example", True), ("eva@firm.example", False)]
    assert read_message(report(reached, subject="Delivery report")).kind == "automatic"


def test_the_address_that_was_written_to_counts_and_not_its_forwarding():
    said = "Original-Recipient: rfc822;maria@firm.example\n" + recipient("x123@mailhost.example", "failed", "5.2.1")
    assert failed(report(said)) == [("maria@firm.example", True)]


NOTICES = [
    # qmail, Exim, Gmail, Exchange, sendmail, Yahoo, Domino, GroupWise, in words and languages of their own
    (
        "Hi. This is the qmail-send program at mx.example.\nI'm afraid I wasn't able to deliver your message to"
        " the following addresses.\n\n<maria@firm.example>:\n192.0.2.1 does not like recipient.\nRemote host"
        " said: 550 no such user here\n\n--- Below this line is a copy of the message.",
        "failure notice",
        True,
    ),
    (
        "This message was created automatically by mail delivery software.\n\nA message that you sent could not"
        " be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es)"
        " failed:\n\n  maria@firm.example\n    SMTP error from remote mail server after RCPT"
        " TO:<maria@firm.example>:\n    550 Unknown user\n\n------ This is a copy of the message, including all"
        " the headers. ------",
        "Mail delivery failed: returning message to sender",
        True,
    ),
    (
        "Warning: message 1abc-0001 delayed 24 hours\n\nA message that you sent has not yet been delivered to"
        " all its recipients\n\nThe address to which the message has not yet been delivered is:\n\n "
        " maria@firm.example\n\nNo action is required on your part. Delivery attempts will continue.",
        "Warning: message 1abc-0001 delayed 24 hours",
        False,
    ),
    (
        "** Address not found **\n\nYour message wasn't delivered to maria@firm.example because the address"
        " couldn't be found, or is unable to receive mail.\n\nThe response from the remote server was:\n550"
        " 5.1.1 The email account that you tried to reach does not exist.",
        "Delivery Status Notification (Failure)",
        True,
    ),
    (
        "Your message\n\n  To: team@uni.example\n  Subject: Half an hour?\n  Sent: Tue\n\ndid not reach the"
        " following recipient(s):\n\nmaria@firm.example on Tue, 7 May 2024 09:12:00\n    The recipient name is"
        " not recognized",
        "Undeliverable: Half an hour?",
        True,
    ),
    (
        "   ----- The following addresses had permanent fatal errors -----\n<maria@firm.example>\n    (reason:"
        " 550 5.1.1 User unknown)\n\n   ----- Transcript of session follows -----\n... while talking to"
        " mx.firm.example.:\n>>> RCPT To:<maria@firm.example>\n<<< 550 5.1.1 User unknown",
        "Returned mail: see transcript for details",
        True,
    ),
    (
        "Sorry, we were unable to deliver your message to the following address.\n\n<maria@firm.example>:\n452:"
        " Requested action not taken: insufficient system storage [4.2.2]",
        "Failure Notice",
        False,
    ),
    (
        "Your message\n\n  Subject: Half an hour?\n\nwas not delivered to:\n\n "
        " maria@firm.example\n\nbecause:\n\n  User maria (maria@firm.example) not listed in Domino Directory",
        "DELIVERY FAILURE: User maria not listed",
        True,
    ),
    (
        "Ihre Nachricht an maria@firm.example konnte nicht zugestellt werden.\n\n550 Postfach existiert nicht",
        "Unzustellbar: Half an hour?",
        True,
    ),
    (
        "Échec de la remise pour ces destinataires ou groupes :\n\nmaria@firm.example\nL'adresse de messagerie"
        " n'existe pas.",
        "Non remis : Half an hour?",
        True,
    ),
    (
        "No se pudo entregar el mensaje a estos destinatarios:\n\nmaria@firm.example\n\nLa dirección no existe.",
        "No se puede entregar: Half an hour?",
        True,
    ),
    ("Сообщение не может быть доставлено:\n\nmaria@firm.example\n550 user not found", "Сообщение не доставлено", True),
    (
        "次のあて先へのメッセージを配信できませんでした\n\nmaria@firm.example\n550 User unknown",
        "配信不能: Half an hour?",
        True,
    ),
]


@pytest.mark.parametrize(("text", "subject", "permanent"), NOTICES, ids=[subject[:20] for _, subject, _ in NOTICES])
@pytest.mark.parametrize(
    "sender", ["MAILER-DAEMON@mx.example", "Mail Delivery Subsystem <x@mx.example>", "postmaster@mx.example"]
)
def test_a_notice_in_words(text, subject, permanent, sender):
    assert failed(notice(text, sender, subject)) == [("maria@firm.example", permanent)]
    assert read_message(notice(text, sender, subject)).in_reply_to == "<1@uni.example>"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (
            "maria@firm.example\n  Delay reason: Connection timed out\n\nDelivery attempts will continue.",
            "Connection timed out",
        ),
        ("maria@firm.example\n\nThe response was:\n\nNo login offered", "No login offered"),
        (
            "maria@firm.example\n\n-------server message\n550 5.1.1 User unknown\n\n-------original message",
            "550 5.1.1 User unknown",
        ),
    ],
)
def test_the_reason_is_the_one_the_server_gives(said, why):
    assert read_message(notice(f"Your message could not be delivered to\n\n{said}")).failed[0].why == why


def test_a_notice_from_an_address_that_takes_no_answers():
    text = "送信先のメールボックスが一杯のため、送信できませんでした。\n\nmaria@firm.example"
    data = notice(text, "no-reply@mail.example", "メールエラー通知")
    assert failed(data) == [("maria@firm.example", True)]
    raw = data.decode().encode("iso2022_jp")
    assert (read_message(raw).subject, failed(raw)) == ("メールエラー通知", [("maria@firm.example", True)])


def test_the_returned_mail_may_stand_in_a_part_without_a_type():
    data = (
        "From: MAILER-DAEMON@mx.example\nSubject: Returned mail\nMessage-ID: <9@mx>\nContent-Type: multipart/mixed; boundary=b\n\n"
        f"--b\n\nmaria@firm.example [User unknown]\n--b\n{RETURNED}--b--\n"
    )
    assert read_message(data.encode()).in_reply_to == "<1@uni.example>"


def test_a_parcel_that_could_not_be_delivered_is_no_bounce():
    text = "Hello Dana Park,\n\nyour parcel could not be delivered today. We try again tomorrow."
    data = f"From: noreply@parcels.example\nTo: dana@uni.example\nSubject: Delivery failed\n\n{text}\n".encode()
    assert read_message(data).kind == "automatic"


def test_googles_field_names_who_was_not_reached():
    data = notice(
        "Delivery failed permanently.",
        subject="Failure",
        extra="X-Failed-Recipients: maria@firm.example, eva@firm.example\n",
    )
    assert failed(data) == [("maria@firm.example", True), ("eva@firm.example", True)]


def test_a_server_that_names_nobody_is_told_by_the_mail_it_returns():
    data = notice("Your message could not be delivered.", subject="Undeliverable", extra="Return-Path: <>\n")
    assert failed(data) == [("maria@firm.example", True)]


def test_a_report_packed_in_base64_is_read():
    blocks = "UmVwb3J0aW5nLU1UQTogZG5zOyBteAoKRmluYWwtUmVjaXBpZW50OiByZmM4MjI7IG1hcmlhQGZpcm0uZXhhbXBsZQpBY3Rpb246IGZhaWxlZApTdGF0dXM6IDUuMS4xCg=="
    data = report(encoding="base64").replace(b"Reporting-MTA: dns; mx.uni.example", blocks.encode())
    assert failed(data) == [("maria@firm.example", True)]


def test_a_complaint_is_no_bounce():
    data = (
        b"From: feedback@arf.mail.example\nTo: dana@uni.example\nSubject: FW: Half an hour?\n"
        b"Content-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\n\nThis is an email abuse report.\n"
        b"--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nVersion: 1\n--b\nContent-Type: message/rfc822\n\n"
        + RETURNED.encode()
        + b"--b--\n"
    )
    message = read_message(data)
    assert (message.kind, message.failed, message.in_reply_to) == ("complaint", (), "<1@uni.example>")
    assert read_message(data.replace(b": abuse\n", b": not-spam\n")).kind != "complaint"
