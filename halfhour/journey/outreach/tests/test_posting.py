"""A letter sent from one's own mailbox: confirmed once, out once, taken note of; limits on a shared server."""

from __future__ import annotations

import uuid
from contextlib import contextmanager
from datetime import timedelta

import pytest

from halfhour.accounts.models import MailAccount
from halfhour.core import outbox
from halfhour.core.models import Outgoing
from halfhour.core.outbox import limits
from halfhour.core.problems import Problem
from halfhour.gateways.mail import Outcome
from halfhour.journey.outreach import actions, queries
from halfhour.journey.outreach.models import Arrival
from halfhour.journey.outreach.tests.places import kinds, person
from halfhour.journey.people import actions as people

pytestmark = pytest.mark.django_db(transaction=True)


class Sink:
    is_open = True

    def __init__(self):
        self.taken = []

    def deliver(self, *, sender, recipients, content, before_data):
        assert before_data()
        self.taken.append(content.decode())
        return Outcome("sent")

    @contextmanager
    def __call__(self, lane):
        self.lane = lane
        yield self


@pytest.fixture
def now(at, freeze):
    return freeze(at("2026-09-24 10:30"))


@pytest.fixture
def tom(dana, at):
    return person(dana, at("2026-09-20 09:00"), country="DE", time_zone="Europe/Berlin")


@pytest.fixture
def mailbox(dana, now):
    said = {"smtp_host": "smtp.lakeside.example", "imap_host": "imap.lakeside.example", "created_at": now}
    return MailAccount.objects.create(user=dana, address="dana@lakeside.example", secret="s", **said)


@pytest.fixture
def client(client_of, dana):
    return client_of(dana)


@pytest.fixture
def letter(tom, mailbox, now):
    return actions.draft(person=tom, now=now)


def press(client, letter, how="now", **said):
    given = {"how": how, "seen": letter.revision, "once": str(uuid.uuid4()), **said}
    return client.post(f"/letters/{letter.pk}/posting/", given)


def row_of(letter):
    return queries.outgoing(letter)


def test_the_letter_page_offers_to_send_it_and_asks_once(client, letter, now):
    page = client.get(f"/letters/{letter.pk}/").content.decode()
    assert "Send from dana@lakeside.example" in page
    typed = {"channel": "mail", "subject": "Half an hour?", "body": "Dear Tom", "seen": letter.revision, "do": "post"}
    answer = client.post(f"/letters/{letter.pk}/", typed)
    assert answer["Location"] == f"/letters/{letter.pk}/posting/"
    asked = client.get(answer["Location"]).content.decode()
    assert "Half an hour?" in asked
    assert "It is 19:30 where Tom is, outside working hours." in asked
    assert "tomorrow at 09:10 there" in asked
    assert "Tomorrow at 00:10 for you" in asked
    assert not Outgoing.objects.exists(), "looking sends nothing"


def test_without_a_mailbox_everything_works_by_other_ways(client, tom, now):
    letter = actions.draft(person=tom, now=now)
    page = client.get(f"/letters/{letter.pk}/").content.decode()
    assert "Send from" not in page
    assert "Open in my mail program" in page
    assert press(client, letter).status_code == 409


def test_pressed_twice_in_two_tabs_on_two_devices_it_goes_out_once(client, client_of, dana, letter, now):
    press(client, letter)
    press(client_of(dana), letter)
    with pytest.raises(actions.ChangedMeanwhile):
        actions.hand_over(letter=letter, now=now, seen=letter.revision + 1)
    assert actions.hand_over(letter=letter, now=now, seen=letter.revision).pk == row_of(letter).pk
    sink = Sink()
    outbox.dispatch(now=now, ways=sink)
    outbox.dispatch(now=now + timedelta(hours=1), ways=sink)
    assert len(sink.taken) == 1
    assert f"Message-ID: {letter.message_id}" in sink.taken[0]
    assert "From: Dana Okafor <dana@lakeside.example>" in sink.taken[0]
    assert sink.lane == f"own:{dana.pk}"


def test_what_was_changed_after_it_was_looked_at_is_not_sent(client, letter, now):
    seen = letter.revision
    actions.save_draft(letter=letter, now=now, channel="mail", subject="Another", body="Another text")
    letter.revision = seen
    answer = press(client, letter)
    assert answer.status_code == 422
    assert "changed since you opened" in answer.content.decode()
    assert not Outgoing.objects.exists()


def test_once_it_is_out_it_is_a_sent_letter(client, letter, tom, now):
    press(client, letter)
    assert "Waiting to go out" in client.get(f"/letters/{letter.pk}/").content.decode()
    outbox.dispatch(now=now + timedelta(minutes=1), ways=Sink())
    assert actions.note_sent(now=now + timedelta(minutes=2)) == 1
    assert actions.note_sent(now=now + timedelta(minutes=2)) == 0
    letter.refresh_from_db()
    assert timedelta(0) <= letter.sent_at - (now + timedelta(minutes=1)) < timedelta(seconds=30)
    tom.refresh_from_db()
    assert tom.touched_at == letter.sent_at


