"""The pages of an import, from the file to the undo; every bad file gets a sentence."""

import uuid
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django_tasks_db.models import DBTaskResult

from halfhour.journey.people import actions, tasks
from halfhour.journey.people.models import Import, Person
from halfhour.journey.people.tests.files import CONNECTIONS, linkedin, many


@pytest.fixture
def now(at, freeze):
    return freeze(at("2026-09-24 10:30"))


@pytest.fixture
def client(dana, client_of, now):
    return client_of(dana)


def upload(client, data, **said):
    return client.post("/imports/new/", {"file": SimpleUploadedFile("Connections.csv", data), **said})


def finished(client, data=CONNECTIONS):
    upload(client, data)
    batch = Import.objects.latest("id")
    client.post(f"/imports/{batch.pk}/start/", {"at_once": "1"})
    batch.refresh_from_db()
    return batch


def test_the_whole_way(client):
    there = upload(client, CONNECTIONS)["Location"]
    page = client.get(there).content.decode()
    assert "3 new people" in page
    assert "Łukasz Żółkiewski" in page
    assert "LinkedIn connections" in page
    assert not Person.objects.exists()
    assert client.post(f"{there}start/")["Location"] == there
    assert "0 of 4 rows" in client.get(there).content.decode()
    [task] = DBTaskResult.objects.all()
    assert task.args_kwargs["args"] == [Import.objects.get().pk]
    tasks.carry_on.call(Import.objects.get().pk)
    page = client.get(there).content.decode()
    assert "Added 3" in page
    assert "Skipped 1" in page
    assert client.get(f"{there}?outcome=skipped").content.decode().count("<li>") == 1
    assert client.post(f"{there}undo/")["Location"] == there
    assert "Taken back" in client.get(there).content.decode()
    assert not Person.objects.exists()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "This file is empty"),
        (b"   \n\n", "empty"),
        (b"%PDF-1.7 \x00\x01", "PDF"),
        (b"\xff\xd8\xff\xe0" + bytes(400), "picture"),
        (b"PK\x03\x04" + bytes(100), "ZIP"),
        (b"Once upon a time there was no table in here.\nNot at all.\n", "no table"),
        (b'{"people": []}', "JSON"),
    ],
)
def test_a_file_that_holds_nobody_gets_a_sentence(client, data, sentence):
    answer = upload(client, data)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Import.objects.exists()


def test_a_file_too_large_gets_a_sentence(client, settings):
    settings.MAX_UPLOAD = 300
    answer = upload(client, many(30))
    assert answer.status_code == 422
    assert "is the most" in answer.content.decode()


def test_no_file_gets_a_sentence(client):
    answer = client.post("/imports/new/", {})
    assert "Choose a file first." in answer.content.decode()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-16-be"])
def test_other_encodings_are_read(client, encoding):
    there = upload(client, CONNECTIONS.decode().encode(encoding))["Location"]
    assert "Łukasz Żółkiewski" in client.get(there).content.decode()


def test_a_nul_is_left_out(client):
    batch = finished(client, linkedin("Ma\x00ria,Chen,,,Blue\x00 Harbor,Lead,"))
    assert Person.objects.get().full_name == "Maria Chen"
    assert batch.counts == {"added": 1}


def test_formulas_are_said_and_kept_as_text(client):
    there = upload(client, linkedin("=1+1,Chen,,,@SUM(A1),-2+3,"))["Location"]
    assert "1 row begins with = + - or @" in client.get(there).content.decode()


def test_an_encoding_can_be_chosen(client):
    # Greek in a file that could as well be western
    data = linkedin("Νίκος,Δήμου,,,Αθήνα,,").decode().encode("cp1253")
    there = upload(client, data)["Location"]
    assert client.post(there, {"again": "1", "encoding": "cp1253"}).status_code == 303
    assert "Νίκος Δήμου" in client.get(there).content.decode()
    assert client.post(there, {"again": "1", "encoding": "klingon"}).status_code == 422


def test_columns_can_be_told(client):
    there = upload(client, b"Wer,Wo denn\nxx,Blue Harbor Health\nyy,Lumen\n")["Location"]
    page = client.get(there)
    assert "Which column is the name?" in page.content.decode()
    client.post(there, {"again": "1", "column-0": "full_name", "column-1": "organization"})
    page = client.get(there).content.decode()
    assert "2 new people" in page
    assert "The columns are as you said" in page
    client.post(there, {"again": "1", "encoding": "utf-8", "column-0": "full_name", "column-1": "organization"})
    assert "2 new people" in client.get(there).content.decode()


