"""A site read by the background task over a real connection to this machine: whole, refused, stopped, killed, again."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django_tasks_db.models import DBTaskResult

from halfhour.core import clock
from halfhour.demo.site import PAGES
from halfhour.formats.webpage import read_page
from halfhour.gateways.tests.hosts import Host, answer, leads_to, local, names
from halfhour.gateways.web import Pace, Visitor, parsing
from halfhour.journey.organizations import actions, queries, tasks
from halfhour.journey.organizations.models import Organization, SitePage, SiteReading

IN_THE_CHILD = parsing.read
PATHS = ("about", "team", "careers", "internships", "news", "contact")


class NoWaiting(Pace):
    def __init__(self):
        pass

    def wait(self, host, between=1.0):
        pass


@pytest.fixture
def now(at, freeze):
    return freeze(at("2026-09-24 10:30"))


@pytest.fixture
def host():
    server = Host()
    server.paths["/"] = answer((PAGES / "home.htm").read_bytes())
    server.paths |= {f"/{path}": answer((PAGES / f"{path}.htm").read_bytes()) for path in PATHS}
    yield server
    server.stop()


@pytest.fixture
def out(host, monkeypatch):
    """Everybody's site stands on this machine, nobody waits for a turn, and pages are read right here."""
    monkeypatch.setattr(parsing, "read", lambda body, **said: read_page(body, **said))
    monkeypatch.setattr(tasks, "visitor", lambda beat: Visitor(NoWaiting(), local(host), beat))


@pytest.fixture
def place(dana, now):
    return actions.find_or_add(owner=dana, name="Harbor Analytics", now=now)


@pytest.fixture
def ask(place, now, host):
    def begin(path="/") -> SiteReading:
        return actions.ask_for_reading(organization=place, address=f"http://mill.example:{host.port}{path}", now=now)

    return begin


def read(reading: SiteReading) -> SiteReading:
    tasks.read_site.call(reading.pk)
    reading.refresh_from_db()
    return reading


def texts(reading: SiteReading, what: str) -> set[str]:
    return {each.text for each in queries.findings_of(reading) if each.what == what}


def test_a_site_is_read_whole(ask, out, host, place, monkeypatch):
    """Once in the bounded child, as everywhere outside these tests."""
    monkeypatch.setattr(parsing, "read", IN_THE_CHILD)
    reading = read(ask())
    assert reading.state == "done"
    assert reading.host == "mill.example"
    assert [row.kind for row in reading.pages.all()] == [
        "home", "contact", "about", "team", "careers", "news", "internships",
    ]  # fmt: skip
    assert set(reading.pages.values_list("state", flat=True)) == {"read"}
    assert texts(reading, "name") == {"Harbor Analytics"}
    assert "Elias Novak" in texts(reading, "person")
    assert reading.names_people
    assert not any(reading.pages.values_list("found", flat=True))
    assert host.lines()[0] == "GET /robots.txt"
    assert len(host.asked) == 8


def test_each_finding_has_the_page_it_stands_on(ask, out):
    reading = read(ask())
    stood = {urlsplit(each.page).path for each in queries.findings_of(reading)}
    assert stood <= {"/", *(f"/{path}" for path in PATHS)}
    assert len(stood) > 5


def test_asking_twice_is_asking_once(ask, place):
    assert ask().pk == ask().pk
    assert place.website.startswith("http://mill.example")


def test_a_site_that_answers_plain_http_alone_is_known_by_it(place, out, host, now):
    reading = actions.ask_for_reading(organization=place, address=f"mill.example:{host.port}", now=now)
    assert place.website == f"https://mill.example:{host.port}"
    assert read(reading).state == "done"
    place.refresh_from_db()
    assert place.website == f"http://mill.example:{host.port}/"


def test_a_known_website_stays(place, now):
    place.website = "https://other.example"
    place.save()
    actions.ask_for_reading(organization=place, address="mill.example", now=now)
    assert Organization.objects.get().website == "https://other.example"
    with pytest.raises(actions.AddressMissing):
        actions.ask_for_reading(organization=place, address=" ", now=now)


@pytest.mark.parametrize(
    ("home", "words", "again"),
    [
        (answer(status="403 No"), "does not let programs read it", False),
        (answer(status="404 None"), "no page at that address", False),
        (answer(status="500 Broken"), "fault of its own", True),
        (answer("%PDF", kind="application/pdf"), "something else than a web page", False),
        (leads_to("http://127.0.0.1/"), "leads on to an address where", False),
        (leads_to("/"), "without end", False),
    ],
)
def test_a_site_that_says_no_is_told_in_a_sentence(ask, out, host, home, words, again):
    host.paths["/"] = home
    reading = read(ask())
    assert reading.state == "failed"
    assert words in reading.problem
    assert reading.again is again


def test_offline_is_told(ask, monkeypatch, host):
    monkeypatch.setattr(tasks, "visitor", lambda beat: Visitor(NoWaiting(), local(host, look_up=names({})), beat))
    assert "no site of that name" in read(ask()).problem


