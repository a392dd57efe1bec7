"""Name, change and remove a person: what is typed is kept, doubles are asked about, strangers see nothing."""

import uuid

import pytest

from halfhour.journey.organizations import actions as organizations
from halfhour.journey.people import actions
from halfhour.journey.people.models import Person


@pytest.fixture
def now(at, freeze):
    return freeze(at("2026-09-24 10:30"))


@pytest.fixture
def client(dana, client_of):
    return client_of(dana)


@pytest.fixture
def maria(dana, now):
    return actions.add(
        owner=dana,
        full_name="Maria Chen",
        now=now,
        organization_name="Blue Harbor Health",
        title="Research lead",
        email="m.chen@blueharbor.example",
        phone="+1 206 555 0142",
    )


def typed(**said):
    return {"full_name": "Tom Iversen", "found_in": "website", **said}


def edited(person, **said):
    given = {"full_name": person.full_name, "found_in": person.found_in, "title": person.title, "seen": person.revision}
    place = person.organization.name if person.organization else ""
    return {**given, "organization_name": place, "email": person.email, "phone": person.phone, **said}


class TestNew:
    def test_with_all_of_it(self, client, dana, maria):
        answer = client.post(
            "/people/new/",
            typed(
                organization_name="City Transit",
                title="Planner",
                field_name="Transit",
                found_detail="their careers page",
                named_by_name="Maria Chen, Blue Harbor Health",
                email="tom@transit.example",
                profile_url="linkedin.com/in/tom",
                why_them="They plan what I ride",
            ),
        )
        tom = Person.objects.get(full_name="Tom Iversen")
        assert (answer.status_code, answer["Location"]) == (303, f"/people/{tom.pk}/")
        assert (tom.organization.name, tom.field.name, tom.named_by, tom.found_in) == (
            "City Transit",
            "Transit",
            maria,
            "website",
        )
        assert tom.profile_url == "https://linkedin.com/in/tom"

    @pytest.mark.parametrize(
        ("said", "error"),
        [
            ({"full_name": "  "}, "Give the name"),
            ({"email": "no address"}, "no mail address"),
            ({"named_by_name": "Nobody Known"}, "You have nobody called"),
        ],
    )
    def test_what_is_wrong_is_said_and_what_was_typed_stays(self, client, maria, said, error):
        answer = client.post("/people/new/", typed(why_them="Because of trams", **said))
        assert answer.status_code == 422
        assert error in answer.content.decode()
        assert "Because of trams" in answer.content.decode()
        assert Person.objects.count() == 1

    def test_two_of_one_name_who_named_them(self, client, dana, maria, now):
        actions.add(owner=dana, full_name="Maria Chen", organization_name="Lumen", now=now)
        assert client.post("/people/new/", typed(named_by_name="Maria Chen")).status_code == 422
        client.post("/people/new/", typed(named_by_name="Maria Chen, Lumen"))
        assert Person.objects.get(full_name="Tom Iversen").named_by.organization.name == "Lumen"

    def test_sent_twice_is_kept_once(self, client, now):
        said = typed(once=str(uuid.uuid4()))
        first, second = client.post("/people/new/", said), client.post("/people/new/", said)
        assert first["Location"] == second["Location"]
        assert Person.objects.count() == 1

    def test_knows_what_the_page_before_knew(self, client, dana, omar, maria, now):
        page = client.get("/people/new/", {"organization": maria.organization_id, "named_by": maria.pk})
        assert 'value="Blue Harbor Health"' in page.content.decode()
        assert 'value="Maria Chen, Blue Harbor Health"' in page.content.decode()
        other = actions.add(owner=omar, full_name="Secret", organization_name="Hidden", now=now)
        assert client.get("/people/new/", {"organization": other.organization_id}).status_code == 404
        assert client.get("/people/new/", {"named_by": other.pk}).status_code == 404


