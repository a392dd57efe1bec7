"""The map on its page: drawn, and as a table with the same facts."""

from datetime import timedelta

import pytest
from django.db import connection

from halfhour.journey.conversation.models import Referral
from halfhour.journey.interviews.models import Interview
from halfhour.journey.network import actions, queries, tasks
from halfhour.journey.outreach.models import Letter
from halfhour.journey.people.models import Person


@pytest.fixture
def person(dana, at):
    def add(name, **details):
        return Person.objects.create(
            owner=dana,
            full_name=name,
            sort_key=name.lower(),
            given=name.split()[0],
            created_at=at("2026-09-01 09:00"),
            **details,
        )

    return add


@pytest.fixture
def met(dana, at):
    def hold(person, state="held"):
        start = at("2026-09-23 15:00")
        return Interview.objects.create(
            owner=dana,
            person=person,
            state=state,
            starts_at=start,
            ended_at=start + timedelta(minutes=30) if state == "held" else None,
            time_zone="America/Los_Angeles",
            uid=f"{person.pk}-{state}",
            created_at=start,
        )

    return hold


@pytest.fixture
def named(dana, at):
    def name(interview, name, **details):
        made = at("2026-09-23 15:20")
        return Referral.objects.create(
            owner=dana, interview=interview, name=name, created_at=made, updated_at=made, **details
        )

    return name


@pytest.fixture
def chain(person, met, named):
    """Priya named Maria, Maria named Devi, and Sam who is not among Dana's people yet."""
    priya = person("Priya Nair")
    maria = person("Maria Chen", named_by=priya)
    devi = person("Devi Anand", named_by=maria)
    person("Olu Adeyemi")
    met(priya)
    named(met(maria), "Sam Ortiz", organization_name="Mercy Point")
    return priya, maria, devi


def test_whom_one_came_through_and_led_to(chain):
    priya, maria, devi = chain
    assert queries.came_through(maria) == priya
    assert queries.came_through(priya) is None
    led = queries.led_to(maria)
    assert (led.people, [name.name for name in led.names]) == ([devi], ["Sam Ortiz"])
    assert not queries.led_to(devi)


def test_a_name_set_aside_or_added_is_no_loose_name(chain, met, named, dana, at):
    _, maria, devi = chain
    interview = met(maria, "missed")
    named(interview, "Gone", set_aside_at=at("2026-09-23 16:00"))
    named(interview, "Devi Anand", person=devi)
    assert [name.name for name in queries.led_to(maria).names] == ["Sam Ortiz"]


def test_drawn_and_as_a_table(chain, client_of, dana):
    text = client_of(dana).get("/network/").content.decode()
    _, maria, _ = chain
    assert text.count('class="box') == 4
    assert 'aria-label="Maria Chen, met after 22 days, named by Priya Nair"' in text
    assert 'aria-label="Sam Ortiz, Mercy Point, not among your people yet, named by Maria Chen"' in text
    rows = text[text.index("<tbody>") :]
    assert rows.index("Priya Nair") < rows.index("Maria Chen") < rows.index("Devi Anand")
    assert f'href="/people/{maria.pk}/"' in rows
    assert "Not asked yet" in rows
    assert "Olu" not in text


def test_how_far_one_is_with_each(chain, person, met, dana, at):
    _, maria, devi = chain
    written = person("Ana Ruiz", named_by=maria)
    made = at("2026-09-01 10:00")
    Letter.objects.create(owner=dana, person=written, message_id="m", sent_at=made, created_at=made, updated_at=made)
    met(devi, "agreed")
    states = {mark.name: mark.state for mark in queries.marks(dana)}
    assert states == {
        "Priya Nair": "met",
        "Maria Chen": "met",
        "Devi Anand": "meeting agreed",
        "Ana Ruiz": "written to",
        "Sam Ortiz": "not among your people yet",
    }


def test_nobody_yet(dana, client_of):
    text = client_of(dana).get("/network/").content.decode()
    assert "Nobody has named anybody yet" in text
    assert '<svg viewBox="0 0 0' not in text


def test_another_persons_map_is_not_shown(chain, omar, client_of):
    assert "Nobody has named anybody yet" in client_of(omar).get("/network/").content.decode()


def test_the_number_of_queries_does_not_grow(chain, person, dana, client_of):
    client = client_of(dana)

    def count():
        sent = []
        with connection.execute_wrapper(lambda run, sql, *rest: (sent.append(sql), run(sql, *rest))[1]):
            client.get("/network/")
        return len(sent)

    before = count()
    for n in range(30):
        person(f"Person {n}", named_by=chain[0])
    assert count() == before <= 5


def test_a_branch_is_folded_a_thread_is_marked_somebody_is_found(chain, client_of, dana):
    priya, maria, _ = chain
    client = client_of(dana)
    text = client.get(f"/network/?fold=p{maria.pk}&zoom=50").content.decode()
    assert f'aria-label="Show the 2 behind {maria.full_name}"' in text
    assert text.count('class="box') == 2
    found = client.get("/network/?q=dévi").content.decode()
    assert "Devi Anand is marked." in found
    assert f'The thread: <a href="#p{priya.pk}">Priya Nair</a>' in found
    assert "Nobody on this map is called" in client.get("/network/?q=zzz&to=p0&fold=p0&field=x&zoom=x").content.decode()


def test_how_long_the_steps_took_stands_on_the_page(chain, dana, client_of, at):
    _, maria, _ = chain
    made = at("2026-09-04 09:00")
    Letter.objects.create(owner=dana, person=maria, message_id="m", sent_at=made, created_at=made, updated_at=made)
    text = client_of(dana).get("/network/").content.decode()
    assert "From being named to your letter or call</th><td>3 days.</td><td>1 person</td>" in text


class TestALargeMap:
    @pytest.fixture
    def crowd(self, chain, person):
        for n in range(300):
            person(f"Person {n}", named_by=chain[n % 3])
        return chain

    def test_is_drawn_in_a_task_and_served_in_one_query(self, crowd, dana, client_of, django_assert_num_queries):
        client = client_of(dana)
        assert "Your map is being drawn" in client.get("/network/").content.decode()
        tasks.draw.call(dana.pk)
        with django_assert_num_queries(1):
            kept = queries.kept(dana)
        assert kept.is_fresh
        assert len(kept.marks) == 304
        with django_assert_num_queries(3):  # the session, its user, the map
            text = client.get("/network/").content.decode()
        assert text.count('class="box') == 304

    def test_shows_the_old_one_while_the_new_one_is_drawn(self, crowd, person, dana, client_of, freeze, at):
        freeze(at("2026-09-24 10:30"))
        actions.draw(owner=dana, now=at("2026-09-24 10:30"))
        person("Newcomer Brandt", named_by=crowd[0])
        client = client_of(dana)
        text = client.get("/network/").content.decode()
        assert "The map is being drawn anew" in text
        assert "Newcomer Brandt" not in text
        assert not actions.ask_for_drawing(owner=dana, now=at("2026-09-24 10:30"))
        tasks.draw.call(dana.pk)
        assert "Newcomer Brandt" in client.get("/network/").content.decode()