def test_robots_are_heard_page_by_page(ask, out, host):
    host.paths["/robots.txt"] = answer("User-agent: *\nDisallow: /team", kind="text/plain")
    reading = read(ask())
    assert reading.state == "done"
    assert "asks programs not to read" in reading.pages.get(kind="team").sentence
    assert not texts(reading, "person")
    assert "GET /team" not in host.lines()


def test_one_broken_page_does_not_spoil_the_rest(ask, out, host):
    host.paths["/team"] = answer(status="500 Broken")
    reading = read(ask())
    assert reading.state == "done"
    assert reading.pages.get(kind="team").state == SitePage.State.REFUSED


def test_a_home_page_without_links_is_helped_by_the_list_of_pages(ask, out, host):
    base = f"http://mill.example:{host.port}"
    host.paths["/"] = answer("<title>Harbor Analytics</title><h1>Harbor Analytics</h1><p>Welcome to the quay.")
    listed = "".join(f"<url><loc>{base}/{path}</loc></url>" for path in (*PATHS, "shop"))
    host.paths["/sitemap.xml"] = answer(f"<urlset>{listed}</urlset>", kind="application/xml")
    reading = read(ask())
    assert [row.kind for row in reading.pages.all()][:3] == ["home", "map", "contact"]
    assert "Elias Novak" in texts(reading, "person")


def test_no_list_of_pages_is_no_matter(ask, out, host):
    host.paths["/"] = answer("<title>Harbor Analytics</title><h1>Harbor Analytics</h1>")
    reading = read(ask())
    assert reading.state == "done"
    assert reading.pages.get(kind="map").state == SitePage.State.REFUSED


def test_it_goes_on_where_a_killed_worker_stopped(ask, out, host, freeze, now):
    reading = ask()
    for _ in range(3):
        tasks.work(reading.pk, enough=lambda: True)
    assert len([line for line in host.lines() if "robots" not in line]) == 3
    left = actions.take_up(pk=reading.pk, now=now)  # a worker that is killed right here
    assert left.claim
    tasks.work(reading.pk, enough=lambda: False)
    assert SiteReading.objects.get().state == "running"
    freeze(now + timedelta(seconds=46))
    assert read(reading).state == "done"
    asked = [line for line in host.lines() if "robots" not in line]
    assert len(asked) == len(set(asked)) == 7


def test_a_killed_worker_s_reading_is_taken_up_at_once(ask, out, host, now):
    reading = ask()
    tasks.work(reading.pk, enough=lambda: True)
    mark = "from halfhour.core import processes; print(processes.mark())"
    gone = subprocess.run([sys.executable, "-c", mark], capture_output=True, text=True, check=True).stdout.strip()
    SiteReading.objects.update(claim=gone, beat_at=now)
    assert queries.is_stuck(SiteReading.objects.get(), now)
    assert tasks.take_up_lost(now) == 1
    assert DBTaskResult.objects.count() == 1
    assert read(reading).state == "done"
    assert tasks.take_up_lost(now) == 0


def test_whoever_comes_second_looks_in_again_later(ask, out, now):
    reading = ask()
    actions.take_up(pk=reading.pk, now=now)
    tasks.read_site.call(reading.pk)
    assert DBTaskResult.objects.get().run_after > now


def test_one_that_lost_its_claim_keeps_nothing(ask, out, now, freeze):
    reading = ask()
    slow = actions.take_up(pk=reading.pk, now=now)
    actions.take_up(pk=reading.pk, now=now + timedelta(seconds=60))
    page = slow.pages.get()
    assert not actions.keep_page(reading=slow, page=page, now=now, found={"title": "late"})
    assert not actions.finish_reading(reading=slow, now=now)
    actions.fail_reading(reading=slow, sentence="x", again=True, now=now)
    assert SiteReading.objects.get().state == "running"
    assert slow.pages.get().state == "waiting"


def test_stopping_stops(ask, out, host, now):
    reading = ask()
    tasks.work(reading.pk, enough=lambda: True)
    actions.stop_reading(reading=reading, now=now)
    assert read(reading).state == "cancelled"
    assert len(host.asked) == 2
    assert not any(reading.pages.values_list("found", flat=True))
    with pytest.raises(actions.NotBeingRead):
        actions.stop_reading(reading=reading, now=now)
    assert ask().pk != reading.pk


def test_our_own_fault_is_told_and_can_be_tried_again(ask, monkeypatch):
    def broken(beat):
        raise ZeroDivisionError

    monkeypatch.setattr(tasks, "visitor", broken)
    reading = ask()
    with pytest.raises(ZeroDivisionError):
        tasks.read_site.call(reading.pk)
    reading.refresh_from_db()
    assert reading.state == "failed"
    assert reading.again


