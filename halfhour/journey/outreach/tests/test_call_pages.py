"""The page to hold while calling, and where each outcome leads."""

from __future__ import annotations

import uuid

import pytest

from halfhour.journey.organizations import actions as organizations
from halfhour.journey.organizations.models import Department
from halfhour.journey.outreach import actions
from halfhour.journey.outreach.models import Call
from halfhour.journey.outreach.tests.places import person, written
from halfhour.journey.people import actions as people
from halfhour.journey.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def now(at, freeze):
    return freeze(at("2026-09-24 10:30"))


@pytest.fixture
def harbor(dana, now):
    return organizations.find_or_add(
        owner=dana,
        name="Harbor Analytics",
        now=now,
        phone="+1 206 555 0117",
        country="US",
        time_zone="America/New_York",
    )


@pytest.fixture
def client(client_of, dana):
    return client_of(dana)


def address(harbor, **about) -> str:
    more = "&".join(f"{name}={row.pk}" for name, row in about.items())
    return f"/organizations/{harbor.pk}/calls/new/?{more}"


def said(**more):
    return {"answered": "spoke", "next": "rest", "once": str(uuid.uuid4()), **more}


def test_the_page_has_the_number_their_clock_and_the_script(client, dana, harbor, now):
    part = organizations.department_learned(organization=harbor, name="Research", now=now, state="unknown")
    page = client.get(address(harbor, department=part)).content.decode()
    assert 'href="tel:+12065550117"' in page
    assert "It is 13:30 there." in page
    assert "Good afternoon, my name is Dana Okafor." in page
    assert "Is there a Research department at Harbor Analytics?" in page
    assert "<svg" in page
    assert "style=" not in page


@pytest.mark.parametrize(
    ("moment", "sentence"),
    [
        ("2026-09-24 05:59", "Most places answer between 9:00 and 17:00."),
        ("2026-09-24 06:00", ""),
        ("2026-09-24 13:59", ""),
        ("2026-09-24 14:00", "Most places answer"),
        ("2026-09-24 21:30", "It is Friday 00:30 there."),
        ("2026-09-26 10:30", "It is Saturday there, so probably nobody is in."),
        ("2026-10-12 10:30", "It is Columbus Day there, so probably nobody is in."),
    ],
)
def test_it_says_when_probably_nobody_is_in(client, harbor, at, freeze, moment, sentence):
    freeze(at(moment))
    page = client.get(address(harbor)).content.decode()
    assert sentence in page
    if not sentence:
        assert "probably nobody" not in page
        assert "Most places" not in page


def test_without_a_number_the_script_stands_all_the_same(client, dana, now):
    place = organizations.find_or_add(owner=dana, name="Nowhere", now=now, country="BR")
    page = client.get(address(place)).content.decode()
    assert "No number is known yet." in page
    assert "Their clock is not known." in page
    assert "Hello, my name is Dana Okafor." in page
    assert "tel:" not in page


def test_the_nearest_number_is_taken(client, dana, harbor, now):
    part = organizations.department_learned(
        organization=harbor, name="Research", now=now, phone="206 555 0118", manager_name="Elias Novak"
    )
    assert "tel:+12065550118" in client.get(address(harbor, department=part)).content.decode()
    maria = people.add(owner=dana, full_name="Maria Chen", now=now)
    tom = person(dana, now, phone="206 555 0119", named_by=maria)
    page = client.get(address(harbor, person=tom)).content.decode()
    assert "tel:+12065550119" in page
    assert "May I speak to Tom Iversen?" in page
    assert "Maria Chen gave me your name." in page


def test_a_letter_comes_next_with_how_you_got_the_name(client, harbor, now):
    answer = client.post(
        address(harbor),
        said(next="write", manager_name="Elias Novak", spoke_to="Ruth at your front desk", department_name="Research",
             department_state="confirmed"),
    )  # fmt: skip
    elias = Person.objects.get()
    assert answer["Location"] == f"/people/{elias.pk}/letters/new/"
    assert "Ruth at your front desk gave me your name" in client.get(answer["Location"]).content.decode()
    assert Department.objects.get().state == "confirmed"


def test_a_visit_agreed_leads_to_its_appointment(client, dana, harbor, now):
    tom = person(dana, now)
    answer = client.post(address(harbor, person=tom), said(next="visit"))
    assert answer["Location"] == f"/people/{tom.pk}/interviews/new/"


def test_calling_back_takes_the_hour_on_ones_own_clock(client, harbor, at, now):
    answer = client.post(address(harbor), said(answered="no_answer", next="call_back", call_back_at="2026-09-24T15:00"))
    assert answer["Location"] == f"/organizations/{harbor.pk}/"
    assert Call.objects.get().call_back_at == at("2026-09-24 15:00")
    assert Call.objects.get().number == "+1 206 555 0117"


def test_a_wrong_number_leads_to_where_it_is_put_right(client, harbor, now):
    answer = client.post(address(harbor), said(answered="wrong_number"))
    assert answer["Location"] == f"/organizations/{harbor.pk}/edit/"


