"""One's own mailbox: servers found by address, tried in words, the password kept sealed, forgotten with what waits."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.db import connection

from halfhour.accounts.mailbox import actions, queries, ways
from halfhour.accounts.mailbox.providers import PROVIDERS, guessed, provider_of
from halfhour.accounts.models import MailAccount
from halfhour.core import outbox, sealed
from halfhour.core.models import Outgoing
from halfhour.gateways.mail import Mailbox, Message, NotReached, imap
from halfhour.gateways.mail import server as gateway
from tests.dovecot import HOST, SECRET, USER
from tests.sink import Sink

PAGE = "/settings/mailbox/"


@pytest.fixture
def now(at, freeze):
    return freeze(at("2026-09-24 10:30"))


@pytest.fixture
def client(client_of, dana):
    return client_of(dana)


@pytest.fixture
def smtp_server(imap_server, reach):
    """A sink behind the same certificate, which takes every password but one."""
    with Sink(tls=(imap_server.cert, imap_server.key)) as sink:
        reach(sink.port, imap_server.tls, imap_server.starttls, trusting=imap_server.cert)
        yield sink


@pytest.fixture
def typed(imap_server, smtp_server):
    def typed(**more):
        said = {
            "address": USER,
            "secret": SECRET,
            "user_name": imap_server.user,
            "smtp_host": HOST,
            "smtp_port": smtp_server.port,
            "smtp_security": "tls",
            "imap_host": HOST,
            "imap_port": imap_server.tls,
            "imap_security": "tls",
        }
        return {**said, **more}

    return typed


@pytest.fixture
def account(dana, imap_server, smtp_server, now):
    made = MailAccount(
        address=USER,
        user_name=imap_server.user,
        secret=SECRET,
        smtp_host=HOST,
        smtp_port=smtp_server.port,
        imap_host=HOST,
        imap_port=imap_server.tls,
    )
    return actions.keep(user=dana, account=made, now=now)


def put(owner, now, *, via="own", **more):
    message = Message(
        subject="A question",
        text="Dear Elias",
        sender=Mailbox("Dana Okafor", USER),
        to=(Mailbox("Elias Novak", "elias@harbor.example"),),
    )
    said = {"kind": "letter", "subject": "letter:1", "due_at": now, "repeatable": False, "via": via, **more}
    return outbox.queue(owner=owner, message=message, now=now, label="your letter to Elias Novak", **said)


def test_providers_are_known_by_address():
    assert provider_of("Dana@GMail.com").smtp == ("smtp.gmail.com", 465, "tls")
    assert provider_of("dana@lakeside.example") is None
    assert guessed("dana@lakeside.example").imap == ("imap.lakeside.example", 993, "tls")
    domains = [domain for one in PROVIDERS for domain in one.domains]
    assert len(domains) == len(set(domains))
    assert all(one.how for one in PROVIDERS if one.kind != "password")


def test_it_is_tried_and_kept(client, typed, dana, now):
    answer = client.post(PAGE, typed())
    assert (answer.status_code, answer["Location"]) == (303, PAGE)
    kept = queries.account_of(dana)
    assert (kept.address, kept.secret) == (USER, SECRET)
    page = client.get(PAGE).content.decode()
    assert "Works" in page
    assert SECRET not in page


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"secret": "wrong"}, "with this password"),
        ({"smtp_host": "smtp.other.example"}, "certificate of smtp.other.example is not one to trust"),
        ({"smtp_security": "starttls"}, "Sending does not work"),
        ({"smtp_host": "127.0.0.1"}, "no public mail server"),
        ({"imap_host": "imap.other.example"}, "Sending works; reading does not"),
    ],
)
def test_what_is_wrong_is_said_in_words_and_nothing_is_kept(client, typed, now, more, says, monkeypatch):
    monkeypatch.setattr(gateway, "ANSWER_SECONDS", 1)
    answer = client.post(PAGE, typed(**more))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert says in page
    assert 'value="dana@lakeside.example"' in page, "what was typed is kept"
    assert "wrong" not in re.findall(r'name="secret"[^>]*', page)[0]
    assert not MailAccount.objects.exists()


def test_it_can_be_kept_for_sending_alone(client, typed, dana, now):
    client.post(PAGE, typed(imap_host="imap.other.example", send_only="1"))
    assert queries.account_of(dana).imap_host == ""


def test_a_password_left_empty_stays(client, typed, account, dana):
    assert client.post(PAGE, typed(secret="", address="dana.okafor@lakeside.example")).status_code == 303
    assert queries.account_of(dana).secret == SECRET
    answer = client.post(PAGE, typed(secret="", smtp_host="smtp.other.example"))
    assert answer.status_code == 422, "a password is not shown to another server"
    assert "Enter the password" in answer.content.decode()


def test_google_shows_its_passwords_in_groups():
    from halfhour.accounts.mailbox.forms import MailboxForm

    form = MailboxForm({"address": "dana@gmail.com", "secret": "abcd efgh ijkl mnop"}, kept=None)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["secret"] == "abcdefghijklmnop"
    assert form.cleaned_data["smtp_host"] == "smtp.gmail.com"


def stored() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT secret FROM accounts_mailaccount")
        return cursor.fetchone()[0]


def test_the_password_is_sealed_and_the_keys_can_be_changed(account, settings):
    first = stored()
    assert SECRET not in first
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "a newer key"
    account.refresh_from_db()
    assert account.secret == SECRET
    assert sealed.seal_all_anew() == (1, 0)
    assert stored() != first
    settings.SECRET_KEY_FALLBACKS = []
    account.refresh_from_db()
    assert account.secret == SECRET
    settings.SECRET_KEY = "yet another, the old ones lost"
    account.refresh_from_db()
    assert account.secret == ""
    assert sealed.seal_all_anew() == (0, 1)


def send(now):
    return outbox.dispatch(now=now, ways=ways.way)


@pytest.mark.django_db(transaction=True)
def test_a_letter_goes_out_and_a_copy_lies_in_sent(dana, account, smtp_server, now):
    row = put(dana, now)
    send(now)
    row.refresh_from_db()
    assert row.state == Outgoing.State.SENT
    assert smtp_server.counts[row.message_id] == 1
    with imap.Box(ways.servers.reading(account)) as box:
        assert box.holds(box.folder_of("sent"), row.message_id)


@pytest.mark.django_db(transaction=True)
def test_a_draft_is_put_into_the_drafts_folder_once(dana, account, smtp_server, now):
    row = put(dana, now, via="drafts", repeatable=True)
    send(now)
    Outgoing.objects.filter(pk=row.pk).update(state="queued", content=bytes(row.content))
    send(now + timedelta(minutes=1))
    assert smtp_server.taken == []
    with imap.Box(ways.servers.reading(account)) as box:
        box._box.folder.set("Drafts")
        kept = list(box._box.fetch(mark_seen=False))
    assert [mail.headers["message-id"][0] for mail in kept] == [row.message_id]


@pytest.mark.django_db(transaction=True)
def test_a_password_that_was_changed_is_told_and_what_waited_goes_out_after_it_is_mended(dana, account, now, client):
    MailAccount.objects.filter(pk=account.pk).update(secret="an old one")
    row = put(dana, now)
    send(now)
    row.refresh_from_db()
    assert row.state == Outgoing.State.QUEUED
    assert "does not accept" in row.problem
    assert "does not accept" in client.get(PAGE).content.decode()
    account.secret = SECRET
    actions.keep(user=dana, account=account, now=now + timedelta(minutes=1))
    send(now + timedelta(minutes=1))
    row.refresh_from_db()
    assert row.state == Outgoing.State.SENT


@pytest.mark.django_db(transaction=True)
def test_without_a_mailbox_letters_wait_and_say_so(dana, now):
    row = put(dana, now)
    send(now)
    row.refresh_from_db()
    assert row.state == Outgoing.State.QUEUED
    assert "No mailbox is set up" in row.problem
    with pytest.raises(NotReached), ways.way(f"own:{dana.pk}"):
        pass


def test_forgetting_drops_the_password_and_takes_back_what_waits(client, dana, account, now):
    row = put(dana, now, send_at=now + timedelta(days=1))
    client.post("/settings/mailbox/removal/")
    assert not MailAccount.objects.exists()
    row.refresh_from_db()
    assert row.state == Outgoing.State.CANCELLED


def test_what_may_have_gone_out_is_shown_on_today_and_settled_once(client, dana, now):
    row = put(dana, now)
    Outgoing.objects.filter(pk=row.pk).update(state="uncertain", sent_at=now, problem="It hung up.")
    assert "See whether your letter to Elias Novak went out" in client.get("/").content.decode()
    page = client.get(f"/outbox/{row.pk}/").content.decode()
    assert "It is there" in page
    assert "It is not there: send it" in page
    assert client.post(f"/outbox/{row.pk}/", {"decision": "there"})["Location"] == "/outbox/"
    row.refresh_from_db()
    assert row.state == Outgoing.State.SENT
    late = client.post(f"/outbox/{row.pk}/", {"decision": "not_there"})
    assert late.status_code == 409
    assert "decided already" in late.content.decode()


def test_what_did_not_go_out_is_shown_with_its_reason(client, dana, now):
    row = put(dana, now)
    Outgoing.objects.filter(pk=row.pk).update(state="failed", problem="No such user here.")
    assert "Your letter to Elias Novak did not go out" in client.get("/").content.decode()
    client.post(f"/outbox/{row.pk}/", {"decision": "again", "to": "https://evil.example/"})
    row.refresh_from_db()
    assert row.state == Outgoing.State.QUEUED
    assert "goes out" not in client.get("/").content.decode()


def test_nobody_is_led_away(client, dana, now):
    for to in ("https://evil.example/", "//evil.example", "/\\evil.example", "/\t/evil.example", "javascript:1"):
        row = put(dana, now, subject=f"letter:{to}"[:60])
        answer = client.post(f"/outbox/{row.pk}/", {"decision": "back", "to": to})
        assert answer["Location"] == "/outbox/"


def test_what_waits_for_its_hour_is_on_today_and_can_be_taken_back(client, dana, now):
    row = put(dana, now, send_at=now + timedelta(days=1))
    page = client.get("/").content.decode()
    assert "Your letter to Elias Novak goes out tomorrow at 10:30" in page
    assert "Take it back" in client.get(f"/outbox/{row.pk}/").content.decode()
    client.post(f"/outbox/{row.pk}/", {"decision": "back"})
    assert "Elias Novak" not in client.get("/").content.decode()


def test_reading_can_be_switched_off(client, dana, account):
    client.post("/settings/mailbox/reading/", {"state": "off"})
    assert not queries.account_of(dana).is_read
    client.post("/settings/mailbox/reading/", {"state": "on"})
    assert queries.account_of(dana).is_read
