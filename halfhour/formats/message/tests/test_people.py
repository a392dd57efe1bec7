"""Mails that people wrote stay theirs, whatever words they use."""

import pytest

from halfhour.formats.message import read_message

QUOTE = "\n\nOn Tue, 7 May 2024 at 09:12, Dana Park <dana@uni.example> wrote:\n\n> Dear Ms Keller, may I ask for half an hour?\n"


def letter(text: str, subject: str = "Re: Half an hour?", extra: str = "In-Reply-To: <1@uni.example>\n") -> bytes:
    """A mail that a person wrote."""
    head = "From: Maria Keller <maria@firm.example>\nTo: Dana Park <dana@uni.example>\nDate: Tue, 7 May 2024 09:12:00 +0200\n"
    return f"{head}{extra}Subject: {subject}\nContent-Type: text/plain; charset=utf-8\n\n{text}\n".encode()


REPLIES = [
    "Hi Dana,\n\nsorry for the delay: I am on vacation until Monday. How about Thursday, 23 May at 10?\n\nMaria",
    "I'm out of the office this week but happy to talk next week. Does Tuesday work?",
    "Your first mail was undeliverable, by the way: it came back with user unknown. This address works. Let's"
    " talk on Friday.",
    "Delivery of our product has failed twice last year, that is what my job is about. I can do Monday at 4.",
    "Hi Dana, I tried to write to your other address and got a delivery failure. Is dana@uni.example right?",
    "Thanks for your message! I'll be travelling until the 20th with limited access to email, so let's do the"
    " call on the 22nd. Would 3 pm work for you?",
    "I have been unable to deliver on my promise, sorry. Let us meet on Thursday instead.",
    "The mailbox was full of resumes, yours stood out. See you on Friday?",
    "I am away on business next week, so please call me on 555-0100 the week after.",
    "Please take me off your list, I do not wish to receive such letters.",
    "We have an automatic reply for students, but I would love to talk to you in person.",
    "I no longer work there, but I am glad to talk about it. Wednesday?",
    "Ich bin gerade im Urlaub, aber am 21. Mai wieder da. Gerne können wir dann telefonieren. Passt Ihnen 10 Uhr?",
    "Leider konnte ich Ihre Mail nicht öffnen. Können Sie den Lebenslauf noch einmal schicken?",
    "Je suis en vacances jusqu'au 20 mai, mais avec plaisir ensuite. Mardi 21 vous convient ?",
    "Estoy de viaje esta semana. ¿Podemos hablar el martes 14?",
    "Yes.",
    "550 is my room number. Come at 5.1.1 if you like puzzles; the mail room said user unknown, ignore them.",
    "Sure, Thursday at 4 works. My phone: +49 30 555 0100.",
    "Unsubscribe me please. And no, I do not give interviews.",
    "I will not be in the office on Thursday. Could we do Friday?",
]


@pytest.mark.parametrize("text", REPLIES, ids=lambda text: text[:30])
@pytest.mark.parametrize("quote", ["", QUOTE], ids=["alone", "quoting"])
def test_the_answer_of_a_person_is_a_reply(text, quote):
    message = read_message(letter(text + quote))
    assert (message.kind, message.failed, message.returns_on) == ("reply", (), None)
    assert message.in_reply_to == "<1@uni.example>"


@pytest.mark.parametrize(
    "subject",
    [
        "Re: Undeliverable: Half an hour?",
        "Fwd: Delivery Status Notification (Failure)",
        "Re: Out of Office: Half an hour?",
        "Mail delivery problems at your end?",
    ],
)
def test_a_person_writing_about_a_bounce_is_no_bounce(subject):
    text = "Hi Dana,\n\nthis came back to me, your address seems wrong. Can you check?\n\nMaria"
    returned = "\n\n-----Original Message-----\nFrom: Mail Delivery System <mailer-daemon@x.example>\nSent: Monday\nSubject: failure notice\n\n550 5.1.1 User unknown"
    assert read_message(letter(text, subject)).kind == "reply"
    assert read_message(letter(text + returned, subject, "")).kind in ("reply", "other")


def test_a_person_who_writes_first_is_no_reply_and_nothing_automatic():
    assert read_message(letter("Hello Dana, Sam told me about you. Shall we talk?", "A coffee?", "")).kind == "other"


@pytest.mark.parametrize(
    "subject", ["Absence next week", "Leave of absence", "Autoimmune research", "Automatic doors", "On vacation pay"]
)
def test_a_subject_may_be_about_absence(subject):
    assert read_message(letter("Hi Dana, could you ask Sam whether the form is signed?", subject, "")).kind == "other"


def test_a_post_to_a_mailing_list_is_a_persons():
    extra = "List-Id: <alumni.uni.example>\nList-Post: <mailto:alumni@uni.example>\nList-Unsubscribe: <mailto:x@uni.example>\nPrecedence: list\n"
    assert read_message(letter("Who knows a host in Lyon?", "[alumni] Lyon", extra)).kind in ("reply", "other")


@pytest.mark.parametrize(
    ("sender", "extra", "subject"),
    [
        ("no-reply@shop.example", "", "Your order 4711"),
        ("news@shop.example", "List-Unsubscribe: <https://shop.example/u>\nPrecedence: bulk\n", "Spring offers"),
        ("hello@shop.example", "Feedback-ID: 1:2:3\nList-Unsubscribe: <https://shop.example/u>\n", "Spring is here"),
        ("notifications@code.example", "X-GitHub-Reason: mention\nIn-Reply-To: <x@y>\n", "Re: [repo] a change"),
        ("receipts@shop.example", "Auto-Submitted: auto-generated\n", "Receipt for your payment"),
        (
            "maria@firm.example",
            "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n",
            "Read: Half an hour?",
        ),
    ],
)
def test_what_programs_send_is_automatic(sender, extra, subject):
    data = f"From: {sender}\nTo: dana@uni.example\n{extra}Subject: {subject}\n\nThank you.\n".encode()
    assert read_message(data).kind == "automatic"


def test_yes_pressed_in_a_calendar_is_a_reply():
    data = (
        b"From: maria@firm.example\nSubject: Accepted: Half an hour\nContent-Type: multipart/alternative; boundary=b\n\n"
        b"--b\nContent-Type: text/plain\n\nMaria has accepted.\n--b\nContent-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\n--b--\n"
    )
    assert read_message(data).kind == "reply"


def test_a_name_cannot_pass_for_the_address():
    encoded = b"From: =?utf-8?q?tom=40harbor=2Eexample?= <evil@elsewhere.example>\nSubject: x\n\nHello\n"
    found = read_message(encoded)
    assert (found.sender, found.name) == ("evil@elsewhere.example", "tom@harbor.example")
    quoted = b'From: "tom@harbor.example" <evil@elsewhere.example>\nSubject: x\n\nHello\n'
    assert read_message(quoted).sender == "evil@elsewhere.example"
    broken = b"From: =?utf-8?q?=22Tom?= <tom@harbor.example>\nSubject: x\n\nHello\n"
    assert read_message(broken).name == '"Tom'