def test_while_it_is_on_its_way_it_stays_as_it_is(client, letter, tom, now):
    press(client, letter, "hour")
    for change in (
        lambda: actions.save_draft(letter=letter, now=now, channel="mail", subject="x", body="y"),
        lambda: actions.mark_sent(letter=letter, now=now),
        lambda: actions.remove_letter(letter=letter, now=now),
    ):
        with pytest.raises(actions.OnItsWay):
            change()
    assert "draft" not in kinds(now, letter.owner)
    row = row_of(letter)
    assert row.try_at.isoformat() == "2026-09-25T07:10:00+00:00"
    client.post(f"/outbox/{row.pk}/", {"decision": "back"})
    assert actions.save_draft(letter=letter, now=now, channel="mail", subject="x", body="y").body == "y"
    assert press(client, letter).status_code == 303
    sink = Sink()
    outbox.dispatch(now=now, ways=sink)
    assert "Subject: x" in sink.taken[0]


def test_a_letter_that_failed_is_a_draft_again_with_its_reason(client, letter, now):
    press(client, letter)
    Outgoing.objects.update(state="failed", problem="No such user here.")
    page = client.get(f"/letters/{letter.pk}/").content.decode()
    assert "No such user here." in page
    assert "Send from dana@lakeside.example" in page
    actions.save_draft(letter=letter, now=now, channel="mail", subject="Again", body="Better")
    assert press(client, letter).status_code == 303
    assert row_of(letter).state == Outgoing.State.QUEUED
    assert Outgoing.objects.count() == 1


def test_into_the_drafts_folder_it_stays_a_draft_here(client, letter, dana, now):
    assert press(client, letter, "drafts").status_code == 303
    row = Outgoing.objects.get()
    assert row.lane == f"drafts:{dana.pk}"
    assert row.is_repeatable
    assert row_of(letter) is None
    actions.save_draft(letter=letter, now=now, channel="mail", subject="x", body="y")


def test_somebody_without_an_address_is_told_so(client, letter, tom, now):
    people.change(person=tom, now=now, email="")
    answer = press(client, letter)
    assert answer.status_code == 422
    assert "No mail address of Tom Iversen is known" in answer.content.decode()


def test_who_wants_no_more_letters_gets_none(client, letter, tom, now):
    people.rest(person=tom, now=now, never=True)
    assert press(client, letter).status_code == 422
    assert not Outgoing.objects.exists()


def test_an_answer_says_what_it_answers(client, tom, mailbox, now):
    said = {"owner": tom.owner, "person": tom, "kind": "reply", "received_at": now, "created_at": now}
    Arrival.objects.create(message_id="<theirs@harbor.example>", **said)
    letter = actions.draft(person=tom, now=now, purpose="answer")
    press(client, letter)
    sink = Sink()
    outbox.dispatch(now=now, ways=sink)
    assert "In-Reply-To: <theirs@harbor.example>" in sink.taken[0]


def hand_over(owner, number, now, **more):
    tom = person(owner, now, f"Person {number}", email=f"p{number}@harbor.example", **more)
    letter = actions.draft(person=tom, now=now)
    return actions.hand_over(letter=letter, now=now, seen=letter.revision)


def test_a_new_account_sends_five_letters_a_day_and_a_proven_one_ten_an_hour(dana, mailbox, now, settings):
    from allauth.account.models import EmailAddress

    settings.SHARED = True
    for number in range(limits.A_DAY_AT_FIRST):
        hand_over(dana, number, now)
    with pytest.raises(limits.TooMany, match="5 letters within a day") as caught:
        hand_over(dana, 99, now)
    assert caught.value.status == 429
    EmailAddress.objects.create(user=dana, email=dana.email, verified=True, primary=True)
    for number in range(limits.A_DAY_AT_FIRST, limits.AN_HOUR):
        hand_over(dana, number, now)
    with pytest.raises(limits.TooMany, match="within an hour"):
        hand_over(dana, 99, now)
    hand_over(dana, 98, now + timedelta(hours=1))


def test_an_address_gets_two_letters_in_two_weeks_from_all_together(client, dana, omar, mailbox, now, settings):
    settings.SHARED = True
    MailAccount.objects.create(
        user=omar, address="omar@lakeside.example", secret="s", smtp_host="x.example", created_at=now
    )
    for owner in (dana, omar):
        hand_over(owner, 1, now)
    third = person(dana, now, "The same", email="P1@harbor.example")
    letter = actions.draft(person=third, now=now)
    answer = press(client, letter)
    assert answer.status_code == 429
    assert "two letters from here within two weeks" in answer.content.decode()
    assert "Omar" not in answer.content.decode()
    assert press(client, letter, now=now).status_code == 429
    with pytest.raises(Problem):
        actions.hand_over(letter=letter, now=now + timedelta(days=13), seen=letter.revision)
    actions.hand_over(letter=letter, now=now + timedelta(days=15), seen=letter.revision)


def test_on_one_s_own_machine_nothing_is_counted(dana, mailbox, now, settings):
    settings.SHARED = False
    for number in range(12):
        hand_over(dana, number, now)
