"""What is taken along comes back as the same people and organizations, and no spreadsheet runs anything of it."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
import vobject

from halfhour.journey.organizations import actions as organizations
from halfhour.journey.organizations.models import Organization
from halfhour.journey.people import actions, tasks
from halfhour.journey.people.models import Import, Person
from halfhour.journey.people.tests.files import CONNECTIONS

KEPT = (
    *("full_name", "given", "family", "title", "email", "other_emails", "phone", "other_phones"),
    *("profile_url", "connected_on", "remarks", "organization__name"),
)
CAST = [
    {
        "full_name": "Maria Chen",
        "organization_name": "Blue Harbor, Health; & Sons",
        "title": "=HYPERLINK(1)",
        "email": "m.chen@harbor.example",
        "other_emails": ["maria@home.example"],
        "phone": "+1 206 555 0142",
        "other_phones": ["206 555 0199 ext. 7", "+49 30 1234567"],
        "profile_url": "https://www.linkedin.com/in/maria-chen",
        "connected_on": date(2024, 3, 15),
        "remarks": 'met at the fair\nsaid "call me"; likes, tea\\cake\n\n- and this',
    },
    {"full_name": "@cmd O’Neil Łukasz", "given": "undefined", "family": "undefined", "title": "-2+3"},
    {"full_name": "Linkedin Member", "organization_name": "+49 Partners", "remarks": "'quoted"},
    {"full_name": "山田太郎", "given": "太郎", "family": "山田", "email": "t@y.example"},
]
PLACES = [
    {"name": "Blue Harbor, Health; & Sons", "website": "https://harbor.example/a?b=1,2", "phone": "+1 206 555 0100"},
    {"name": "=Lumen", "address": "1 Main Street, Lakeside", "about": "makes lamps\nand more; of them"},
]


@pytest.fixture
def now(at, freeze):
    return freeze(at("2026-09-24 10:30"))


@pytest.fixture
def client(dana, client_of, now):
    for said in CAST:
        actions.add(owner=dana, now=now, **said)
    for said in PLACES:
        organizations.find_or_add(owner=dana, now=now, **said)
    return client_of(dana)


def bring(owner, data, now, name):
    batch = actions.receive(owner=owner, file_name=name, data=data, now=now)
    actions.queue(batch=batch, now=now)
    tasks.work(batch.pk, enough=lambda: False)
    batch.refresh_from_db()
    return batch


def people(owner):
    return list(Person.objects.filter(owner=owner).order_by("sort_key", "id").values(*KEPT))


def places(owner):
    rows = Organization.objects.filter(owner=owner).exclude(name="+49 Partners").order_by("key")
    return list(rows.values("name", "website", "phone", "address", "about"))


@pytest.mark.parametrize("ending", ["csv", "vcf"])
def test_people_come_back_the_same(client, dana, omar, now, ending):
    data = client.get(f"/people/people.{ending}").getvalue()
    assert bring(omar, data, now, f"people.{ending}").counts == {"added": 4}
    assert people(omar) == people(dana)
    before = people(dana)
    assert bring(dana, data, now, f"people.{ending}").counts == {"same": 4}
    assert people(dana) == before


@pytest.mark.parametrize("ending", ["csv", "vcf"])
def test_organizations_come_back_the_same(client, dana, omar, now, ending):
    data = client.get(f"/organizations/organizations.{ending}").getvalue()
    assert bring(omar, data, now, f"organizations.{ending}").counts == {"added": 3}
    assert places(omar) == places(dana)
    assert bring(dana, data, now, f"organizations.{ending}").counts == {"same": 3}
    assert not Person.objects.filter(owner=omar).exists()


@pytest.mark.parametrize("address", ["/people/people.csv", "/organizations/organizations.csv"])
def test_a_spreadsheet_runs_nothing(client, address):
    answer = client.get(address)
    assert answer["Content-Disposition"].startswith("attachment")
    rows = list(csv.reader(io.StringIO(answer.getvalue().decode("utf-8-sig"), newline="")))
    assert len(rows) > 2
    assert [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r")] == []


def test_another_program_reads_the_cards(client):
    cards = list(vobject.readComponents(client.get("/people/people.vcf").getvalue().decode()))
    by_name = {card.fn.value: card for card in cards}
    maria = by_name["Maria Chen"]
    assert [mail.value for mail in maria.contents["email"]] == ["m.chen@harbor.example", "maria@home.example"]
    assert maria.org.value == ["Blue Harbor, Health; & Sons"]
    assert maria.note.value == CAST[0]["remarks"]
    assert {card.version.value for card in cards} == {"3.0"}


def test_a_department_is_taken_along_and_changes_nothing_when_it_comes_back(client, dana, now):
    maria = Person.objects.get(full_name="Maria Chen")
    research = organizations.department_learned(
        organization=maria.organization, name="Research", now=now, state="unknown"
    )
    actions.change(person=maria, now=now, department=research)
    data = client.get("/people/people.vcf").getvalue()
    assert b";Research" in data
    assert bring(dana, data, now, "people.vcf").counts == {"same": 4}


def test_a_report_names_every_row(client, dana, now):
    batch = bring(dana, CONNECTIONS.replace(b"Jonas,", b"=Jonas,"), now, "Connections.csv")
    rows = list(csv.reader(io.StringIO(client.get(f"/imports/{batch.pk}/report.csv").getvalue().decode("utf-8-sig"))))
    assert rows[0] == ["Row", "Line", "What became of it", "Name", "Why"]
    assert [row[:2] for row in rows[1:]] == [["1", "5"], ["2", "6"], ["3", "7"], ["4", "8"]]
    assert [row[2] for row in rows[1:]] == ["Already there", "Added", "Added", "Skipped"]
    assert rows[2][3] == "'=Jonas Weil"
    assert rows[4][4].startswith("LinkedIn gives no name")


def test_nothing_to_take_along_is_an_empty_table(client_of, omar, now):
    client = client_of(omar)
    assert client.get("/people/people.csv").getvalue().decode("utf-8-sig").count("\r\n") == 1
    assert client.get("/people/people.vcf").getvalue() == b""


def test_who_was_edited_is_of_use(client, dana, now):
    batch = bring(dana, CONNECTIONS, now, "c.csv")
    actions.change(person=Person.objects.get(full_name="Jonas Weil"), now=now, title="Lead")
    assert Import.objects.get(pk=batch.pk).used_at == now
