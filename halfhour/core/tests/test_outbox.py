"""One row for each mail: it goes out once, or is shown as uncertain; what is certain is tried again."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import transaction

from halfhour.core import outbox, suppression
from halfhour.core.models import Outgoing
from halfhour.core.outbox import claiming, rules
from halfhour.gateways.mail import Mailbox, Message, NotReached, Outcome

pytestmark = pytest.mark.django_db(transaction=True)
State = Outgoing.State
SENT, LATER, REFUSED = Outcome("sent"), Outcome("later", "Come back."), Outcome("refused", "No such user.")
UNKNOWN = Outcome("unknown", "It hung up.", of_the_line=True)


class Sink:
    """A line that answers what it is told, and remembers what it took, by Message-ID."""

    def __init__(self, *outcomes, until_data=True):
        self.outcomes, self.until_data = list(outcomes), until_data
        self.taken, self.is_open, self.lanes = [], True, []

    def deliver(self, *, sender, recipients, content, before_data):
        outcome = self.outcomes.pop(0) if self.outcomes else SENT
        if isinstance(outcome, Exception):
            raise outcome
        if self.until_data and not before_data():
            return Outcome("withdrawn")
        if outcome.ending in ("sent", "unknown"):
            self.taken.append(content.partition(b"Message-ID: ")[2].partition(b"\r\n")[0].decode())
        return outcome

    @contextmanager
    def __call__(self, lane):
        self.lanes.append(lane)
        yield self


@pytest.fixture
def now(at):
    return at("2026-09-24 10:30")


@pytest.fixture
def put(dana, now):
    def put(subject="letter:1", *, to="elias@harbor.example", **more):
        message = Message(
            subject="A question",
            text="Dear Elias",
            sender=Mailbox("Dana", "dana@lakeside.example"),
            to=(Mailbox("", to),),
        )
        said = {"owner": dana, "kind": "letter", "due_at": now, "repeatable": False, "now": now, "via": "own", **more}
        return outbox.queue(subject=subject, message=message, **said)

    return put


def state(row):
    row.refresh_from_db()
    return row.state


def send(sink, now, **more):
    return outbox.dispatch(now=now, ways=sink, **more)


def test_what_is_queued_twice_is_one_row_and_goes_out_once(put, now):
    row, sink = put(), Sink()
    assert put().pk == row.pk
    send(sink, now)
    assert put().pk == row.pk
    send(sink, now + timedelta(hours=1))
    assert sink.taken == [row.message_id]
    assert state(row) == State.SENT
    assert row.sent_at >= now
    assert bytes(row.content) == b""


def test_queueing_is_part_of_the_caller_s_transaction(put):
    with transaction.atomic():
        put()
        transaction.set_rollback(True)
    assert not Outgoing.objects.exists()


def test_what_no_mail_can_carry_is_refused_with_a_sentence(put):
    with pytest.raises(outbox.NotQueued, match="not one mail address"):
        put(to="a@b.example,c@d.example")
    assert not Outgoing.objects.exists()


def test_it_waits_for_its_moment_and_is_given_up_after_it(put, now):
    early, stale, sink = put("a:1", send_at=now + timedelta(hours=2)), put("a:2", expires_at=now), Sink()
    send(sink, now)
    assert sink.taken == []
    assert state(stale) == State.FAILED
    assert "in time" in stale.problem
    send(sink, now + timedelta(hours=2))
    assert sink.taken == [early.message_id]


def test_what_is_taken_back_does_not_go_out_and_can_be_queued_anew(put, now):
    row, sink = put(), Sink()
    assert outbox.cancel(kind="letter", subject="letter:1") == 1
    send(sink, now)
    assert sink.taken == []
    assert put().pk == row.pk
    send(sink, now)
    assert sink.taken == [put().message_id]
    with pytest.raises(outbox.TooLate):
        outbox.take_back(row=row)
    assert outbox.cancel(kind="letter", subject="letter:1") == 0


def test_taken_back_while_a_worker_has_it_claimed(put, now):
    row, sink = put(), Sink()
    [held] = claiming.claim(now=now, most=5)
    outbox.take_back(row=row)
    assert claiming.start([held], now=now) == []
    send(sink, now + timedelta(hours=1))
    assert sink.taken == []
    assert state(row) == State.CANCELLED


def test_a_claim_that_ends_is_taken_up_again(put, now):
    row, sink = put(), Sink()
    [held] = claiming.claim(now=now, most=5)
    send(sink, now + rules.LEASE / 2)
    assert sink.taken == []
    send(sink, now + rules.LEASE)
    assert sink.taken == [row.message_id]
    assert claiming.start([held], now=now + rules.LEASE) == [], "the first worker has lost it"


def test_one_that_ends_in_sending_waits_for_a_person(put, dana, now):
    row, sink = put(), Sink()
    claiming.start(claiming.claim(now=now, most=5), now=now)
    send(sink, now + rules.LEASE)
    assert state(row) == State.UNCERTAIN
    assert "Sent folder" in row.problem
    assert list(outbox.uncertain(dana)) == [row]
    send(sink, now + timedelta(days=2))
    assert sink.taken == []


def test_it_is_there(put, now):
    row, sink = put(), Sink()
    claiming.start(claiming.claim(now=now, most=5), now=now)
    claiming.take_up(now=now + rules.LEASE)
    outbox.it_is_there(row=row, now=now + timedelta(hours=3))
    assert state(row) == State.SENT
    assert row.sent_at == now, "it went out when it began to"
    with pytest.raises(outbox.NothingToDecide):
        outbox.it_is_not_there(row=row, now=now)
    send(sink, now + timedelta(days=1))
    assert sink.taken == []


def test_it_is_not_there(put, now):
    row, sink = put(), Sink()
    claiming.start(claiming.claim(now=now, most=5), now=now)
    claiming.take_up(now=now + rules.LEASE)
    outbox.it_is_not_there(row=row, now=now + timedelta(hours=3))
    with pytest.raises(outbox.NothingToDecide):
        outbox.it_is_not_there(row=row, now=now)
    send(sink, now + timedelta(hours=3))
    assert sink.taken == [row.message_id]


def test_a_slow_worker_may_still_say_that_it_went_out(put, now):
    row = put()
    held = claiming.claim(now=now, most=5)
    claiming.start(held, now=now)
    claiming.take_up(now=now + rules.LEASE)
    claiming.sent(held, now=now + rules.LEASE)
    assert state(row) == State.SENT


def test_a_reminder_may_go_again_with_the_same_number(put, now):
    row, sink = put(repeatable=True), Sink(UNKNOWN)
    send(sink, now)
    assert state(row) == State.QUEUED
    send(sink, now + timedelta(hours=1))
    assert sink.taken == [row.message_id, row.message_id]
    assert state(row) == State.SENT


def test_an_unknown_end_is_uncertain_and_the_rest_waits_for_another_line(put, now):
    first, second, sink = put("a:1"), put("a:2"), Sink(UNKNOWN)
    send(sink, now)
    assert state(first) == State.UNCERTAIN
    assert state(second) == State.QUEUED
    send(sink, now + timedelta(minutes=3))
    assert state(second) == State.SENT


def test_what_is_put_off_is_tried_again_later_and_later_and_then_fails(put, now):
    row = put(expires_at=now + timedelta(days=30))
    sink, waits = Sink(*[LATER] * rules.TRIES_MOST), []
    for _ in range(rules.TRIES_MOST):
        send(sink, now)
        row.refresh_from_db()
        waits.append(row.try_at - now)
        now = max(now, row.try_at)
    assert state(row) == State.FAILED
    assert row.problem == "Come back."
    assert waits[:-1] == sorted(waits[:-1])
    outbox.try_again(row=row, now=now)
    send(sink, now)
    assert sink.taken == [row.message_id]


def test_what_is_refused_fails_and_the_others_go_on(put, dana, now):
    bad, good, sink = put("a:1"), put("a:2"), Sink(REFUSED)
    send(sink, now)
    assert state(bad) == State.FAILED
    assert bad.problem == "No such user."
    assert state(good) == State.SENT
    assert list(outbox.failed(dana)) == [bad]


def test_a_mail_that_breaks_our_own_code_holds_nobody_up(put, now):
    bad, good, sink = put("a:1"), put("a:2"), Sink(ValueError("what"))
    send(sink, now)
    assert state(bad) == State.QUEUED
    send(sink, now + timedelta(minutes=3))
    assert state(good) == State.SENT


def test_a_server_that_cannot_be_reached_holds_only_its_own_lane(put, omar, now):
    mine, other, sink = put("a:1"), put("a:2", via="server"), Sink()
    planned = put("a:3", send_at=now + timedelta(days=1))

    def ways(lane):
        if lane.startswith("own:"):
            raise NotReached("silent", "It does not answer.")
        return sink(lane)

    outbox.dispatch(now=now, ways=ways)
    assert state(other) == State.SENT
    assert state(mine) == State.QUEUED
    assert mine.problem == "It does not answer."
    assert mine.try_at > now
    planned.refresh_from_db()
    assert planned.try_at == now + timedelta(days=1)
    outbox.wake(lane=mine.lane, now=now)
    send(sink, now)
    assert state(mine) == State.SENT


def test_nothing_goes_to_an_address_that_asked_for_nothing(put, now):
    suppression.suppress("Elias@Harbor.example ", why="asked", now=now)
    row, reminder, sink = put("a:1"), put("a:2", repeatable=True), Sink()
    send(sink, now)
    assert state(row) == State.FAILED
    assert "any more" in row.problem
    assert state(reminder) == State.SENT, "a reminder goes to its owner"
    suppression.allow("elias@harbor.example")
    outbox.try_again(row=row, now=now)
    send(sink, now)
    assert state(row) == State.SENT


def test_a_suppressed_address_stays_so_under_a_new_key(db, now, settings):
    suppression.suppress("elias@harbor.example", why="asked", now=now)
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "a new one"
    assert suppression.suppressed(["elias@harbor.example"])


def test_a_stage_takes_note_of_what_was_sent_once(put, now):
    row = put()
    assert outbox.unnoted("letter") == []
    send(Sink(), now)
    assert outbox.unnoted("letter") == [row]
    assert outbox.note(row, now=now)
    assert not outbox.note(row, now=now)
    assert outbox.unnoted("letter") == []


def test_a_mail_says_when_it_goes_out_and_who_sends_it(put, now):
    seen = []

    class Reading(Sink):
        def deliver(self, *, sender, recipients, content, before_data):
            seen.append((sender, recipients, content))
            return super().deliver(sender=sender, recipients=recipients, content=content, before_data=before_data)

    put(send_at=now + timedelta(days=1))
    send(Reading(), now + timedelta(days=1))
    [(sender, recipients, content)] = seen
    assert (sender, recipients) == ("dana@lakeside.example", ["elias@harbor.example"])
    assert content.startswith(b"Date: Fri, 25 Sep 2026 17:30:00 +0000\r\n")


def test_idle_costs_reads_only(db, now, django_assert_num_queries):
    with django_assert_num_queries(3):
        send(Sink(), now)
