"""A file comes in once, row by row accounted for; the same file again changes nothing; one undo takes it all back."""

from datetime import timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from halfhour.core import processes, search
from halfhour.core.models import SearchText
from halfhour.journey.organizations.models import Organization
from halfhour.journey.outreach.models import Letter
from halfhour.journey.people import actions, queries, tasks
from halfhour.journey.people.models import Import, ImportRow, Person
from halfhour.journey.people.tests.files import CARDS, CONNECTIONS, linkedin, many

MARIA = "Maria,Chen,https://www.linkedin.com/in/maria-chen,,Blue Harbor Health,Research lead,15 Mar 2024"


@pytest.fixture
def now(at, freeze):
    return freeze(at("2026-09-24 10:30"))


def run(owner, data, now, *, choices=None, name="Connections.csv"):
    """The file from its upload to its report."""
    batch = actions.receive(owner=owner, file_name=name, data=data, now=now)
    if choices:
        actions.choose(batch=batch, choices=choices, now=now)
    actions.queue(batch=batch, now=now)
    tasks.work(batch.pk, enough=lambda: False)
    batch.refresh_from_db()
    return batch


def undo(batch, now, also=()):
    actions.start_undo(batch=batch, also=also, now=now)
    tasks.work(batch.pk, enough=lambda: False)
    batch.refresh_from_db()


def everything():
    """All people as they are, without what only counts."""
    people = Person.objects.order_by("id").values()
    return [{k: v for k, v in person.items() if k != "revision"} for person in people]


def test_a_linkedin_file_comes_in_whole(dana, now):
    batch = run(dana, CONNECTIONS, now)
    assert (batch.state, batch.counts, batch.done, batch.content) == ("done", {"added": 3, "skipped": 1}, 4, None)
    maria = Person.objects.get(full_name="Maria Chen")
    assert (maria.organization.name, maria.title, maria.found_in) == ("Blue Harbor Health", "Research lead", "linkedin")
    assert (str(maria.connected_on), maria.touched_at, maria.profile_url) == (
        "2024-03-15",
        None,
        "https://www.linkedin.com/in/maria-chen",
    )
    assert [hit.title for hit in search.find(dana.id, "zolkiew")] == ["Łukasz Żółkiewski"]
    assert [hit.title for hit in search.find(dana.id, "northwind rob")] == ["Northwind Robotics", "Jonas Weil"]


def test_every_row_is_accounted_for(dana, now):
    batch = run(dana, CONNECTIONS, now)
    rows = list(batch.rows.order_by("number").values_list("number", "line", "outcome", "name"))
    assert [row[0] for row in rows] == [0, 1, 2, 3]
    assert [row[2] for row in rows] == ["added", "added", "added", "skipped"]
    assert batch.rows.get(outcome="skipped").why
    assert batch.rows.count() == batch.total


def test_the_same_file_again_changes_nothing(dana, now):
    run(dana, CONNECTIONS, now)
    before = everything()
    batch = run(dana, CONNECTIONS, now)
    assert batch.counts == {"same": 3, "skipped": 1}
    assert everything() == before
    assert (Person.objects.count(), Organization.objects.count()) == (3, 3)


def test_cards_and_tables_meet_by_mail(dana, now):
    run(dana, CARDS, now, name="contacts.vcf")
    batch = run(dana, b"Name,E-mail,Company,Title\nAisha R.,AISHA@transit.example,City Transit,Planner\n", now)
    assert batch.counts == {"same": 1}
    assert Person.objects.get().other_phones == []


def test_a_merge_fills_what_is_empty_and_keeps_what_was_typed(dana, now):
    maria = actions.add(
        owner=dana,
        full_name="Maria Chen",
        now=now,
        organization_name="Blue Harbor Health",
        title="Head of research",
        phone="+1 206 555 0142",
    )
    batch = run(dana, linkedin(MARIA), now)
    maria.refresh_from_db()
    assert batch.counts == {"merged": 1}
    assert (maria.title, maria.phone, maria.revision) == ("Head of research", "+1 206 555 0142", 2)
    assert maria.profile_url.endswith("/maria-chen")
    assert "profile added" in batch.rows.get().why
    assert "yours stays" in batch.rows.get().why