def test_columns_once_told_are_known_in_the_next_file_until_they_are_forgotten(client):
    there = upload(client, b"Wer,Wo denn\nxx,Blue Harbor Health\n")["Location"]
    client.post(there, {"again": "1", "column-0": "full_name", "column-1": "organization"})
    client.post(f"{there}cancellation/")
    there = upload(client, b"Wer,Wo denn\nzz,Lumen\n")["Location"]
    page = client.get(there).content.decode()
    assert "1 new person" in page
    assert "The columns are as you said" in page
    client.post(there, {"forget": "1"})
    assert "Which column is the name?" in client.get(there).content.decode()
    client.post(f"{there}cancellation/")
    there = upload(client, b"Wer,Wo denn\nqq,lumen\n")["Location"]
    assert "as you said" not in client.get(there).content.decode()


class TestDoubles:
    @pytest.fixture
    def there(self, client, dana, now):
        for n in range(30):
            actions.add(owner=dana, full_name=f"Given{n} Famly{n}", organization_name=f"Place {n}", now=now)
        return upload(client, many(30))["Location"]

    def test_are_shown_page_after_page_with_their_choices(self, client, there):
        page = client.get(there).content.decode()
        assert page.count('class="card stack tight double"') == 10
        assert client.get(f"{there}?page=2").content.decode().count('class="card stack tight double"') == 10
        answer = client.post(f"{there}?page=1", {"choice-3": "merge", "choice-4": "skip"})
        assert answer["Location"] == f"{there}?group=&page=1#doubles"
        page = client.get(there).content.decode()
        assert "28 new people, 1 to merge" in page
        assert 'id="choice-3-merge" value="merge" checked' in page

    def test_all_of_a_kind_are_decided_at_once(self, client, there):
        client.post(there, {"choice-4": "skip", "choice-5": "add"})
        client.post(f"{there}?group=likely", {"likely": "merge", "choice-6": "add", "choice-7": "skip"})
        page = client.get(f"{there}?group=likely").content.decode()
        assert "Nobody new in this file" not in page
        assert "0 new people, 29 to merge" in page
        client.post(f"{there}start/", {"choice-6": "add", "at_once": "1"})
        batch = Import.objects.get()
        assert batch.counts == {"added": 1, "merged": 28, "skipped": 1}
        assert batch.rows.get(outcome="added").number == 6
        assert not batch.doubles.exists()

    def test_sure_ones_are_shown_and_can_be_kept_apart_too(self, client, dana, now):
        for n in range(12):
            actions.add(owner=dana, full_name=f"Given{n} Family{n}", organization_name=f"Place {n}", now=now)
        there = upload(client, many(12))["Location"]
        page = client.get(f"{there}?group=sure").content.decode()
        assert "All 12 sure" in page
        assert "profile added" in page
        client.post(there, {"sure": "add"})
        client.post(there, {"choice-11": "skip"})
        client.post(f"{there}start/", {"at_once": "1"})
        assert Import.objects.get().counts == {"added": 11, "skipped": 1}

    def test_who_is_there_already_is_not_doubled_by_a_rule_for_the_sure(self, client, dana, now):
        finished(client, many(3))
        actions.add(owner=dana, full_name="Given3 Family3", organization_name="Place 3", now=now)
        there = upload(client, many(4))["Location"]
        client.post(f"{there}start/", {"sure": "add", "at_once": "1"})
        assert Import.objects.latest("id").counts == {"same": 3, "added": 1}

    def test_a_page_that_is_not_there_is_the_last_one(self, client, there):
        assert "Page 3 of 3" in client.get(f"{there}?page=99&group=nonsense").content.decode()

    def test_are_decided_on_the_way_to_the_start(self, client, there):
        client.post(f"{there}start/", {"likely": "merge", "choice-4": "add", "at_once": "1"})
        batch = Import.objects.get()
        assert batch.counts == {"merged": 30}

    def test_odd_choices_are_left_out(self, client, there):
        client.post(
            f"{there}start/", {"choice-3": "delete", "choice-x": "merge", "choice-999": "merge", "at_once": "1"}
        )
        assert Import.objects.get().counts == {"added": 30}


