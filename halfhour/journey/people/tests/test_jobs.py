"""Who changed jobs keeps what they did before; an import that meets another employer asks, and its undo takes all back."""

from datetime import date

import pytest

from halfhour.journey.people import actions, queries
from halfhour.journey.people.models import JobNews, Person, Position
from halfhour.journey.people.rules.jobs import Job, elsewhere_on, held_on
from halfhour.journey.people.tests.files import linkedin
from halfhour.journey.people.tests.test_imports import MARIA, run, undo

NOW = Job("Director", "Kite Studio")
FORMER = [Job("Lead", "Blue Harbor", date(2026, 3, 1)), Job("Junior", "Lumen Bank", date(2024, 5, 1))]


@pytest.fixture
def now(at, freeze):
    return freeze(at("2026-09-24 10:30"))


@pytest.fixture
def maria(dana, at):
    return actions.add(
        owner=dana, full_name="Maria Chen", now=at("2026-09-01 09:00"), organization_name="Blue Harbor Health",
        title="Research lead", email="m.chen@blueharbor.example",
    )  # fmt: skip


def moves(person, now, on=date(2026, 9, 20), **said):
    return actions.change_job(person=person, now=now, changed_on=on, **{"organization_name": "Kite Studio", **said})


def card(org):
    return f"BEGIN:VCARD\nVERSION:3.0\nFN:Maria Chen\nEMAIL:maria@x.example\nORG:{org}\nEND:VCARD\n".encode()


@pytest.mark.parametrize(
    ("day", "organization"),
    [
        (date(2024, 4, 30), "Lumen Bank"),
        (date(2024, 5, 1), "Blue Harbor"),
        (date(2026, 2, 28), "Blue Harbor"),
        (date(2026, 3, 1), "Kite Studio"),
    ],
)
def test_on_the_day_of_a_change_the_new_job_holds(day, organization):
    assert held_on(day, FORMER, NOW).organization == organization
    elsewhere = elsewhere_on(day, FORMER, NOW)
    assert (elsewhere.organization if elsewhere else "Kite Studio") == organization


def test_a_job_in_words():
    assert [Job("Lead", "Kite").words, Job("", "Kite").words, Job("Lead", "").words] == ["Lead at Kite", "Kite", "Lead"]


def test_a_change_keeps_what_was_before(maria, now):
    moves(maria, now, title="Director", email="maria@kite.example", source="she told me")
    maria.refresh_from_db()
    assert (maria.organization.name, maria.title, maria.department) == ("Kite Studio", "Director", None)
    assert (maria.email, maria.other_emails) == ("maria@kite.example", ["m.chen@blueharbor.example"])
    moves(maria, now, on=date(2026, 9, 24), organization_name="Lumen Bank")
    newest, first = queries.former_jobs(maria)
    assert (first.organization_name, first.title, first.since, first.until, first.source) == (
        "Blue Harbor Health", "Research lead", None, date(2026, 9, 20), "she told me",
    )  # fmt: skip
    assert (newest.organization_name, newest.since, newest.until) == (
        "Kite Studio",
        date(2026, 9, 20),
        date(2026, 9, 24),
    )


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"on": date(2026, 9, 25)}, actions.NotChangedYet),
        ({"on": date(2026, 9, 19)}, actions.BeforeTheLast),
        ({"organization_name": "kite  studio", "title": "Director"}, actions.SameJob),
    ],
)
def test_what_cannot_be_is_said(maria, now, said, problem):
    moves(maria, now, title="Director")
    with pytest.raises(problem):
        moves(maria, now, **said)


def test_the_newest_change_is_taken_back(maria, now):
    moves(maria, now)
    assert actions.take_back_job_change(person=maria, now=now)
    maria.refresh_from_db()
    assert (maria.organization.name, maria.title) == ("Blue Harbor Health", "Research lead")
    assert not actions.take_back_job_change(person=maria, now=now)


