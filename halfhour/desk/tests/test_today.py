"""Today: the sentence, the lists, the cards beside them, and what a newcomer sees."""

from datetime import timedelta

import pytest
from django.db import connection

from halfhour.core import heartbeat
from halfhour.desk import today
from halfhour.journey.followups import actions as followups
from halfhour.journey.people import actions as people
from halfhour.journey.thanks import actions as thanks


@pytest.fixture
def page(client_of, dana):
    def read(address="/"):
        answer = client_of(dana).get(address)
        assert answer.status_code == 200
        return answer.content.decode()

    return read


def test_the_sentence_says_what_matters_most(week, now, dana):
    assert today.today(now, dana).sentence == (
        "Thank Maria before 15:40, then leave for Northwind Robotics by 13:30. Two more are pressing."
    )


def test_a_due_is_gone_the_moment_it_is_done(week, now, page):
    assert "Write the thank-you to Maria Chen" in page()
    thank_you = thanks.draft(interview=week.met, now=now)
    thanks.mark_sent(thank_you=thank_you, now=now, channel="mail")
    text = page()
    assert "Write the thank-you to Maria Chen" not in text
    assert "1 of 1 thank-you note within a day." in text


def test_the_lists_in_their_order(week, page):
    text = page()
    assert text.index("<h2>Now<") < text.index("<h2>Today<") < text.index("<h2>Waiting on others<")
    assert text.count("button first") <= 3
    assert text.index("Write the thank-you to Maria Chen") < text.index("Leave for Northwind Robotics")
    assert text.index("<h2>Waiting on others<") < text.index("Tom Iversen has your letter")


def test_beside_it_the_week_and_what_it_adds_up_to(week, page):
    text = page()
    assert "Thu 14:20" in text
    assert "Jonas Weil</a>, Northwind Robotics" in text
    assert "UX research</a>: 1 interview. Nobody has told you yet what they like about it" in text


def test_a_newcomer_sees_one_suggestion(dana, now, page):
    text = page()
    assert "<h1>Nothing is due. Begin with one person.</h1>" in text
    assert text.count("button first") == 1
    assert 'href="/start/"' in text
    assert "Your first half hour in UX research starts this list." in text
    start = page("/start/")
    assert "Connections.csv" in start
    assert 'href="/imports/new/"' in start
    assert 'href="/people/new/"' in start


def test_with_people_and_nothing_due_it_says_whom_to_look_for(dana, now, page, at):
    tom = people.add(owner=dana, full_name="Tom Iversen", now=at("2026-09-01 09:00"))
    people.rest(person=tom, now=now, never=True)
    text = page()
    assert "<h1>Nothing is due. Find the next person to ask.</h1>" in text
    assert 'class="button first" href="/people/"' in text


def test_a_silent_worker_is_said_on_today_and_nowhere_else(dana, now, page):
    assert "The background worker has not started." in page()
    heartbeat.beat("worker", now=now - timedelta(minutes=6))
    assert "The background worker has been silent since today at 10:24." in page()
    assert "background worker" not in page("/start/")
    heartbeat.beat("worker", now=now)
    assert "background worker" not in page()


def test_a_long_list_says_how_many_more_there_are(dana, now, page, at):
    tom = people.add(owner=dana, full_name="Tom Iversen", now=at("2026-09-01 09:00"))
    for n in range(15):
        followups.plan(person=tom, now=now, due_on=at("2026-09-20 09:00").date(), reason="other", text=f"Thing {n}")
    assert "Show 3 more" in page()
    assert page("/?all").count("Thing ") == 30  # each in its title and in its button's name


def test_nobody_sees_the_day_of_another(week, omar, client_of):
    text = client_of(omar).get("/").content.decode()
    assert "Maria" not in text
    assert "Northwind" not in text


def test_signed_out_it_asks_to_sign_in(db, client):
    assert client.get("/").status_code == 302


def test_the_number_of_queries_does_not_grow_with_what_is_due(week, dana, now, client_of, count_queries, more_people):
    client = client_of(dana)
    first = count_queries(lambda: client.get("/"))
    again = count_queries(lambda: client.get("/"))
    more_people(25)
    assert count_queries(lambda: client.get("/")) <= first <= 46
    if connection.vendor == "sqlite":  # elsewhere a test's own transaction hides whether anything was written since
        assert again <= 6