def test_who_moved_on_is_updated_when_only_files_wrote_about_them(dana, now):
    run(dana, linkedin(MARIA), now)
    moved = MARIA.replace("Blue Harbor Health,Research lead", "Lumen,Director")
    batch = run(dana, linkedin(moved), now)
    maria = Person.objects.get()
    assert (maria.organization.name, maria.title) == ("Lumen", "Director")
    assert "title now “Director” (was “Research lead”)" in batch.rows.get().why
    actions.change(person=maria, now=now, title="My own words")
    run(dana, linkedin(moved.replace("Director", "President").replace("Lumen", "Acme")), now)
    maria.refresh_from_db()
    assert (maria.organization.name, maria.title) == ("Lumen", "My own words")


def test_doubles_inside_a_file_become_one_person(dana, now):
    batch = run(dana, linkedin(MARIA, MARIA.replace(",,Blue", ",m@chen.example,Blue"), MARIA), now)
    assert batch.counts == {"added": 1, "merged": 1, "same": 1}
    assert Person.objects.get().email == "m@chen.example"
    undo(batch, now)
    assert not Person.objects.exists()


def test_two_profiles_are_two_people(dana, now):
    batch = run(dana, linkedin(MARIA, MARIA.replace("maria-chen", "maria-chen-2")), now)
    assert batch.counts == {"added": 2}


class TestDoubtful:
    """Nearly the same name at the same place: shown, and nothing is merged unless somebody says so."""

    FILE = b"Name,Company,Phone\nJon Smith,Acme,206 555 0101\n"

    @pytest.fixture
    def john(self, dana, now):
        return actions.add(owner=dana, full_name="John Smith", organization_name="Acme Inc.", now=now)

    def test_is_shown_and_added_beside(self, dana, now, john):
        batch = actions.receive(owner=dana, file_name="a.csv", data=self.FILE, now=now)
        [double] = batch.doubles.order_by("level", "number")
        assert (double.said["person"], double.level, double.choice) == (john.pk, 1, "add")
        assert run(dana, self.FILE, now).counts == {"added": 1}

    def test_is_merged_when_chosen_and_again_the_next_time(self, dana, now, john):
        assert run(dana, self.FILE, now, choices={"0": "merge"}).counts == {"merged": 1}
        john.refresh_from_db()
        assert (john.full_name, john.phone) == ("John Smith", "206 555 0101")
        assert run(dana, self.FILE, now).counts == {"same": 1}

    def test_is_skipped_when_chosen(self, dana, now, john):
        batch = run(dana, self.FILE, now, choices={"0": "skip"})
        assert (batch.counts, batch.rows.get().why) == ({"skipped": 1}, "You chose to skip this row.")
        assert run(dana, self.FILE, now).counts == {"skipped": 1}

    def test_one_rule_for_all(self, dana, now, john):
        file = self.FILE + b"Jan Smith,Acme,206 555 0102\n"
        batch = actions.receive(owner=dana, file_name="a.csv", data=file, now=now)
        assert len(batch.doubles.order_by("level", "number")) == 2
        actions.choose(batch=batch, choices={"likely": "merge", "1": "skip"}, now=now)
        assert [double.choice for double in batch.doubles.order_by("level", "number")] == ["merge", "skip"]
        assert batch.preview["counts"] == {"added": 0, "merged": 1, "same": 0, "skipped": 1}

    def test_the_same_person_added_twice_by_choice_is_known_the_third_time(self, dana, now):
        run(dana, linkedin(MARIA), now)
        twin = linkedin(MARIA.replace(",,Blue", ",m@chen.example,Blue"))
        assert run(dana, twin, now, choices={"0": "add"}).counts == {"added": 1}
        assert run(dana, twin, now).counts == {"same": 1}


