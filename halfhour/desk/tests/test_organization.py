"""One organization: what is due there, who is there, what calls brought, and the next thing to do."""

import pytest

from halfhour.journey.organizations import actions as organizations
from halfhour.journey.outreach import actions as outreach
from halfhour.journey.people import actions as people


@pytest.fixture
def page(client_of, dana):
    def read(place):
        answer = client_of(dana).get(f"/organizations/{place.pk}/")
        assert answer.status_code == 200
        return answer.content.decode()

    return read


@pytest.fixture
def harbor(dana, now):
    return organizations.find_or_add(
        owner=dana, name="Harbor Analytics", now=now, phone="+1 206 555 0170", address="1 Quay Street"
    )


def test_a_place_where_nobody_is_known_is_to_be_called(harbor, page):
    text = page(harbor)
    assert "Call Harbor Analytics" in text
    assert f'class="button first" href="/organizations/{harbor.pk}/calls/new/"' in text
    assert 'href="tel:+12065550170"' in text
    assert "Nobody yet." in text


def test_a_call_back_is_due_at_the_place_itself(harbor, dana, at, now, page):
    outreach.log_call(
        owner=dana,
        now=at("2026-09-23 09:00"),
        organization=harbor,
        answered="voicemail",
        next="call_back",
        call_back_at=at("2026-09-24 17:00"),
    )
    assert "Call Harbor Analytics again" in page(harbor)


def test_what_is_due_with_its_people_comes_first(week, page):
    text = page(week.maria.organization)
    assert "Write the thank-you to Maria Chen" in text
    assert ">met</span>" in text


def test_a_second_person_there_is_suggested(week, dana, now, at, page):
    place = week.tom.organization
    ana = people.add(owner=dana, full_name="Ana Ruiz", now=now, organization_name=place.name)
    text = page(place)
    assert f"/people/{ana.pk}/letters/new/" in text
    assert "written to</span>" in text
    assert "not asked yet</span>" in text


def test_a_department_with_its_manager(harbor, now, page):
    organizations.department_learned(organization=harbor, name="Research", now=now, manager_name="Elias Novak")
    text = page(harbor)
    assert "Research</a>" in text
    assert "Manager: Elias Novak" in text
    assert "Add Elias Novak to your people" in text
    assert f"/people/new/?organization={harbor.pk}&amp;name=Elias%20Novak" in text


def test_the_calls_newest_first(harbor, dana, at, page):
    for day, said in (("2026-09-01", "First"), ("2026-09-02", "Second")):
        outreach.log_call(
            owner=dana, now=at(f"{day} 09:00"), organization=harbor, answered="voicemail", next="rest", remarks=said
        )
    text = page(harbor)
    assert text.index("Second") < text.index("First")


def test_another_persons_place_is_not_there(harbor, omar, client_of):
    assert client_of(omar).get(f"/organizations/{harbor.pk}/").status_code == 404


def test_the_number_of_queries_does_not_grow_with_the_people(harbor, dana, now, client_of, count_queries):
    client = client_of(dana)

    def visit():
        return count_queries(lambda: client.get(f"/organizations/{harbor.pk}/"))

    def add(numbers):
        for n in numbers:
            people.add(owner=dana, full_name=f"Person {n:02}", now=now, organization_name="Harbor Analytics")

    add(range(3))
    few = visit()
    add(range(3, 40))
    assert visit() <= few + 1  # how many more there are than fit
