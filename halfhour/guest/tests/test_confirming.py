from __future__ import annotations

import pytest

from halfhour.journey.people.models import HostAct
from halfhour.journey.reports import actions as reports
from halfhour.journey.reports.models import Confirmation

pytestmark = pytest.mark.django_db
SAID = {"held_on": "2026-09-18", "minutes": "40", "name": "Maria Chen"}
WORDS = "Did this conversation take place?"


@pytest.fixture
def asked(host, maria, now, at):
    from halfhour.journey.interviews import actions as interviews

    agreed = interviews.agree(
        person=maria, now=now, starts_at=at("2026-09-18 15:00"), time_zone="America/Los_Angeles", already=True
    )
    held = interviews.hold(interview=agreed, now=now, ended_at=at("2026-09-18 15:40"))
    assert WORDS not in host.html()  # only what was asked for
    reports.ask_to_confirm(interview=held, now=now)
    return held


def test_a_host_confirms_once_and_the_owner_is_told(host, asked, now):
    page = host.html()
    assert WORDS in page
    assert 'name="held_on" value="2026-09-18"' in page
    assert host.post("confirmation/", **SAID).status_code == 303
    kept = Confirmation.objects.get()
    assert (kept.confirmed_at, str(kept.held_on), kept.minutes, kept.name) == (now, "2026-09-18", 40, "Maria Chen")
    act = HostAct.objects.get(kind="confirmed")
    assert act.leads_to == f"/interviews/{asked.pk}/report/"
    assert WORDS not in host.html()
    assert "Thank you" in host.html("?told=confirmed")
    again = host.post("confirmation/", **(SAID | {"minutes": "5"}))
    assert again.status_code == 409
    assert Confirmation.objects.get().minutes == 40
    assert "You confirmed that it took place, as Maria Chen" in host.html("kept/")


@pytest.mark.parametrize(("name", "said"), [("held_on", "2026-10-01"), ("minutes", "0"), ("name", " ")])
def test_what_makes_no_confirmation_is_asked_again_and_kept_as_typed(host, asked, name, said):
    answer = host.post("confirmation/", **(SAID | {name: said}))
    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.content.decode()
    assert Confirmation.objects.get().confirmed_at is None


def test_what_was_taken_back_meanwhile_confirms_nothing(host, asked):
    key = host.key()
    reports.do_not_ask(interview=asked)
    assert host.client.post(host.path + "confirmation/", {"key": key, **SAID}).status_code == 409
    assert not Confirmation.objects.exists()


def test_today_tells_of_it_and_leads_to_the_report(host, asked, dana, client_of):
    host.post("confirmation/", **SAID)
    today = client_of(dana).get("/").content.decode()
    assert "Maria Chen confirmed that your conversation took place" in today
    assert "It stands in your report." in today