class TestUndo:
    """One undo for one import."""

    def test_takes_back_what_was_added_and_restores_what_was_merged(self, dana, now):
        actions.add(owner=dana, full_name="Maria Chen", organization_name="Blue Harbor Health", now=now)
        before, texts = everything(), set(SearchText.objects.values_list("kind", "folded"))
        batch = run(dana, CONNECTIONS, now)
        assert batch.counts == {"added": 2, "merged": 1, "skipped": 1}
        undo(batch, now)
        assert batch.state == "undone"
        assert everything() == before
        assert set(SearchText.objects.values_list("kind", "folded")) == texts
        assert [place.name for place in Organization.objects.all()] == ["Blue Harbor Health"]
        assert batch.rows.count() == 4

    def test_asks_about_whom_was_changed_since_and_keeps_them(self, dana, now):
        batch = run(dana, CONNECTIONS, now)
        later = now + timedelta(days=1)
        maria, jonas, _ = Person.objects.order_by("id")
        actions.change(person=maria, now=later, remarks="met at the fair")
        Letter.objects.create(owner=dana, created_at=later, updated_at=later, person=jonas, message_id="<1@x>")
        assert [asked["name"] for asked in queries.to_ask(batch)] == ["Maria Chen", "Jonas Weil"]
        undo(batch, later, also=[jonas.pk])
        assert [person.full_name for person in Person.objects.all()] == ["Maria Chen"]
        assert not Letter.objects.exists()
        assert [place.name for place in Organization.objects.all()] == ["Blue Harbor Health"]

    def test_whom_one_wrote_to_before_is_not_asked_about(self, dana, now):
        maria = actions.add(owner=dana, full_name="Maria Chen", organization_name="Blue Harbor Health", now=now)
        Letter.objects.create(owner=dana, created_at=now, updated_at=now, person=maria, message_id="<1@x>")
        batch = run(dana, linkedin(MARIA), now + timedelta(days=1))
        assert batch.counts == {"merged": 1}
        assert queries.to_ask(batch) == []
        undo(batch, now + timedelta(days=2))
        maria.refresh_from_db()
        assert (maria.profile_url, Letter.objects.count()) == ("", 1)

    def test_whoever_was_written_to_is_kept(self, dana, now):
        batch = run(dana, linkedin(MARIA), now)
        actions.touch(person=Person.objects.get(), now=now + timedelta(days=1))
        undo(batch, now)
        assert Person.objects.count() == 1

    def test_two_imports_are_taken_back_one_after_the_other(self, dana, now):
        first = run(dana, linkedin(MARIA), now)
        second = run(dana, linkedin(MARIA.replace("Research lead", "Director")), now)
        undo(second, now)
        assert Person.objects.get().title == "Research lead"
        undo(first, now)
        assert not Person.objects.exists()

    def test_an_earlier_import_keeps_whom_a_later_one_changed(self, dana, now):
        first = run(dana, linkedin(MARIA), now)
        run(dana, linkedin(MARIA.replace("Research lead", "Director")), now)
        undo(first, now)
        assert Person.objects.get().title == "Director"

    def test_happens_once(self, dana, now):
        batch = run(dana, CONNECTIONS, now)
        undo(batch, now)
        with pytest.raises(actions.NothingToTakeBack):
            actions.start_undo(batch=batch, also=[], now=now)

    def test_goes_on_where_it_was_stopped(self, dana, now, monkeypatch):
        monkeypatch.setattr("halfhour.journey.people.actions.undoing.AT_ONCE", 10)
        batch = run(dana, many(35), now)
        actions.start_undo(batch=batch, also=[], now=now)
        tasks.work(batch.pk, enough=lambda: True)
        batch.refresh_from_db()
        assert (batch.state, batch.done, Person.objects.count()) == ("undoing", 10, 25)
        tasks.work(batch.pk, enough=lambda: False)
        batch.refresh_from_db()
        assert (batch.state, Person.objects.count(), Organization.objects.count()) == ("undone", 0, 0)