class TestAnImport:
    MOVED = linkedin(MARIA.replace("Blue Harbor Health,Research lead", "Kite Studio,Director"))

    def test_replaces_what_only_files_wrote_and_keeps_it_as_history(self, dana, now):
        run(dana, linkedin(MARIA), now)
        batch = run(dana, self.MOVED, now)
        before = Position.objects.get()
        assert (before.organization_name, before.title, before.until) == (
            "Blue Harbor Health", "Research lead", date(2026, 9, 24),
        )  # fmt: skip
        assert before.organization.name == "Blue Harbor Health"
        run(dana, self.MOVED, now)
        assert (Position.objects.count(), JobNews.objects.count()) == (1, 0)
        undo(batch, now)
        assert not Position.objects.exists()
        assert Person.objects.get().organization.name == "Blue Harbor Health"

    def test_the_department_goes_with_the_organization_and_comes_back_with_it(self, dana, now):
        run(dana, card("Blue Harbor Health;Trials"), now, name="old.vcf")
        maria = Person.objects.get()
        trials = maria.organization.departments.create(owner=dana, created_at=now, name="Trials")
        Person.objects.update(department=trials)
        batch = run(dana, card("Kite Studio;Design"), now, name="new.vcf")
        maria.refresh_from_db()
        assert (maria.organization.name, maria.department, maria.remarks) == ("Kite Studio", None, "Department: Design")
        assert "the department there taken off, remarks added" in batch.rows.get().why
        undo(batch, now)
        maria.refresh_from_db()
        assert (maria.organization.name, maria.department, maria.remarks) == (
            "Blue Harbor Health", trials, "Department: Trials",
        )  # fmt: skip

    def test_asks_about_what_was_written_by_hand_once(self, dana, now):
        run(dana, linkedin(MARIA), now)
        maria = Person.objects.get()
        actions.change(person=maria, now=now, remarks="kind")
        batch = run(dana, self.MOVED, now)
        news = JobNews.objects.get()
        assert (news.organization_name, news.title, news.source) == (
            "Kite Studio", "Director", "Imported from Connections.csv",
        )  # fmt: skip
        assert [due.what for due in queries.due(now, dana)] == ["Has Maria Chen changed jobs?"]
        actions.dismiss_job_news(news=news, now=now)
        run(dana, self.MOVED, now, name="Connections again.csv")
        assert JobNews.objects.count() == 1
        assert not queries.due(now, dana)
        undo(batch, now, also=[maria.pk])
        assert not JobNews.objects.exists()

    def test_an_old_file_with_a_former_employer_is_no_news(self, dana, maria, now):
        Person.objects.update(profile_url="https://www.linkedin.com/in/maria-chen")
        moves(maria, now)
        run(dana, linkedin(MARIA), now)
        assert not JobNews.objects.exists()


class TestPages:
    def test_a_change_is_noted_on_its_page_and_told_in_the_story(self, maria, dana, now, client_of):
        client, address = client_of(dana), f"/people/{maria.pk}/job/"
        assert "since when" in client.get(address).content.decode().lower()
        refused = client.post(address, {"organization_name": "Kite Studio", "changed_on": "2027-01-01"})
        assert refused.status_code == 422
        assert "has not come yet" in refused.content.decode()
        said = {"organization_name": "Kite Studio", "changed_on": "2026-09-20", "source": "she told me"}
        assert client.post(address, said).status_code == 303
        story = client.get(f"/people/{maria.pk}/").content.decode()
        assert "They changed jobs" in story
        assert "Until then: Research lead at Blue Harbor Health. Known from: she told me." in story
        left = Position.objects.get().organization_id
        assert "Worked here before" in client.get(f"/organizations/{left}/").content.decode()
        assert client.post(f"/people/{maria.pk}/job/taking-back/").status_code == 303
        assert "They changed jobs" not in client.get(f"/people/{maria.pk}/").content.decode()

    def test_news_is_taken_or_dismissed(self, maria, dana, now, client_of):
        client, mine = client_of(dana), {"owner": dana, "created_at": now, "person": maria}
        kite = JobNews.objects.create(key="kite studio", organization_name="Kite Studio", title="Director", **mine)
        lumen = JobNews.objects.create(key="lumen bank", organization_name="Lumen Bank", **mine)
        assert "The file says" in client.get("/people/jobs/").content.decode()
        assert client.post(f"/job-news/{lumen.pk}/dismissal/").status_code == 303
        form = client.get(f"/people/{maria.pk}/job/?news={kite.pk}").content.decode()
        assert 'value="Director"' in form
        client.post(f"/people/{maria.pk}/job/", {"organization_name": "Kite Studio", "changed_on": "2026-09-24"})
        assert "Nobody is waiting here" in client.get("/people/jobs/").content.decode()