class TestDouble:
    """A likely duplicate is shown with a choice; nothing is merged or added before it is made."""

    @pytest.mark.parametrize(
        "said",
        [
            {"email": "M.Chen@BlueHarbor.example"},
            {"phone": "(206) 555-0142"},
            {"full_name": "maria CHEN", "organization_name": "Blue Harbor Health Inc."},
            {"full_name": "Mario Chen", "organization_name": "blue harbor health"},
        ],
    )
    def test_is_asked_about(self, client, maria, said):
        answer = client.post("/people/new/", typed(**said))
        assert answer.status_code == 422
        assert "Is it one of these?" in answer.content.decode()
        assert "Maria Chen, Research lead at Blue Harbor Health" in answer.content.decode()
        assert Person.objects.count() == 1

    def test_that_is_the_same_is_filled_and_nothing_is_lost(self, client, maria):
        said = typed(full_name="Maria Chen", email=maria.email, title="Nurse", profile_url="https://linkedin.com/in/m")
        answer = client.post("/people/new/", {**said, "same": maria.pk})
        assert answer["Location"] == f"/people/{maria.pk}/"
        kept = Person.objects.get()
        assert (kept.title, kept.profile_url) == ("Research lead", "https://linkedin.com/in/m")

    def test_that_is_somebody_else_is_kept_beside(self, client, maria):
        client.post("/people/new/", typed(email=maria.email, same="somebody-else"))
        assert Person.objects.count() == 2

    def test_of_another_owner_is_not_shown(self, client, omar, now):
        hidden = actions.add(owner=omar, full_name="Tom Iversen", email="tom@x.example", now=now)
        assert client.post("/people/new/", typed(email="tom@x.example")).status_code == 303
        again = client.post("/people/new/", typed(email="tom@x.example", same=hidden.pk))
        assert again.status_code == 422
        assert Person.objects.filter(owner=omar).count() == 1


class TestEdit:
    def test_keeps_everything(self, client, dana, maria):
        said = edited(
            maria,
            given="Mia",
            honorific="Dr",
            department_name="Research",
            country="US",
            time_zone="America/New_York",
            other_mails="a@x.example\nA@x.example b@x.example",
            more_phones="206 555 0100",
            shares_school="on",
            connected_on="2024-03-15",
            remarks="Likes trams",
        )
        assert client.post(f"/people/{maria.pk}/edit/", said).status_code == 303
        maria.refresh_from_db()
        assert (maria.given, maria.honorific, maria.country, maria.shares_school) == ("Mia", "Dr", "US", True)
        assert (maria.department.name, maria.department.state) == ("Research", "unknown")
        assert (maria.other_emails, maria.other_phones) == (["a@x.example", "b@x.example"], ["206 555 0100"])
        assert (maria.revision, maria.sort_key) == (2, "maria chen")

    def test_the_form_shows_what_is_kept(self, client, dana, maria, now):
        organizations.department_learned(organization=maria.organization, name="Research", now=now)
        tom = actions.add(owner=dana, full_name="Tom", named_by=maria, field_name="Transit", now=now)
        page = client.get(f"/people/{tom.pk}/edit/").content.decode()
        assert 'value="Maria Chen"' in page
        assert client.post(f"/people/{tom.pk}/edit/", edited(tom, named_by_name="Maria Chen")).status_code == 303
        tom.refresh_from_db()
        assert tom.named_by == maria

    def test_from_a_stale_tab_keeps_what_was_typed_and_asks(self, client, maria, now):
        said = edited(maria, remarks="from the old tab")
        actions.change(person=maria, now=now, remarks="newer")
        answer = client.post(f"/people/{maria.pk}/edit/", said)
        assert answer.status_code == 422
        assert "changed in another tab" in answer.content.decode()
        assert "from the old tab" in answer.content.decode()
        maria.refresh_from_db()
        assert maria.remarks == "newer"
        assert client.post(f"/people/{maria.pk}/edit/", {**said, "seen": maria.revision}).status_code == 303

    @pytest.mark.parametrize(
        ("said", "error"),
        [
            ({"other_mails": "nonsense"}, "“nonsense” is no mail address."),
            ({"organization_name": "", "department_name": "Research"}, "say which"),
            ({"connected_on": "2024-02-31"}, "valid date"),
            ({"named_by_name": "Maria Chen"}, "You have nobody called"),
        ],
    )
    def test_says_what_is_wrong(self, client, maria, said, error):
        answer = client.post(f"/people/{maria.pk}/edit/", edited(maria, **said))
        assert answer.status_code == 422
        assert error in answer.content.decode()


class TestRemoval:
    def test_says_what_goes_and_changes_nothing_on_looking(self, client, maria):
        assert "Nothing else hangs on them" in client.get(f"/people/{maria.pk}/removal/").content.decode()
        assert Person.objects.exists()

    def test_removes_on_the_button_only(self, client, maria):
        assert client.post(f"/people/{maria.pk}/removal/")["Location"] == "/people/"
        assert not Person.objects.exists()


@pytest.mark.parametrize("page", ["edit", "removal"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_finds_nothing(client_of, omar, maria, page, method):
    assert getattr(client_of(omar), method)(f"/people/{maria.pk}/{page}/").status_code == 404
    assert getattr(client_of(omar), method)(f"/people/99999999999999999999/{page}/").status_code == 404
    assert Person.objects.filter(full_name="Maria Chen").exists()