class TestWork:
    """Claimed by one, taken over when that one is gone, stopped at the next chunk, never done twice."""

    @pytest.fixture(autouse=True)
    def small_chunks(self, monkeypatch):
        monkeypatch.setattr("halfhour.journey.people.queries.importing.CHUNK", 10)

    @pytest.fixture
    def batch(self, dana, now):
        batch = actions.receive(owner=dana, file_name="Connections.csv", data=many(35), now=now)
        return actions.queue(batch=batch, now=now)

    def test_twice_is_once(self, batch):
        tasks.work(batch.pk, enough=lambda: False)
        tasks.work(batch.pk, enough=lambda: False)
        assert Person.objects.count() == ImportRow.objects.count() == 35

    def test_goes_on_where_it_was_stopped(self, batch):
        tasks.work(batch.pk, enough=lambda: True)
        batch.refresh_from_db()
        assert (batch.state, batch.done, Person.objects.count()) == ("running", 10, 10)
        tasks.work(batch.pk, enough=lambda: False)
        batch.refresh_from_db()
        assert (batch.state, batch.done, batch.counts) == ("done", 35, {"added": 35})

    def test_a_dead_claim_is_taken_over_and_a_live_one_is_not(self, batch, now):
        held = actions.take_up(pk=batch.pk, now=now)
        assert actions.take_up(pk=batch.pk, now=now + timedelta(seconds=40)) is None
        taken = actions.take_up(pk=batch.pk, now=now + timedelta(seconds=46))
        assert taken is not None
        groups = queries.prospect(held, queries.rows_to_come(held, queries.read(held))[0])
        assert actions.bring_in(batch=held, groups=groups, now=now) is False
        assert not Person.objects.exists()

    def test_what_a_killed_process_held_is_taken_over_at_once(self, batch, now):
        tasks.work(batch.pk, enough=lambda: True)
        machine, pid, began, word = processes.mark().split("-")
        gone = f"{machine}-{pid}-{int(began or '0', 16) + 1:x}-{word}"
        Import.objects.filter(pk=batch.pk).update(claim=gone, beat_at=now)
        assert tasks.take_up_lost(now) == 1
        [task] = DBTaskResult.objects.all()
        tasks.carry_on.call(*task.args_kwargs["args"])
        batch.refresh_from_db()
        assert (batch.state, batch.counts) == ("done", {"added": 35})
        assert tasks.take_up_lost(now) == 0

    def test_what_a_living_process_holds_is_left_alone(self, batch, now):
        actions.take_up(pk=batch.pk, now=now)
        assert tasks.take_up_lost(now + timedelta(minutes=10)) == 0

    def test_what_was_queued_and_forgotten_is_taken_up(self, batch, now):
        assert tasks.take_up_lost(now) == 0
        assert tasks.take_up_lost(now + timedelta(seconds=11)) == 1

    def test_stops_when_cancelled_and_keeps_what_came_in(self, batch, now):
        tasks.work(batch.pk, enough=lambda: True)
        held = actions.take_up(pk=batch.pk, now=now)
        actions.cancel(batch=batch, now=now)
        groups = queries.prospect(held, queries.rows_to_come(held, queries.read(held))[0])
        assert actions.bring_in(batch=held, groups=groups, now=now) is False
        batch.refresh_from_db()
        assert (batch.state, batch.counts, batch.content) == ("cancelled", {"added": 10}, None)
        undo(batch, now)
        assert not Person.objects.exists()

    def test_a_failure_is_said_and_starting_again_goes_on(self, batch, now, monkeypatch):
        tasks.work(batch.pk, enough=lambda: True)

        def breaks(**_):
            raise OSError("no")

        with monkeypatch.context() as patch:
            patch.setattr(actions, "bring_in", breaks)
            with pytest.raises(OSError, match="no"):
                tasks.work(batch.pk, enough=lambda: False)
        batch.refresh_from_db()
        assert (batch.state, batch.problem, batch.counts) == ("failed", tasks.BROKE, {"added": 10})
        actions.queue(batch=batch, now=now)
        tasks.work(batch.pk, enough=lambda: False)
        assert Person.objects.count() == 35

    def test_cannot_be_started_twice(self, batch, now):
        with pytest.raises(actions.AlreadyStarted):
            actions.queue(batch=batch, now=now)

    def test_a_double_inside_the_file_finds_its_person_after_a_stop(self, dana, now):
        data = many(25) + many(25).partition(b"Connected On\n")[2]
        batch = actions.queue(batch=actions.receive(owner=dana, file_name="c.csv", data=data, now=now), now=now)
        tasks.work(batch.pk, enough=lambda: True)
        tasks.work(batch.pk, enough=lambda: False)
        batch.refresh_from_db()
        assert batch.counts == {"added": 25, "same": 25}