def test_another_name_is_learned_and_the_first_does_not_exist(client, harbor, now):
    part = organizations.department_learned(organization=harbor, name="Research", now=now, state="unknown")
    client.post(
        address(harbor, department=part),
        said(department_name="Research", department_state="other", other_name="Insights"),
    )
    states = dict(Department.objects.values_list("name", "state"))
    assert states == {"Research": "does_not_exist", "Insights": "confirmed"}
    assert Call.objects.get().department.name == "Insights"


def test_the_suggested_department_is_not_learned_when_nobody_spoke_of_it(client, dana, harbor, now):
    harbor.field = organizations.field_named(owner=dana, name="UX research", now=now)
    harbor.save()
    assert 'value="UX research"' in client.get(address(harbor)).content.decode()
    client.post(address(harbor), said(department_name="UX research"))
    assert not Department.objects.exists()


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"next": "call_back"}, "When will you call back?"),
        ({"next": "call_back", "call_back_at": "2026-09-24T10:30"}, "still to come"),
        ({"next": "call_back", "call_back_at": "soon"}, "no day and time"),
        ({"next": "write"}, "Type their name."),
        ({"next": "visit", "answered": "voicemail", "manager_name": "Elias"}, "Nobody was reached"),
        ({"department_state": "other", "department_name": "Research"}, "What is it called there?"),
        ({"department_state": "confirmed"}, "Which department did you ask for?"),
        ({"answered": "telepathy"}, "not one of the available choices"),
        ({"next": ""}, "What comes next?"),
    ],
)
def test_what_is_missing_gets_a_sentence_and_keeps_what_was_typed(client, harbor, now, more, sentence):
    page = client.post(address(harbor), said(remarks="A barnacle on the line", **more))
    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert "A barnacle on the line" in page.content.decode()
    assert not Call.objects.exists()
    assert not Department.objects.exists()


def test_a_double_click_logs_one_call(client, harbor, now):
    given = said(next="write", manager_name="Elias Novak")
    answers = {client.post(address(harbor), given)["Location"] for _ in range(2)}
    assert (len(answers), Call.objects.count(), Person.objects.count()) == (1, 1, 1)


def test_what_belongs_elsewhere_is_missing(client, client_of, omar, dana, harbor, now):
    elsewhere = organizations.find_or_add(owner=dana, name="Elsewhere", now=now)
    part = organizations.department_learned(organization=elsewhere, name="Research", now=now)
    tom = person(dana, now, organization_name="Elsewhere")
    assert client.get(address(harbor, department=part)).status_code == 404
    assert client.get(address(harbor, person=tom)).status_code == 404
    assert client.get(f"/organizations/{harbor.pk}/calls/new/?person=x").status_code == 404
    stranger = client_of(omar)
    assert stranger.get(address(harbor)).status_code == 404
    assert stranger.post(address(harbor), said()).status_code == 404
    assert not Call.objects.exists()


def test_the_page_asks_a_fixed_number(client, dana, harbor, now, django_assert_max_num_queries):
    for _ in range(6):
        client.post(address(harbor), said(answered="no_answer"))
    with django_assert_max_num_queries(6):
        client.get(address(harbor))


def test_the_words_are_one_s_own_to_change_for_each_case_and_come_back(client, dana, harbor, now):
    page, words = f"/organizations/{harbor.pk}/calls/new/", f"/organizations/{harbor.pk}/calls/script/"
    elias = person(dana, now, organization=harbor)
    drafted = client.get(page).context["script"].lines
    client.post(words, {"text": "Good morning.\n\n  May I ask   who runs research?  "})
    assert [line.say for line in client.get(page).context["lines"]] == ["Good morning.", "May I ask who runs research?"]
    assert next(line.say for line in client.get(f"{page}?person={elias.pk}").context["lines"]) != "Good morning."
    back = client.post(f"{words}?person={elias.pk}", {"text": "Is Elias in?"})
    assert back["Location"] == f"{page}?person={elias.pk}"
    assert "Is Elias in?" in client.get(back["Location"]).content.decode()
    client.post(words, {"text": "Good morning.", "drafted": "1"})
    assert client.get(page).context["lines"] == drafted


def test_a_letter_without_an_answer_is_followed_up_on_the_phone_in_words_of_its_own(client, dana, harbor, at, now):
    tom = person(dana, now, organization=harbor)
    page, words = f"/organizations/{harbor.pk}/calls/new/?person={tom.pk}", f"/organizations/{harbor.pk}/calls/script/"
    client.post(f"{words}?person={tom.pk}", {"text": "The first call."})
    written(tom, at("2026-09-22 09:00"))
    assert client.get(page).context["script"].case == "written"
    assert "The first call." not in client.get(page).content.decode()
    assert "I wrote to you on Tuesday 22 September" in client.get(page).content.decode()
    reminder = client.get(f"/people/{tom.pk}/letters/new/?purpose=reminder").content.decode()
    assert f'href="{page}">Phone follow-up</a>' in reminder
    actions.log_reply(person=tom, now=now, kind="question")
    assert client.get(page).context["script"].case == "person"
    assert "The first call." in client.get(page).content.decode()