class TestProgress:
    @pytest.fixture
    def there(self, client):
        there = upload(client, CONNECTIONS)["Location"]
        client.post(f"{there}start/")
        return there

    def test_shows_how_far_it_is_with_and_without_javascript(self, client, there):
        page = client.get(there).content.decode()
        assert '<noscript><meta http-equiv="refresh"' in page
        assert 'hx-trigger="every 1s"' in page
        assert "Do it here" not in page
        fragment = client.get(f"{there}?poll", headers={"HX-Request": "true"}).content.decode()
        assert fragment.strip().startswith("<section")

    def test_offers_to_do_it_when_nobody_takes_it(self, client, there, now, freeze):
        freeze(now + timedelta(seconds=7))
        assert "Do it here" in client.get(there).content.decode()
        client.post(f"{there}start/", {"at_once": "1"})
        assert Person.objects.count() == 3

    def test_a_dead_worker_is_told_and_taken_over(self, client, there, now, freeze):
        actions.take_up(pk=Import.objects.get().pk, now=now)
        freeze(now + timedelta(seconds=30))
        assert "has stopped" not in client.get(there).content.decode()
        freeze(now + timedelta(seconds=50))
        assert "has stopped" in client.get(there).content.decode()
        client.post(f"{there}start/", {"at_once": "1"})
        assert Person.objects.count() == 3

    def test_reloads_when_it_is_done(self, client, there):
        client.post(f"{there}start/", {"at_once": "1"})
        answer = client.get(f"{there}?poll", headers={"HX-Request": "true"})
        assert answer["HX-Refresh"] == "true"

    def test_started_twice_is_started_once(self, client, there):
        client.post(f"{there}start/")
        assert DBTaskResult.objects.count() == 1

    def test_can_be_stopped(self, client, there):
        assert client.post(f"{there}cancellation/")["Location"] == "/imports/"
        assert Import.objects.get().state == "cancelled"
        assert client.post(f"{there}cancellation/").status_code == 409


def test_sent_twice_is_one_import(client):
    key = str(uuid.uuid4())
    assert upload(client, CONNECTIONS, once=key)["Location"] == upload(client, CONNECTIONS, once=key)["Location"]
    assert Import.objects.count() == 1


def test_the_same_file_again_says_that_nobody_is_new(client):
    finished(client)
    there = upload(client, CONNECTIONS)["Location"]
    assert "Nobody new in this file" in client.get(there).content.decode()


def test_undo_asks_about_whom_you_changed(client, now):
    batch = finished(client)
    maria = Person.objects.get(full_name="Maria Chen")
    actions.change(person=maria, now=now, remarks="met")
    page = client.get(f"/imports/{batch.pk}/undo/").content.decode()
    assert "You changed these since" in page
    assert f'value="{maria.pk}"' in page
    client.post(f"/imports/{batch.pk}/undo/", {"also": [maria.pk, "x"]})
    assert not Person.objects.exists()


def test_kept_on_asking(client, now, freeze):
    batch = finished(client)
    assert 'name="keep"' not in client.get(f"/imports/{batch.pk}/").content.decode()
    freeze(now + timedelta(days=31))
    assert 'name="keep"' in client.get(f"/imports/{batch.pk}/").content.decode()
    client.post(f"/imports/{batch.pk}/", {"keep": "1"})
    assert 'name="keep"' not in client.get(f"/imports/{batch.pk}/").content.decode()


def test_the_report_pages_and_filters(client):
    batch = finished(client, many(120))
    seen = []
    for after in ("", "49", "99"):
        page = client.get(f"/imports/{batch.pk}/", {"outcome": "added", "after": after})
        seen += [row.number for row in page.context["rows"]]
    assert seen == list(range(120))
    assert client.get(f"/imports/{batch.pk}/?outcome=x&after=y").status_code == 200


@pytest.mark.parametrize("count", [3, 300])
def test_queries_of_the_pages_do_not_grow(client, count, django_assert_max_num_queries):
    there = upload(client, many(count))["Location"]
    with django_assert_max_num_queries(5):
        client.get(there)
    client.post(f"{there}start/", {"at_once": "1"})
    for address, most in ((there, 5), (f"{there}undo/", 25), ("/imports/", 4)):
        with django_assert_max_num_queries(most):
            client.get(address)


@pytest.mark.parametrize("address", ["", "start/", "undo/", "cancellation/"])
def test_a_stranger_finds_nothing(client, client_of, omar, address):
    batch = finished(client)
    there = f"/imports/{batch.pk}/{address}"
    stranger = client_of(omar)
    assert stranger.post(there).status_code == 404
    if address in ("", "undo/"):
        assert stranger.get(there).status_code == 404
    assert "Connections.csv" not in stranger.get("/imports/").content.decode()
    assert Person.objects.count() == 3


def test_a_table_that_names_nobody_cannot_be_started(client):
    there = upload(client, b"City,Date\nSeattle,2024-03-15\nPortland,2024-03-16\n")["Location"]
    page = client.get(there)
    assert "This file needs your help" in page.content.decode()
    answer = client.post(f"{there}start/")
    assert answer.status_code == 409
    assert "There is nobody in this file to import" in answer.content.decode()


def test_what_has_started_is_no_longer_decided(client):
    there = upload(client, CONNECTIONS)["Location"]
    client.post(f"{there}start/")
    assert client.post(there, {"again": "1"}).status_code == 409
    assert client.post(there, {"choice-1": "skip"}).status_code == 409