class TestLarge:
    """More than a page can read while it waits is read in the background."""

    @pytest.fixture
    def batch(self, dana, now, monkeypatch):
        monkeypatch.setattr("halfhour.journey.people.actions.reading.AT_ONCE", 500)
        return actions.receive(owner=dana, file_name="Connections.csv", data=many(35), now=now)

    def test_is_read_then_shown_then_imported(self, batch, now):
        assert batch.state == "reading"
        tasks.work(batch.pk, enough=lambda: False)
        batch.refresh_from_db()
        assert (batch.state, batch.preview["counts"]["added"], batch.total) == ("preview", 35, 35)
        actions.queue(batch=batch, now=now)
        tasks.work(batch.pk, enough=lambda: False)
        assert Person.objects.count() == 35

    def test_that_is_no_table_says_so(self, dana, now, batch):
        batch = actions.receive(owner=dana, file_name="x.csv", data=b"%PDF-1.7" + b"x" * 600, now=now)
        tasks.work(batch.pk, enough=lambda: False)
        batch.refresh_from_db()
        assert batch.state == "failed"
        assert "PDF" in batch.problem
        assert batch.content is None


def test_columns_once_told_are_remembered(dana, now):
    file = b"Wer,Wo denn,Rufe\nMaria Chen,Blue Harbor Health,hallo\nJonas Weil,Northwind,welt\n"
    batch = actions.receive(owner=dana, file_name="a.csv", data=file, now=now)
    told = {"Wer": "full_name", "Wo denn": "organization", "Rufe": ""}
    actions.read_again(batch=batch, now=now, mapping=told)
    assert batch.preview["first"][0][1:4] == ["Maria Chen", "", "Blue Harbor Health"]
    again = actions.receive(owner=dana, file_name="b.csv", data=file + b"Tom Iversen,Lumen,x\n", now=now)
    assert again.mapping == told
    assert again.preview["first"][2][3] == "Lumen"


def test_the_same_file_waits_once(dana, now):
    one = actions.receive(owner=dana, file_name="a.csv", data=CONNECTIONS, now=now)
    assert actions.receive(owner=dana, file_name="a.csv", data=CONNECTIONS, now=now).pk == one.pk
    assert Import.objects.count() == 1


def test_unused_imports_ask_after_thirty_days(dana, omar, now):
    batch = run(dana, CONNECTIONS, now)
    assert queries.due(now + timedelta(days=29)) == []
    [due] = queries.due(now + timedelta(days=30), dana)
    assert (due.key, due.url) == (f"people.import/import:{batch.pk}", f"/imports/{batch.pk}/")
    assert queries.due(now + timedelta(days=30), omar) == []
    actions.keep(batch=batch, now=now)
    assert queries.due(now + timedelta(days=40)) == []


