"""The page of an organization's site: asking, following, ticking, recognising people, taking back, doing it by hand."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.template.loader import render_to_string
from django_tasks_db.models import DBTaskResult

from halfhour.core import heartbeat
from halfhour.demo import site as invented
from halfhour.desk.rules.findings import Known, counted, lines
from halfhour.formats.webpage import read_page
from halfhour.journey.organizations import actions as organizations
from halfhour.journey.organizations.models import SiteReading
from halfhour.journey.organizations.rules.gathering import Finding, Read, gather
from halfhour.journey.outreach import actions as outreach
from halfhour.journey.people import actions as people
from halfhour.journey.people.models import Person

ADDRESS = "https://harboranalytics.example/"


@pytest.fixture
def client(client_of, dana):
    return client_of(dana)


@pytest.fixture
def harbor(dana, now):
    heartbeat.beat("worker", now=now)
    return organizations.find_or_add(owner=dana, name="Harbor Analytics", now=now, website=ADDRESS)


@pytest.fixture
def reading(harbor, now):
    return invented.read(harbor, now)


def keys_of(reading, *kinds):
    return [row["key"] for row in reading.findings if row["what"] in kinds]


def page(client, place, status=200):
    answer = client.get(f"/organizations/{place.pk}/site/")
    assert answer.status_code == status
    return answer.content.decode()


def take(client, place, *keys, **same):
    said = {"take": list(keys), **{f"same-{key}": value for key, value in same.items()}}
    return client.post(f"/organizations/{place.pk}/site/taken/", said)


def test_asking_and_following(client, harbor):
    assert 'value="https://harboranalytics.example/"' in page(client, harbor)
    answer = client.post(f"/organizations/{harbor.pk}/site/", {"website": ADDRESS})
    assert answer.status_code == 303
    assert DBTaskResult.objects.count() == 1
    text = page(client, harbor)
    assert "Reading harboranalytics.example" in text
    assert "Their home page" in text
    poll = client.get(f"/organizations/{harbor.pk}/site/?poll", headers={"HX-Request": "true"})
    assert poll.content.decode().lstrip().startswith("<section")
    assert "site being read" in client.get("/organizations/").content.decode()


@pytest.mark.parametrize(
    "typed",
    ["", "localhost", "http://127.0.0.1/", "http://10.0.0.1", "file:///etc/passwd", "two words", "http://a@b.example"],
)
def test_what_may_not_be_read_is_said_at_once(client, harbor, typed):
    answer = client.post(f"/organizations/{harbor.pk}/site/", {"website": typed})
    assert answer.status_code == 422
    assert 'class="error"' in answer.content.decode()
    assert not SiteReading.objects.exists()
    assert not DBTaskResult.objects.exists()


def test_an_address_is_suggested_from_the_mail_of_its_people_and_nobody_is_asked(client, dana, now):
    place = organizations.find_or_add(owner=dana, name="Tidewater Labs", now=now)
    for name, mail in (("Tom Iversen", "tom@tidewater.example"), ("Noor Haidari", "noor@gmail.com")):
        people.add(owner=dana, full_name=name, email=mail, organization_name=place.name, now=now)
    text = page(client, place)
    assert 'value="https://tidewater.example"' in text
    assert "from the mail address of Tom Iversen" in text
    assert "gmail" not in text
    assert not DBTaskResult.objects.exists()


def test_nobody_takes_it_up(client, harbor, now, freeze):
    organizations.ask_for_reading(organization=harbor, address=ADDRESS, now=now)
    freeze(now + timedelta(seconds=30))
    assert "Do it here" in page(client, harbor)


def test_polling_ends_with_the_whole_page(client, reading, harbor):
    poll = client.get(f"/organizations/{harbor.pk}/site/?poll", headers={"HX-Request": "true"})
    assert poll["HX-Refresh"] == "true"


def test_the_findings_with_their_pages_and_words(client, reading, harbor):
    text = page(client, harbor)
    for said in (
        "Research manager",
        "We hire two interns",
        "smart casual",
        "Night ferries",
        "LinkedIn",
        "Our mission is",
    ):
        assert said in text
    assert 'href="https://harboranalytics.example/team"' in text
    ticked = re.findall(r'value="([^"]+)" checked', text)
    assert "phone:12065550117:" in ticked
    assert "department:operations" in ticked
    assert not [key for key in ticked if key.startswith(("person", "news", "link"))]
    assert "phone:12065550118:" not in ticked


def test_what_is_ticked_is_taken_people_and_all(client, reading, harbor, dana):
    answer = take(client, harbor, *keys_of(reading, "phone", "department", "person", "interns"))
    assert answer.headers["Location"] == f"/organizations/{harbor.pk}/"
    harbor.refresh_from_db()
    assert harbor.phone == "+1 206-555-0117"
    elias = Person.objects.get(owner=dana, full_name="Elias Novak")
    assert (elias.title, elias.email, elias.organization) == (
        "Research manager",
        "e.novak@harboranalytics.example",
        harbor,
    )
    assert (elias.found_in, elias.found_detail) == ("website", "harboranalytics.example/team, read 24 September 2026")
    assert Person.objects.count() == 4
    text = page(client, harbor)
    assert "you have it" in text
    assert "You have <a" in text


def test_somebody_known_is_recognised_and_filled(client, reading, harbor, dana, now):
    elias = people.add(owner=dana, full_name="Elias Novak", organization_name="Harbor Analytics", now=now)
    assert "You have <a" in page(client, harbor)
    take(client, harbor, "person:elias novak")
    elias.refresh_from_db()
    assert Person.objects.count() == 1
    assert (elias.title, elias.email) == ("Research manager", "e.novak@harboranalytics.example")


def test_somebody_who_may_be_known_is_asked_about(client, reading, harbor, dana, now):
    other = people.add(owner=dana, full_name="Ruth Amsel", organization_name="Lumen Bank", now=now)
    assert f'<option value="{other.pk}">The same as Ruth Amsel, Lumen Bank' in page(client, harbor)
    take(client, harbor, "person:ruth amsel", **{"person:ruth amsel": str(other.pk)})
    assert Person.objects.count() == 1
    other.refresh_from_db()
    assert other.title == "" or other.title == "Head of Client Services"
    take(client, harbor, "person:samuel adeyemi", **{"person:samuel adeyemi": "new"})
    assert Person.objects.count() == 2


def test_nobody_else_s_person_is_taken_for_one_s_own(client, reading, harbor, omar, now):
    theirs = people.add(owner=omar, full_name="Ruth Amsel", organization_name="Harbor Analytics", now=now)
    assert "You have <a" not in page(client, harbor)
    take(client, harbor, "person:ruth amsel", **{"person:ruth amsel": str(theirs.pk)})
    theirs.refresh_from_db()
    assert theirs.title == ""
    assert Person.objects.filter(full_name="Ruth Amsel").count() == 2


def test_a_taking_is_taken_back_whole(client, reading, harbor, dana, now):
    known = people.add(owner=dana, full_name="Elias Novak", organization_name="Harbor Analytics", now=now)
    take(client, harbor, *keys_of(reading, "phone", "department", "person", "quote"))
    ruth = Person.objects.get(full_name="Ruth Amsel")
    letter = outreach.draft(person=ruth, now=now)
    outreach.mark_sent(letter=letter, now=now)
    client.post(f"/organizations/{harbor.pk}/site/taken-back/")
    harbor.refresh_from_db()
    known.refresh_from_db()
    assert (harbor.phone, harbor.about, known.title, known.email) == ("", "", "", "")
    assert set(Person.objects.values_list("full_name", flat=True)) == {"Elias Novak", "Ruth Amsel"}
    assert not harbor.departments.exists()


def test_nothing_ticked_is_nothing_taken(client, reading, harbor):
    answer = take(client, harbor)
    assert answer.headers["Location"] == f"/organizations/{harbor.pk}/site/"
    take(client, harbor, "no such key", "person:nobody")
    reading.refresh_from_db()
    assert reading.taken == []


def test_a_name_taken_by_another_is_told(client, reading, harbor, dana, now):
    organizations.change(organization=harbor, now=now, name="harboranalytics.example")
    assert re.search(r'value="name" checked', page(client, harbor))
    organizations.add(owner=dana, name="Harbor Analytics", now=now)
    assert take(client, harbor, "name").status_code == 303
    assert "You have an organization of that name already" in page(client, harbor)


def test_refused_gives_a_sentence_and_a_form(client, harbor, now):
    reading = organizations.ask_for_reading(organization=harbor, address=ADDRESS, now=now)
    held = organizations.take_up(pk=reading.pk, now=now)
    organizations.fail_reading(reading=held, sentence="The site does not let programs read it.", again=False, now=now)
    text = page(client, harbor)
    assert "The site does not let programs read it." in text
    answer = client.post(f"/organizations/{harbor.pk}/site/by-hand/", {"phone": "+1 206 555 0117", "about": "Noise"})
    assert answer.status_code == 303
    harbor.refresh_from_db()
    assert (harbor.phone, harbor.about) == ("+1 206 555 0117", "Noise")
    assert "Put it down by hand" in client.get(f"/organizations/{harbor.pk}/").content.decode()


def test_stopping(client, harbor, now):
    organizations.ask_for_reading(organization=harbor, address=ADDRESS, now=now)
    assert client.post(f"/organizations/{harbor.pk}/site/cancellation/").status_code == 303
    assert "was stopped" in page(client, harbor)
    assert client.post(f"/organizations/{harbor.pk}/site/cancellation/").status_code == 409


@pytest.mark.parametrize("door", ["going-on", "cancellation", "taken", "taken-back"])
def test_doors_of_a_site_that_was_never_read(client, harbor, door):
    assert client.post(f"/organizations/{harbor.pk}/site/{door}/").status_code == 404


def test_the_organization_s_page_leads_to_its_site(client, harbor, now):
    text = client.get(f"/organizations/{harbor.pk}/").content.decode()
    assert "Find the number of Harbor Analytics" in text
    invented.read(harbor, now)
    text = client.get(f"/organizations/{harbor.pk}/").content.decode()
    assert "See what the site of Harbor Analytics says" in text
    assert "4 people" in text
    assert "they hire interns" in text


def test_several_at_once(client, dana):
    answer = client.post(
        "/organizations/several/",
        {"lines": "Harbor Mill\nwww.blueharbor.example\nNorthwind, northwind.example", "read": "on"},
    )
    assert answer.status_code == 303
    assert set(SiteReading.objects.values_list("organization__name", "address")) == {
        ("blueharbor.example", "www.blueharbor.example"), ("Northwind", "northwind.example"),
    }  # fmt: skip
    assert DBTaskResult.objects.count() == 2
    text = client.get("/organizations/").content.decode()
    assert "3 organizations kept. 2 sites are being read." in text
    assert text.count("site being read") == 2
    assert "UX research" in text


def test_several_without_reading(client):
    client.post("/organizations/several/", {"lines": "Northwind, northwind.example"})
    assert not SiteReading.objects.exists()


@pytest.mark.parametrize(
    "lines_", ["", " \n ", "http://127.0.0.1/", "Mill, http://localhost/x", "\n".join(f"A{n}" for n in range(50))]
)
def test_several_that_cannot_be(client, lines_):
    answer = client.post("/organizations/several/", {"lines": lines_, "read": "on"})
    assert answer.status_code == 422
    assert not SiteReading.objects.exists()


def test_a_new_one_by_its_address_alone(client):
    answer = client.post("/organizations/new/", {"website": "www.blueharbor.example", "read": "1"})
    reading = SiteReading.objects.get()
    assert answer.headers["Location"] == f"/organizations/{reading.organization_id}/site/"
    assert reading.organization.name == "blueharbor.example"
    assert client.post("/organizations/new/", {}).status_code == 422


def test_other_than_before_is_marked():
    found = [
        Finding("person:a", "person", "A", "https://a.example/t", "Head"),
        Finding("zone", "zone", "Europe/Berlin", "p"),
    ]
    changes = {"added": ["zone"], "changed": {"person:a": "A, Lead"}}
    rows = {row.finding.key: row for _, some in lines(found, Known({"time_zone": "UTC"}, []), changes) for row in some}
    assert rows["person:a"].before == "A, Lead"
    assert rows["zone"].fresh
    assert rows["zone"].have == "UTC"
    assert not rows["zone"].ticked


def test_counting():
    found = [Finding("a", "person", "A", "p"), Finding("b", "phone", "1", "p"), Finding("c", "interns", "yes", "p")]
    assert counted(found) == "1 person, 1 phone; they hire interns"
    assert counted([]) == ""


def ticked(*found):
    rows = [row for _, some in lines(list(found), Known({}, []), {}) for row in some]
    return {row.finding.text for row in rows if row.ticked}


def test_what_is_suggested_is_theirs_and_likely():
    page = "https://www.mill.example/contact"
    sales, press = (Finding(f"phone:{n}:", "phone", n, page, of) for n, of in (("1", "Sales"), ("2", "Press")))
    main = Finding("phone:3:", "phone", "3", page, "reception", more={"reception": "yes"})
    assert ticked(sales, press) == {"1"}
    assert ticked(sales, press, main) == {"3"}
    mails = [Finding(f"mail:{m}", "mail", m, page) for m in ("x@elsewhere.example", "a@mill.example", "b@mill.example")]
    assert ticked(*mails) == {"a@mill.example"}
    parts = [
        Finding(f"department:{p}", "department", p, page) for p in ("Sales", "Making a complaint", "Research Team")
    ]
    assert ticked(sales, *parts) == {"1", "Sales", "Research Team"}
    cloaked = Finding("mail:c@mill.example", "mail", "c@mill.example", page, more={"cloaked": "yes"})
    assert ticked(cloaked) == set()


def test_an_address_that_one_page_cloaks_and_another_writes_plainly_is_plain():
    def read(html):
        return Read(
            "https://mill.example/contact", "contact", read_page(html.encode(), base="https://mill.example/contact")
        )

    hidden, plain = read("<h2>Press</h2><p>desk [at] mill.example</p>"), read("<p>desk@mill.example</p>")
    for pages in ((hidden, plain), (plain, hidden)):
        assert [each.more for each in gather(pages) if each.what == "mail"] == [{}]
    assert [each.more for each in gather([hidden]) if each.what == "mail"] == [{"cloaked": "yes"}]


def test_a_cloaked_address_says_so():
    found = Finding("mail:c@mill.example", "mail", "c@mill.example", "https://mill.example/", more={"cloaked": "yes"})
    row = next(row for _, some in lines([found], Known({}, []), {}) for row in some)
    assert "programs pass over it" in render_to_string("desk/_site_line.html", {"line": row})
