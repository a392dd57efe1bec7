"""Everything one owns, out as one archive and back in: whole, once, and readable without Halfhour."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from html.parser import HTMLParser

import pytest

from halfhour.accounts.models import User
from halfhour.core import search
from halfhour.core.models import SearchText
from halfhour.demo import story
from halfhour.desk.tests.archives import data_of, packed, take_in
from halfhour.formats import contacts
from halfhour.journey.followups import actions as followups
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations.models import Field
from halfhour.journey.people.models import Person
from halfhour.journey.resumes.models import Original, Version

pytestmark = pytest.mark.django_db


def other(name: str = "elsewhere", **details: str) -> User:
    user = User(username=name, **details)
    user.set_unusable_password()
    user.save()
    return user


def found(owner: User) -> Counter:
    return Counter(SearchText.objects.filter(owner=owner).values_list("kind", "title", "excerpt", "names", "folded"))


@pytest.fixture
def told(db, at):
    now = at("2026-09-24 10:30")
    return story.tell(now=now), now


def test_the_whole_demo_comes_back_the_same_on_another_halfhour(told):
    dana, now = told
    file, searched = packed(dana, now), found(dana)
    before = data_of(file)
    assert sum(before["counts"].values()) > 200
    dana.delete()
    away = other()
    counts = take_in(file, away, now)
    assert {label: came for label, (came, _) in counts.items()} == {k: n for k, n in before["counts"].items() if n}
    after = data_of(packed(away, now))
    assert after["counts"] == before["counts"]
    assert after["sums"] == before["sums"]
    assert after["account"] == before["account"]
    assert found(away) == searched


def test_taking_the_same_archive_in_twice_changes_nothing(told):
    dana, now = told
    file, away = packed(dana, now), other()
    first = take_in(file, away, now)
    before = data_of(packed(away, now))["sums"]
    assert take_in(file, away, now) == {label: [0, came] for label, (came, _) in first.items()}
    assert data_of(packed(away, now))["sums"] == before
    assert all(came == 0 for came, _ in take_in(file, dana, now).values())


def test_what_travels_on_comes_home_as_itself(told):
    dana, now = told
    away = other()
    take_in(packed(dana, now), away, now)
    assert all(came == 0 for came, _ in take_in(packed(away, now), dana, now).values())


def test_what_was_removed_since_comes_back(told):
    dana, now = told
    file = packed(dana, now)
    person = Person.objects.filter(owner=dana, letters__isnull=False).first()
    letters = person.letters.count()
    person.delete()
    counts = take_in(file, dana, now)
    assert counts["people.Person"][0] == 1
    assert counts["outreach.Letter"][0] == letters
    assert all(came == 0 for came, _ in take_in(file, dana, now).values())


def test_an_account_that_has_things_keeps_them_and_gets_the_rest(told, omar):
    dana, now = told
    mine = {"owner": omar, "created_at": now}
    field = Field.objects.create(name="UX research", **mine)
    maria = Person.objects.create(full_name="M. Chen", email="M.CHEN@blueharbor.example", **mine)
    version = Version.objects.create(number=1, file_name="mine.pdf", kind="pdf", size=4, **mine)
    Original.objects.create(version=version, content=b"%PDF")
    Person.objects.filter(owner=dana, full_name="Maria Chen").update(email="m.chen@blueharbor.example")
    dana_met = Interview.objects.get(owner=dana, person__full_name="Maria Chen", state="held")
    counts = take_in(packed(dana, now), omar, now)
    assert counts["people.Person"][1] == 1
    maria.refresh_from_db()
    assert maria.full_name == "M. Chen"
    assert maria.interviews.filter(state="held").count() == 1
    assert maria.interviews.get(state="held").uid != dana_met.uid  # a calendar's UID is one row's on one Halfhour
    assert Field.objects.filter(owner=omar, name="UX research").get() == field
    numbers = list(Version.objects.filter(owner=omar).order_by("number").values_list("number", "file_name"))
    assert numbers[0] == (1, "mine.pdf")
    assert [number for number, _ in numbers] == list(range(1, len(numbers) + 1))
    assert omar.name == "Omar Haddad"


def test_keys_that_hold_ids_name_the_rows_that_came(told):
    dana, now = told
    person = Person.objects.filter(owner=dana, interviews__promises__isnull=False).first()
    promise = person.interviews.filter(promises__isnull=False).first().promises.first()
    row = followups.plan(
        person=person, now=now, due_on=now.date(), reason="promise", text="Ask again", key=f"promise:{promise.pk}"
    )
    away = other()
    take_in(packed(dana, now), away, now)
    came = away_row = type(row).objects.get(owner=away, text="Ask again")
    pk = int(came.key.partition(":")[2])
    assert pk != promise.pk
    assert type(promise).objects.get(pk=pk).text == promise.text
    assert away_row.person.owner == away


def test_search_finds_what_came_in(told):
    dana, now = told
    away = other()
    take_in(packed(dana, now), away, now)
    hit = next(hit for hit in search.find(away.pk, "maria chen") if hit.kind == "person")
    assert Person.objects.get(pk=hit.object_id).owner == away


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.links: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags[tag] += 1
        self.links += [value for name, value in attrs if name in ("href", "src")]
        assert not [name for name, _ in attrs if name.startswith("on") or name == "style"]


def test_the_index_reads_without_halfhour_and_runs_nothing(told):
    dana, now = told
    Person.objects.filter(owner=dana, full_name="Maria Chen").update(
        remarks="<script>alert(1)</script><img src=x onerror=alert(1)>", profile_url="https://www.linkedin.com/in/maria"
    )
    with zipfile.ZipFile(packed(dana, now)) as archive:
        text, names = archive.read("index.html").decode(), set(archive.namelist())
        page = _Page()
        page.feed(text)
        assert not {"script", "img", "iframe", "object"} & set(page.tags)
        assert {link for link in page.links if not link.startswith("#")} <= names
        assert any(link.startswith("files/resumes.Original/") for link in page.links)
        assert archive.read("style.css")
    assert "Maria Chen" in text
    assert "&lt;script&gt;" in text
    assert "What surprised you" in text or "persuading" in text or "<h4>Interview" in text


def test_an_empty_account_is_an_archive_too(dana, omar, at):
    now = at("2026-09-24 10:30")
    file = packed(dana, now)
    assert sum(data_of(file)["counts"].values()) == 0
    assert take_in(file, omar, now) == {}
    assert "Nobody was written to" in zipfile.ZipFile(file).read("index.html").decode()


def test_what_is_added_while_packing_leaves_no_key_that_leads_nowhere(told, monkeypatch):
    """A letter to a person who was added after the people were read is left for the next archive."""
    from halfhour.desk.takeout import packing

    dana, now = told
    real = packing._in_turn

    def meanwhile(table, owner, at_once, learn=None):
        if table.label == "outreach.Letter" and learn:
            new = Person.objects.create(owner=dana, created_at=now, full_name="New One", sort_key="new one")
            new.letters.create(owner=dana, created_at=now, updated_at=now, message_id="<n@x>")
        yield from real(table, owner, at_once, learn)

    monkeypatch.setattr(packing, "_in_turn", meanwhile)
    file = io.BytesIO(packed(dana, now).getvalue())
    away = other()
    take_in(file, away, now)
    assert not Person.objects.filter(owner=away, full_name="New One").exists()


def test_phones_and_spreadsheets_read_the_people_of_an_archive(told):
    dana, now = told
    Person.objects.filter(owner=dana, full_name="Maria Chen").update(title="=1+1")
    names = set(Person.objects.filter(owner=dana).values_list("full_name", flat=True))
    with zipfile.ZipFile(packed(dana, now)) as archive:
        cards = contacts.read(archive.read("people.vcf")).contacts
        rows = contacts.read(archive.read("people.csv")).contacts
        assert b",=1+1" not in archive.read("people.csv")
    assert {each.full_name for each in cards} == names
    assert {each.full_name for each in rows} == names