def test_a_file_that_waits_asks_after_thirty_days(dana, now):
    batch = actions.receive(owner=dana, file_name="a.csv", data=CONNECTIONS, now=now)
    assert queries.due(now + timedelta(days=29)) == []
    assert [due.what for due in queries.due(now + timedelta(days=30))] == ["Import a.csv or leave it"]
    actions.cancel(batch=batch, now=now)
    assert queries.due(now + timedelta(days=30)) == []


def test_an_import_somebody_of_which_was_written_to_is_used(dana, now):
    run(dana, CONNECTIONS, now)
    actions.touch(person=Person.objects.first(), now=now)
    assert queries.due(now + timedelta(days=40)) == []


def test_shares_school_is_told_by_the_file(dana, now):
    file = b"First Name,Last Name,Email,Major,College,GPA,Gender\nAda,Byron,a@x.example,Math,Lakeside College,3.9,F\n"
    run(dana, file, now)
    ada = Person.objects.get()
    assert (ada.shares_school, "3.9" in ada.remarks, "Math" in ada.remarks) == (True, False, True)


def test_queries_do_not_grow_with_the_rows_of_a_chunk(dana, now, django_assert_max_num_queries):
    batch = actions.receive(owner=dana, file_name="c.csv", data=many(300), now=now)
    actions.queue(batch=batch, now=now)
    with django_assert_max_num_queries(40):
        tasks.work(batch.pk, enough=lambda: False)


class TestOrganizations:
    """A card of an organization is an organization, no person."""

    CARDS = b"""BEGIN:VCARD\r
VERSION:3.0\r
N:;;;;\r
FN:Blue Harbor Health\r
ORG:Blue Harbor Health\r
TEL;TYPE=WORK:+1 206 555 0100\r
EMAIL:hello@blueharbor.example\r
URL:https://blueharbor.example\r
X-ABShowAs:COMPANY\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:4.0\r
KIND:org\r
FN:Lumen\r
NOTE:makes lamps\r
END:VCARD\r
"""

    def test_comes_in_and_goes_as_one(self, dana, now):
        batch = run(dana, self.CARDS, now)
        assert (batch.counts, Person.objects.count()) == ({"added": 2}, 0)
        harbor, lumen = Organization.objects.order_by("id")
        assert (harbor.name, harbor.phone, harbor.website) == (
            "Blue Harbor Health",
            "+1 206 555 0100",
            "https://blueharbor.example",
        )
        assert (harbor.about, lumen.about) == ("Mail: hello@blueharbor.example", "makes lamps")
        assert [hit.title for hit in search.find(dana.id, "lamps")] == ["Lumen"]
        assert run(dana, self.CARDS, now).counts == {"same": 2}
        undo(batch, now)
        assert (batch.state, Organization.objects.count(), SearchText.objects.count()) == ("undone", 0, 0)

    def test_fills_what_is_empty_and_empties_it_again(self, dana, now):
        run(dana, linkedin(MARIA), now)
        batch = run(dana, self.CARDS, now)
        assert batch.counts == {"added": 1, "merged": 1}
        harbor = Organization.objects.get(name="Blue Harbor Health")
        assert harbor.phone == "+1 206 555 0100"
        Organization.objects.filter(pk=harbor.pk).update(website="https://other.example")
        undo(batch, now)
        harbor.refresh_from_db()
        assert (harbor.phone, harbor.about, harbor.website) == ("", "", "https://other.example")
        assert [place.name for place in Organization.objects.all()] == ["Blue Harbor Health"]

    def test_is_shown_before(self, dana, now):
        batch = actions.receive(owner=dana, file_name="c.vcf", data=self.CARDS, now=now)
        assert batch.preview["counts"]["added"] == 2
        assert not batch.doubles.exists()
