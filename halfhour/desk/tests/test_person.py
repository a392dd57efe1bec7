"""A person's story: what comes next first, then everything that happened, and what stands beside it."""

from html import unescape

import pytest
from django.db import connection

from halfhour.desk import today
from halfhour.journey.followups import actions as followups
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.outreach import actions as outreach
from halfhour.journey.people import actions as people
from halfhour.journey.resumes.models import Copy, Version
from halfhour.journey.thanks import actions as thanks


@pytest.fixture
def page(client_of, dana):
    def read(person, query=""):
        answer = client_of(dana).get(f"/people/{person.pk}/{query}")
        assert answer.status_code == 200
        return answer.content.decode()

    return read


def test_what_is_due_with_them_comes_first_in_the_words_of_today(week, dana, now, page):
    text = unescape(page(week.maria))
    assert "<h2>Next: thank Maria before 15:40</h2>" in text
    assert "5 h 10 left" in text
    theirs = [due for due in today.dues(now, dana) if due.person_id == week.maria.pk and not due.waiting]
    assert len(theirs) > 1
    assert all(due.what in text or due.brief in text for due in theirs)


def test_the_story_newest_first(week, page):
    text = page(week.maria)
    told = ["Interview at Blue Harbor Health", "Resume critiqued", "Said yes", "You wrote", "You put them on your list"]
    places = [text.index(title) for title in told]
    assert places == sorted(places)
    assert "Wed 23 Sep, 15:00, in person, 38 of 30 min" in text
    assert "Watch real people" in text
    assert "3 questions asked, 2 answers, 1 name. Invited to run over." in text
    assert "Named by Priya Nair." in text


def test_three_of_five_steps_are_behind(week, now, page):
    assert 'aria-label="3 of 5 steps done"' in page(week.maria)
    thank_you = thanks.draft(interview=week.met, now=now)
    thanks.mark_sent(thank_you=thank_you, now=now, channel="mail")
    text = page(week.maria)
    assert 'aria-label="4 of 5 steps done"' in text
    assert "You said thank you" in text
    assert "By mail, 18 h 50 after you met." in text


def test_beside_it_whom_they_named_and_what_was_said(week, dana, now, at, page):
    version = Version.objects.create(owner=dana, created_at=now, number=4, file_name="a.pdf", kind="pdf", size=1)
    Copy.objects.create(
        owner=dana, created_at=now, version=version, person=week.maria, kept_on=at("2026-09-23 12:00").date()
    )
    followups.set_rhythm(person=week.maria, now=now, weeks=8)
    text = page(week.maria)
    assert 'Priya Nair</a> <span class="muted">named them to you' in text
    assert "Sam Ortiz</a>" in text
    assert "Internship: in summer" in text
    assert "Introduce you to Sam" in text
    assert "Say hello every 8 weeks." in text
    assert 'v4</a> <span class="muted small">since Wed 23 Sep' in text
    assert 'href="mailto:maria@example.com"' in text
    assert "400 Pier Ave, ask for Maria" in text


def test_somebody_new_is_to_be_asked(dana, now, at, page):
    people.add(owner=dana, full_name="Olu Adeyemi", now=at("2026-09-20 09:00"))
    olu = people.add(owner=dana, full_name="Hana Sato", now=at("2026-09-20 09:00"))
    text = page(olu)
    assert f'href="/people/{olu.pk}/letters/new/"' in text
    assert 'aria-label="0 of 5 steps done"' in text


def test_somebody_who_asked_for_no_more_letters_is_left_alone(week, now, page):
    people.rest(person=week.tom, now=now, never=True)
    text = page(week.tom)
    assert "Tom asked not to be written to" in text
    assert "button first" not in text


def test_somebody_at_rest_shows_until_when(week, now, at, page):
    people.rest(person=week.tom, now=now, until=at("2026-10-05 09:00").date())
    assert "Let it rest until Monday 5 October" in page(week.tom)


def test_an_agreed_meeting_far_ahead_is_the_next_thing(week, now, at, page):
    far = interviews.agree(
        person=week.tom, now=now, starts_at=at("2026-10-20 10:00"), time_zone="America/Los_Angeles", mode="video"
    )
    text = page(week.tom)
    assert f'href="/interviews/{far.pk}/"' in text
    assert "You meet at Tidewater Labs" in text
    assert "Tue 20 Oct, 10:00, video, 30 min" in text


def test_everything_can_be_logged_from_here(week, page):
    text = page(week.maria)
    for address in ("replies/new/", "letters/new/", "interviews/new/", "critiques/new/", "followups/new/", "rest/"):
        assert f'href="/people/{week.maria.pk}/{address}"' in text
    assert f"/organizations/{week.maria.organization_id}/calls/new/?person={week.maria.pk}" in text


@pytest.fixture
def long_story(week, dana, at):
    for n in range(25):
        outreach.log_call(
            owner=dana,
            now=at(f"2026-08-{n + 1:02} 09:00"),
            organization=week.maria.organization,
            person=week.maria,
            answered="no_answer",
            next="rest",
            remarks=f"Call {n}",
        )
    return week.maria


def test_twenty_newest_then_older(long_story, page):
    first, second = page(long_story), page(long_story, "?older=20")
    assert first.count('<li class="step') == 20
    assert "?older=20#story" in first
    assert "You put them on your list" not in first
    assert "Next:" not in second
    assert second.count('<li class="step') == 10
    assert "You put them on your list" in second
    assert "?older=" not in second


@pytest.mark.parametrize("older", ["x", "-1", "²", "9" * 40, "99999", ""])
def test_an_odd_page_number_breaks_nothing(week, older, client_of, dana):
    assert client_of(dana).get(f"/people/{week.maria.pk}/", {"older": older}).status_code == 200


def test_another_persons_person_is_not_there(week, omar, client_of):
    assert client_of(omar).get(f"/people/{week.maria.pk}/").status_code == 404
    assert client_of(omar).get("/people/99999999999999999999/").status_code == 404


def test_the_number_of_queries_does_not_grow_with_the_story(long_story, dana, client_of, count_queries, more_people):
    client, address = client_of(dana), f"/people/{long_story.pk}/"
    first = count_queries(lambda: client.get(address))
    again = count_queries(lambda: client.get(address))
    more_people(8)
    assert count_queries(lambda: client.get(address)) <= first <= 42
    if connection.vendor == "sqlite":  # elsewhere a test's own transaction hides whether anything was written since
        assert again <= 6