def test_reading_again_says_what_changed(ask, out, host, freeze, now):
    first = read(ask())
    freeze(now + timedelta(days=7))
    team = (PAGES / "team.htm").read_text()
    team = team.replace("Field researcher", "Senior researcher").replace(
        "<h3>Ruth Amsel</h3><p>Head of Client Services</p>", ""
    )
    host.paths["/team"] = answer(team.replace("Samuel Adeyemi", "Ingrid Solberg"))
    said = queries.changes_of(read(ask()))
    assert "person:ingrid solberg" in said["added"]
    assert said["changed"] == {"person:teresa lindqvist": "Teresa Lindqvist, Field researcher"}
    assert {each["text"] for each in said["gone"]} == {
        "Ruth Amsel, Head of Client Services", "Samuel Adeyemi, Director of Operations",
    }  # fmt: skip
    first.refresh_from_db()
    assert first.findings == []


def test_a_page_that_could_not_be_read_takes_nothing_away(ask, out, host):
    read(ask())
    host.paths["/team"] = answer(status="500 Broken")
    assert queries.changes_of(read(ask()))["gone"] == []


def test_people_nobody_took_are_let_go_after_a_month(ask, out, now):
    reading = read(ask())
    assert actions.forget_untaken(now=now + timedelta(days=29)) == 0
    assert actions.forget_untaken(now=now + timedelta(days=31)) == 1
    reading.refresh_from_db()
    assert not texts(reading, "person")
    assert texts(reading, "name")


def test_what_was_kept_in_another_shape_is_left_out(place, now):
    rows = [{"key": "name", "what": "name", "text": "X", "page": "p", "later": 1}, {"key": 1}, "x", None]
    reading = SiteReading.objects.create(
        owner=place.owner, organization=place, created_at=now, address="a", state="done", findings=rows
    )
    assert [each.text for each in queries.findings_of(reading)] == ["X"]


# Taking


def all_keys(reading):
    return {each.key for each in queries.findings_of(reading)}


def test_what_is_taken_stands_in_the_organization(ask, out, place, now):
    reading = read(ask())
    turn = actions.take(reading=reading, keys=all_keys(reading), now=now)
    actions.keep_turn(reading=reading, turn=turn)
    place.refresh_from_db()
    assert place.phone == "+1 206-555-0117"
    assert place.email == "hello@harboranalytics.example"
    assert place.time_zone == "America/Los_Angeles"
    assert place.hires_interns == "yes"
    assert place.hiring_source == "mill.example/internships"
    assert str(place.hiring_said_on) == "2026-09-24"
    assert place.careers_url.endswith("/careers")
    assert "smart casual" in place.dress
    research = place.departments.get(name="Research Department")
    assert (research.state, research.phone) == ("confirmed", "+1 206-555-0118")
    assert "person:elias novak" not in turn["keys"]
    assert queries.taken_at(place)["phone:12065550117:"] == now


def test_a_turn_is_taken_back_as_one(ask, out, place, now):
    place.about = "My own words"
    place.save()
    reading = read(ask())
    actions.keep_turn(reading=reading, turn=actions.take(reading=reading, keys=all_keys(reading), now=now))
    place.refresh_from_db()
    actions.change(organization=place, now=now, phone="+1 206 555 0199")
    actions.take_back(reading=reading, now=now)
    place.refresh_from_db()
    assert place.phone == "+1 206 555 0199"  # changed since, so it stays
    assert place.about == "My own words"
    assert place.hiring_said_on is None
    assert (place.dress, place.hires_interns, place.time_zone, place.careers_url) == ("", "", "", "")
    assert not place.departments.exists()
    assert actions.take_back(reading=reading, now=now) is None


def test_a_department_that_a_call_confirmed_keeps_the_call_s_word(ask, out, place, now):
    actions.department_learned(organization=place, name="Operations", now=now, source="said by Ruth")
    reading = read(ask())
    turn = actions.take(reading=reading, keys=all_keys(reading), now=now)
    operations = place.departments.get(name="Operations")
    assert operations.state_source == "said by Ruth"
    assert operations.phone == "+1 206-555-0120"
    actions.keep_turn(reading=reading, turn=turn)
    actions.take_back(reading=reading, now=now)
    operations.refresh_from_db()
    assert (operations.phone, operations.state_source) == ("", "said by Ruth")


def test_a_name_that_another_organization_has_is_refused_whole(ask, out, place, dana, now):
    actions.change(organization=place, now=now, name="mill.example")
    actions.add(owner=dana, name="Harbor Analytics", now=now)
    reading = read(ask())
    with pytest.raises(actions.NameTaken):
        actions.take(reading=reading, keys=all_keys(reading), now=now)
    place.refresh_from_db()
    assert place.phone == ""


def test_the_clock_is_asked_for_each_page(ask, out, monkeypatch, at):
    """So that the beat of a long reading is never old."""
    moments = iter(at("2026-09-24 10:30") + timedelta(seconds=n) for n in range(10_000))
    monkeypatch.setattr(clock, "now", lambda: next(moments))
    assert read(ask()).state == "done"
