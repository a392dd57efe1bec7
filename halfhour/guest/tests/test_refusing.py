"""Not now, never again, a colleague instead; what is kept about a host, put right and deleted."""

from __future__ import annotations

from datetime import date

import pytest

from halfhour.desk import today
from halfhour.guest import queries
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.outreach import actions as outreach
from halfhour.journey.outreach.models import Letter
from halfhour.journey.people import actions as people
from halfhour.journey.people import queries as known
from halfhour.journey.people.models import HostAct, Person

ADDRESS = "m.chen@blueharbor.example"


def test_not_now_rests_until_a_day_and_offers_no_more(host, maria, dana, now):
    assert "Not now, or never again" in host.html("not-now/")
    answer = host.post("not-now/", seen="not-now/", how="later", until="2026-12-01", words="After the audit")
    assert answer.status_code == 303
    maria.refresh_from_db()
    assert (maria.rest_until, maria.never_again) == (date(2026, 12, 1), False)
    html = host.html()
    assert "no earlier than Tuesday 1 December" in html
    assert "When would it suit you?" in html
    assert "Maria Chen said not now: come back on Tuesday 1 December" in [due.what for due in today.dues(now, dana)]


@pytest.mark.parametrize("until", ["", "2026-09-21", "2020-01-01", "2026-13-45"])
def test_a_day_that_is_none_is_asked_again(host, maria, until):
    answer = host.post("not-now/", seen="not-now/", how="later", until=until)
    assert answer.status_code == 422
    maria.refresh_from_db()
    assert maria.rest_until is None


def test_never_again_holds_for_everybody_here(host, maria, omar, now):
    assert host.post("not-now/", seen="not-now/", how="never").status_code == 303
    maria.refresh_from_db()
    assert maria.never_again
    html = host.html()
    assert "No more letters" in html
    assert "Which time" not in html
    other = people.add(owner=omar, full_name="M Chen", now=now, email=ADDRESS)
    for person in (maria, other):
        with pytest.raises(outreach.NoMoreLetters):
            outreach.draft(person=person, now=now)
    assert host.post("choice/", seen="kept/", time="other", mode="phone", they_said="x").status_code == 409


def test_a_colleague_becomes_a_person_named_by_the_host(host, dana, maria, now):
    said = {"name": "Sam Ortiz", "email": "sam@blueharbor.example", "words": "He runs the clinic"}
    answer = host.post("colleague/", seen="colleague/", **said)
    assert answer["Location"] == "../?told=colleague"
    sam = Person.objects.get(full_name="Sam Ortiz")
    assert (sam.named_by, sam.email, sam.found_in) == (maria, "sam@blueharbor.example", "referral")
    assert sam.organization == maria.organization
    assert "Maria Chen named Sam Ortiz" in [due.what for due in today.dues(now, dana)]
    assert "sees the colleague you named" in host.html("?told=colleague")


def test_a_colleague_needs_a_name(host):
    answer = host.post("colleague/", seen="colleague/", name=" ", words="Somebody in the lab")
    assert answer.status_code == 422
    assert "Somebody in the lab" in answer.content.decode()


def test_what_is_kept_is_shown_but_not_the_owner_s_notes(host, maria, dana, met, now):
    from halfhour.journey.conversation.models import Note

    Note.objects.create(owner=dana, created_at=now, updated_at=now, interview=met, text="She seemed tired")
    letter = outreach.draft(person=maria, now=now)
    outreach.mark_sent(letter=letter, now=now)
    html = host.html("kept/")
    for words in (ADDRESS, "Blue Harbor Health", "on LinkedIn", "A letter to you", "A half hour, held", "1 note"):
        assert words in html, words
    assert "tired" not in html


def test_putting_it_right(host, maria, dana, now):
    said = {"full_name": "Maria Chen-Lopez", "title": "Research lead", "email": "maria@blueharbor.example", "phone": ""}
    answer = host.post("kept/", seen="kept/", **said)
    assert answer["Location"] == "./?told=corrected"
    maria.refresh_from_db()
    assert (maria.full_name, maria.title, maria.email) == (
        "Maria Chen-Lopez",
        "Research lead",
        "maria@blueharbor.example",
    )
    act = HostAct.objects.get()
    assert act.what == "Maria Chen corrected what you keep about them"
    assert act.words == "Name: Maria Chen-Lopez; title: Research lead; mail address: maria@blueharbor.example"
    assert host.post("kept/", seen="kept/", **{**said, "owner": "2", "never_again": "on"}).status_code == 303
    assert HostAct.objects.count() == 1
    assert host.post("kept/", seen="kept/", **{**said, "full_name": " "}).status_code == 422
    assert host.post("kept/", seen="kept/", **{**said, "email": "no address"}).status_code == 422


def test_deleting_needs_a_tick_and_then_leaves_nothing(host, dana, chosen, now, client_of):
    answer = host.post("deletion/", seen="deletion/")
    assert answer.status_code == 422
    assert Person.objects.exists()
    answer = host.post("deletion/", seen="deletion/", sure="on")
    assert answer.status_code == 200
    assert "Everything about you is deleted" in answer.content.decode()
    assert not Person.objects.exists()
    assert not Letter.objects.exists()
    assert host.get().status_code == 404
    assert known.has_objected(ADDRESS)
    (due,) = [due for due in today.dues(now, dana) if due.kind == "people.host_act"]
    assert due.what == (
        "One of your hosts had everything about them removed; the half hour Tuesday 29 September at 10:00 will not take "
        "place"
    )
    html = client_of(dana).get(due.url).content.decode()
    assert "Maria" not in html
    assert client_of(dana).post(due.url)["Location"] == "/"


def test_a_page_outlives_the_visit_and_a_token_the_change_of_a_key(link, chosen, at, settings):
    link.refresh_from_db()
    assert link.expires_at >= at("2026-11-13 09:30")
    before = queries.token_of(link)
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "another"
    assert queries.token_of(link) == before
    settings.SECRET_KEY_FALLBACKS = []
    assert queries.token_of(link) == ""
    assert queries.live(before, at("2026-09-22 10:00")) == link


def test_deleting_reaches_what_only_names_them(host, dana, maria, now):
    """The report of an import, and what somebody else said when they named her."""
    from halfhour.journey.conversation.models import Referral
    from halfhour.journey.people.models import Import, ImportRow

    batch = Import.objects.create(owner=dana, created_at=now, file_name="c.csv", digest="0" * 64, state="done")
    row = ImportRow.objects.create(
        batch=batch, number=0, line=2, outcome="added", name="Maria Chen", person=maria, before={"full_name": "M Chen"}
    )
    priya = people.add(owner=dana, full_name="Priya Nair", now=now)
    met = interviews.agree(person=priya, now=now, starts_at=now, time_zone="UTC")
    Referral.objects.create(owner=dana, created_at=now, updated_at=now, interview=met, name="Maria Chen", person=maria)
    host.post("deletion/", seen="deletion/", sure="on")
    row.refresh_from_db()
    assert (row.name, row.before, row.person) == ("", {}, None)
    assert not Referral.objects.exists()
