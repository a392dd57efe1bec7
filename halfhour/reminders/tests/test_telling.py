"""One pass after another: what is mailed, that it is mailed once, and what it says."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse

from halfhour.accounts.models import User
from halfhour.core import heartbeat
from halfhour.core.models import Outgoing
from halfhour.journey.conversation.models import Promise
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.people import actions as people
from halfhour.reminders import actions
from halfhour.reminders.actions import fewer
from halfhour.reminders.actions.telling import BEAT, _put
from halfhour.reminders.models import Choices, Told
from halfhour.reminders.queries import readers
from halfhour.reminders.queries.pending import pending

pytestmark = pytest.mark.usefixtures("reachable")


def tell(at, *moments):
    return [actions.tell(now=at(moment)) for moment in moments]


def text_of(mail):
    return mail.get_content().replace("\r\n", "\n")


def subjects(mails):
    return [mail["Subject"] for _, mail in mails()]


@pytest.fixture
def no_morning(dana, at):
    return Choices.objects.create(owner=dana, created_at=at("2026-09-01 09:00"), in_the_morning=False)


def test_when_to_leave_comes_an_hour_before_in_ones_own_zone(agreed, dana, at, mails, no_morning):
    agreed()
    assert tell(at, "2026-09-24 12:28:00", "2026-09-24 12:29:30", "2026-09-24 12:30:00", "2026-09-24 13:00") == [
        0,
        1,
        0,
        0,
    ]
    [(row, mail)] = mails()
    assert row.try_at == at("2026-09-24 12:30")
    assert mail["Subject"] == "Leave for Northwind Robotics by 13:30"
    assert mail["To"] == "Dana Okafor <dana@lakeside.example>"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["List-Unsubscribe"].startswith("<https://halfhour.school.example/reminders/fewer/")
    text = text_of(mail)
    assert "Due today at 13:30 (Los Angeles time), 1 h left." in text
    assert "https://halfhour.school.example/interviews/" in text
    assert row.expires_at == at("2026-09-24 14:30")


def test_the_thank_you_is_told_until_it_is_sent(held, dana, at, mails, no_morning):
    made = held()
    tell(at, "2026-09-24 16:50", "2026-09-24 20:00", "2026-09-25 07:00", "2026-09-25 10:50")
    assert subjects(mails) == ["Write the thank-you to Jonas Weil"] * 3
    assert [row.try_at for row, _ in mails()] == [
        at("2026-09-24 16:50"),
        at("2026-09-25 07:00"),
        at("2026-09-25 10:50"),
    ]
    from halfhour.journey.thanks.models import ThankYou

    ThankYou.objects.create(
        owner=dana, created_at=made.ended_at, interview=made, body="Thank you", message_id="<t@h>",
        updated_at=made.ended_at, sent_at=at("2026-09-25 11:00"),
    )  # fmt: skip
    tell(at, "2026-09-25 15:00", "2026-09-26 15:00")
    assert len(mails()) == 3


def test_a_worker_that_was_away_for_thirty_hours_tells_each_thing_once_and_says_when_it_was_due(
    held, at, mails, no_morning
):
    tell(at, "2026-09-24 14:00")
    held()
    tell(at, "2026-09-25 20:00", "2026-09-25 20:01", "2026-09-25 21:00")
    [(_, mail)] = mails()
    text = text_of(mail)
    assert "It was due today at 14:50 (Los Angeles time)." in text
    assert "This was to reach you today at 14:50, but Halfhour was not running then." in text


def test_what_is_late_by_itself_is_not_blamed_on_a_stopped_worker(agreed, at, mails, no_morning):
    tell(at, "2026-09-24 13:00")
    agreed(now="2026-09-24 13:00")  # agreed half an hour before one has to leave
    tell(at, "2026-09-24 13:00:30")
    [(_, mail)] = mails()
    assert "not running" not in text_of(mail)


def test_in_quiet_hours_a_worker_that_came_back_waits(held, at, mails, no_morning):
    held()
    tell(at, "2026-09-25 22:30")
    assert mails() == []
    tell(at, "2026-09-26 07:00")
    assert len(mails()) == 1


def test_many_things_at_once_come_in_one_mail(dana, at, mails, held, no_morning):
    for number in range(4):
        host = people.add(owner=dana, full_name=f"Host {number}", now=at("2026-09-01 09:00"))
        held(person=host, ended=f"2026-09-24 {10 + number}:50", starts=f"2026-09-24 {10 + number}:20", travel_minutes=0)
    tell(at, "2026-09-25 12:00", "2026-09-25 12:01")
    [(_, mail)] = mails()
    assert mail["Subject"] == "4 things are due"
    text = text_of(mail)
    assert all(f"Write the thank-you to Host {number}" in text for number in range(4))
    assert Told.objects.count() == 4


@pytest.mark.parametrize("jump", [timedelta(hours=2), timedelta(hours=-2)])
def test_a_clock_that_jumps_tells_nothing_twice(held, at, mails, jump, freeze, dana):
    held()
    moments = [at("2026-09-24 17:00") + timedelta(minutes=15 * step) for step in range(60)]
    for number, moment in enumerate(moments):
        actions.tell(now=moment + (jump if 8 < number < 30 else timedelta(0)))
    assert len(Told.objects.values("key").distinct()) == Told.objects.count()
    singles = [mail["Subject"] for row, mail in mails() if row.kind == "reminder.thanks"]
    assert len(singles) == 2  # after two hours, and after the night
    assert Outgoing.objects.filter(kind="reminder.morning").count() <= 1


def test_two_passes_at_once_tell_once(held, at, mails, no_morning):
    held()
    now = at("2026-09-24 17:00")
    everybody = readers()
    found = pending(everybody, now)
    chunk = [(everybody[found[0].owner_id], found)]
    assert [_put(chunk, now), _put(chunk, now)] == [1, 0]
    assert len(mails()) == 1


def test_a_pass_that_dies_before_its_mail_leaves_neither_row(held, at, mails, monkeypatch, no_morning):
    held()

    def dies(*args, **kwargs):
        raise SystemExit

    with monkeypatch.context() as patched:
        patched.setattr("halfhour.core.outbox.queue_all", dies)
        with pytest.raises(SystemExit):
            tell(at, "2026-09-24 17:00")
    assert Told.objects.count() == 0
    tell(at, "2026-09-24 17:05")
    assert len(mails()) == 1


def test_the_morning_says_what_today_is_for(agreed, held, dana, at, mails):
    agreed()
    made = held(starts="2026-09-22 10:00", ended="2026-09-22 10:30", travel_minutes=0)
    Promise.objects.create(
        owner=dana, created_at=made.ended_at, updated_at=made.ended_at, interview=made, by=Promise.By.ME,
        text="send the paper", due_on=date(2026, 9, 24),
    )  # fmt: skip
    assert tell(at, "2026-09-24 07:29", "2026-09-24 07:30", "2026-09-24 07:31", "2026-09-24 12:00")[1] >= 1
    [mail] = [mail for row, mail in mails() if row.kind == "reminder.morning"]
    text = text_of(mail)
    assert text.startswith("Thursday 24 September\n")
    assert "Today’s half hours\n14:20  Jonas Weil, Northwind Robotics. Leave by 13:30." in text
    assert "You promised Jonas: send the paper" in text
    assert "Due today." in text
    assert "Write the thank-you" not in text  # it comes in mails of its own
    assert "https://halfhour.school.example/settings/reminders/" in text


def test_an_empty_morning_is_no_mail_and_is_not_made_up_for_later(dana, held, at, mails):
    tell(at, "2026-09-24 07:30")
    assert mails() == []
    assert Choices.objects.get(owner=dana).morning_on == date(2026, 9, 24)
    held()
    tell(at, "2026-09-24 15:00")
    assert [row.kind for row, _ in mails()] == []


def test_a_late_worker_sends_this_mornings_summary_once_and_not_yesterdays(agreed, at, mails):
    agreed()
    tell(at, "2026-09-24 11:00", "2026-09-24 11:01")
    assert [row.kind for row, _ in mails()] == ["reminder.morning"]


def test_a_morning_that_was_missed_for_six_hours_is_let_go(agreed, at, mails):
    agreed(starts="2026-09-24 16:00")
    tell(at, "2026-09-24 13:31")
    assert [row.kind for row, _ in mails() if row.kind == "reminder.morning"] == []


def test_each_zone_has_its_own_morning(dana, omar, reachable, at, mails, agreed):
    omar.email = "omar@lakeside.example"
    omar.save()
    reachable(omar)
    host = people.add(owner=omar, full_name="Ute Kraft", now=at("2026-09-01 09:00"))
    interviews.agree(
        person=host, now=at("2026-09-14 09:00"), starts_at=at("2026-09-24 05:00"), time_zone="Europe/Berlin",
        travel_minutes=5,
    )  # fmt: skip
    agreed()
    tell(at, "2026-09-23 22:30")  # 07:30 in Berlin
    assert [mail["To"] for _, mail in mails()] == ["Omar Haddad <omar@lakeside.example>"]


def test_what_is_in_no_rush_comes_on_mondays(dana, at, mails, held):
    from halfhour.journey.conversation.models import Referral

    made = held()
    Choices.objects.create(owner=dana, created_at=at("2026-09-01 09:00"), kinds={"thanks": {"mail": "off"}})
    Referral.objects.create(
        owner=dana, created_at=made.ended_at, updated_at=made.ended_at, interview=made, name="Sam Ortiz"
    )
    tell(at, "2026-09-25 07:30", "2026-09-27 07:30", "2026-09-28 07:30")
    told = [text_of(mail) for row, mail in mails()]
    assert [("Sam Ortiz" in text, text.split("\n")[0]) for text in told if "Sam Ortiz" in text] == [
        (True, "Monday 28 September")
    ]


@pytest.mark.parametrize(
    "choice", [{"by_mail": False}, {"kinds": {"leaving": {"mail": "off"}}, "in_the_morning": False}]
)
def test_what_is_off_is_off(agreed, dana, at, mails, choice):
    agreed()
    Choices.objects.create(owner=dana, created_at=at("2026-09-01 09:00"), **choice)
    tell(at, "2026-09-24 07:30", "2026-09-24 12:30")
    assert mails() == []


def test_without_a_mail_account_or_a_proved_address_nothing_piles_up(agreed, dana, omar, at, mails, settings):
    agreed()
    settings.MAIL_SERVER = {}
    tell(at, "2026-09-24 12:30")
    assert mails() == []
    assert heartbeat.last(BEAT) == at("2026-09-24 12:30")
    settings.MAIL_SERVER = {"host": "127.0.0.1", "port": 1, "security": "none", "user": "", "secret": ""}
    User.objects.filter(pk=dana.pk).update(email="stranger@elsewhere.example")
    tell(at, "2026-09-24 12:30")
    assert mails() == []


def test_without_a_server_ones_own_mailbox_writes_to_itself(agreed, dana, at, mails, settings, own_mailbox, no_morning):
    settings.MAIL_SERVER = {}
    agreed()
    own_mailbox()
    tell(at, "2026-09-24 12:30")
    [(row, mail)] = mails()
    assert row.lane == f"own:{dana.pk}"
    assert (mail["From"], mail["To"]) == ("Halfhour <dana@home.example.org>", "Dana Okafor <dana@home.example.org>")


def test_the_server_goes_before_ones_own_mailbox(agreed, dana, at, mails, own_mailbox, no_morning):
    agreed()
    own_mailbox()
    tell(at, "2026-09-24 12:30")
    assert [row.lane for row, _ in mails()] == ["server"]


def test_a_mailbox_in_trouble_gets_nothing_to_carry(agreed, at, mails, settings, own_mailbox, no_morning):
    settings.MAIL_SERVER = {}
    agreed()
    own_mailbox(trouble="The password was refused.")
    tell(at, "2026-09-24 12:30")
    assert mails() == []


def test_an_address_that_no_mail_can_carry_stops_nobody_else(agreed, dana, omar, reachable, at, mails):
    from allauth.account.models import EmailAddress

    User.objects.filter(pk=dana.pk).update(email="a b@c")
    EmailAddress.objects.update(email="a b@c")
    agreed()
    omar.email = "omar@lakeside.example"
    omar.save()
    reachable(omar)
    host = people.add(owner=omar, full_name="Ute Kraft", now=at("2026-09-01 09:00"))
    interviews.agree(
        person=host, now=at("2026-09-14 09:00"), starts_at=at("2026-09-24 14:20"), time_zone="Europe/Berlin",
        travel_minutes=35, anyway=True,
    )  # fmt: skip
    Choices.objects.create(owner=omar, created_at=at("2026-09-01 09:00"), quiet_from="00:00", quiet_until="00:00")
    tell(at, "2026-09-24 12:35")
    assert [mail["To"] for row, mail in mails() if row.kind == "reminder.leaving"] == [
        "Omar Haddad <omar@lakeside.example>"
    ]


def test_everybody_is_asked_for_in_a_few_questions_however_many(
    held, dana, at, reachable, django_assert_max_num_queries
):
    from allauth.account.models import EmailAddress

    held()
    many = User.objects.bulk_create(
        User(
            username=f"u{number}", email=f"u{number}@lakeside.example", welcomed_at=at("2026-09-01 09:00"),
            time_zone="Europe/Berlin",
        )
        for number in range(200)
    )  # fmt: skip
    EmailAddress.objects.bulk_create(EmailAddress(user=user, email=user.email, verified=True) for user in many)
    with django_assert_max_num_queries(25):
        found = pending(readers(), at("2026-09-24 17:00"))
    assert [one.kind for one in found] == ["thanks"]


def test_names_with_line_ends_and_marks_stay_in_their_line(agreed, dana, at, mails, no_morning):
    host = people.add(
        owner=dana,
        full_name="Eve\u2028Bcc: x@y.example",
        now=at("2026-09-01 09:00"),
        organization_name="A\u0085To: z@z",
    )
    agreed(person=host)
    tell(at, "2026-09-24 12:30")
    [(_, mail)] = mails()
    assert set(mail.keys()) & {"Bcc", "Cc"} == set()
    assert len(mail.get_all("To")) == 1


def test_the_link_in_the_mail_ends_one_kind_and_looking_ends_nothing(agreed, dana, at, mails, client, no_morning):
    agreed()
    tell(at, "2026-09-24 12:30")
    [(_, mail)] = mails()
    path = mail["List-Unsubscribe"].strip("<>").removeprefix("https://halfhour.school.example")
    assert "End mails about “When to leave”?" in client.get(path).content.decode()
    assert Choices.objects.get(owner=dana).chosen["leaving"].mail == "own"
    assert client.post(path, {"List-Unsubscribe": "One-Click"}).status_code == 200
    chosen = Choices.objects.get(owner=dana).chosen
    assert (chosen["leaving"].mail, chosen["leaving"].calendar, chosen["thanks"].mail) == ("off", True, "own")


def test_the_ways_out_of_the_summary_and_of_everything(dana, client):
    for what in (fewer.MORNING, fewer.ALL):
        client.post(reverse("reminders:fewer", args=[fewer.token(dana, what)]))
    choices = Choices.objects.get(owner=dana)
    assert (choices.in_the_morning, choices.by_mail) == (False, False)
    cut = reverse("reminders:fewer", args=[fewer.token(dana, fewer.ALL)[:-3]])
    assert client.get(cut).status_code == client.post(cut).status_code == 409


def test_old_rows_are_forgotten(dana, at):
    Told.objects.create(owner=dana, created_at=at("2026-06-01 09:00"), key="a", at=at("2026-06-01 09:00"))
    Told.objects.create(owner=dana, created_at=at("2026-09-01 09:00"), key="b", at=at("2026-09-01 09:00"))
    actions.forget(now=at("2026-09-24 09:00"))
    assert list(Told.objects.values_list("key", flat=True)) == ["b"]
