"""The pages of archives: asked for, packed, fetched by their owner only, taken in, refused with a sentence."""

from __future__ import annotations

import io
import zipfile
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from halfhour.cli import takeout as terminal
from halfhour.desk import actions, tasks
from halfhour.desk.models import Takein, Takeout
from halfhour.desk.takeout import folder, packing
from halfhour.desk.tests.archives import packed, zipped
from halfhour.journey.people.models import Person
from tests.habits.cast import belongings

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def data(settings, tmp_path):
    settings.DATA = tmp_path
    return tmp_path


@pytest.fixture
def now(at, freeze):
    return freeze(at("2026-09-24 10:30"))


@pytest.fixture
def things(dana, now):
    return belongings(dana, now)


def asked(owner, now) -> Takeout:
    takeout = actions.ask(owner=owner, now=now)
    tasks.pack.call(takeout.pk)
    takeout.refresh_from_db()
    return takeout


def test_ask_pack_and_fetch(things, dana, now, client_of):
    client = client_of(dana)
    answer = client.post("/takeout/")
    assert answer.status_code == 303
    takeout = Takeout.objects.filter(owner=dana, size=0).latest("pk")
    assert answer["Location"] == f"/takeout/{takeout.pk}/"
    assert "being packed" in client.get(answer["Location"]).content.decode()
    client.post(answer["Location"])  # no worker runs here
    page = client.get(answer["Location"]).content.decode()
    assert "Your archive is ready" in page
    fetched = client.get(f"/takeout/{takeout.pk}/file/")
    assert fetched["Content-Type"] == "application/zip"
    assert fetched["Content-Disposition"] == 'attachment; filename="halfhour-2026-09-24.zip"'
    assert "no-store" in fetched["Cache-Control"]
    with zipfile.ZipFile(io.BytesIO(b"".join(fetched.streaming_content))) as archive:
        assert {"index.html", "style.css", "data.json"} <= set(archive.namelist())
        assert "Maria Chen" in archive.read("index.html").decode()


def test_an_archive_is_its_owner_s_alone_and_ends(things, dana, omar, now, client_of, freeze, data):
    takeout = asked(dana, now)
    file = folder.path_of(takeout.name)
    assert file.stat().st_mode & 0o077 == 0
    assert client_of(omar).get(f"/takeout/{takeout.pk}/file/").status_code == 404
    assert client_of(omar).get(f"/takeout/{takeout.pk}/").status_code == 404
    freeze(now + timedelta(days=7, seconds=1))
    assert client_of(dana).get(f"/takeout/{takeout.pk}/file/").status_code == 409
    actions.expire(now=now + timedelta(days=7, seconds=1))
    assert not file.exists()
    takeout.refresh_from_db()
    assert takeout.state == Takeout.State.GONE


def test_a_newer_archive_and_letting_go_remove_the_file(things, dana, now, client_of):
    first = asked(dana, now)
    second = asked(dana, now)
    assert not folder.path_of(first.name).exists()
    assert client_of(dana).post(f"/takeout/{second.pk}/removal/").status_code == 303
    assert not list(folder.folder().iterdir())


def test_asking_twice_packs_once(dana, now):
    assert actions.ask(owner=dana, now=now) == actions.ask(owner=dana, now=now)


def test_a_full_disk_is_told_and_leaves_nothing_half(things, dana, now, monkeypatch):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(packing, "write", full)
    takeout = asked(dana, now)
    assert takeout.state == Takeout.State.FAILED
    assert "disk is full" in takeout.problem
    assert not list(folder.folder().iterdir())


def test_a_worker_that_died_is_followed_by_another(things, dana, now, freeze):
    takeout = actions.ask(owner=dana, now=now)
    assert actions.take_up(Takeout, pk=takeout.pk, now=now)
    assert actions.take_up(Takeout, pk=takeout.pk, now=now) is None
    freeze(now + actions.SILENT_AFTER + timedelta(seconds=1))
    tasks.pack.call(takeout.pk)
    takeout.refresh_from_db()
    assert takeout.state == Takeout.State.DONE


def test_hand_in_and_take_in(things, dana, omar, now, client_of):
    file = SimpleUploadedFile("halfhour.zip", packed(dana, now).getvalue())
    client = client_of(omar)
    answer = client.post("/takein/", {"file": file})
    assert answer.status_code == 303
    takein = Takein.objects.get(owner=omar)
    client.post(answer["Location"])
    page = client.get(answer["Location"]).content.decode()
    assert "Taken in" in page
    assert "People" in page
    assert Person.objects.filter(owner=omar).count() == 1
    assert not list(folder.folder().iterdir())
    tasks.take_in.call(takein.pk)
    assert Person.objects.filter(owner=omar).count() == 1


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.zip", b"", "This file is empty"),
        ("letter.pdf", b"%PDF-1.7", "no archive of Halfhour"),
        ("other.zip", zipped({"a.txt": b"a"}).getvalue(), "no data.json"),
    ],
)
def test_what_is_no_archive_is_told_beside_the_field(dana, now, client_of, name, content, words):
    answer = client_of(dana).post("/takein/", {"file": SimpleUploadedFile(name, content)})
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not list(folder.folder().iterdir())


def test_an_archive_with_a_wrong_row_is_refused_on_its_page(dana, now, client_of):
    client = client_of(dana)
    broken = zipped({"data.json": b'{"format": "halfhour takeout", "version": 2}'}).getvalue()
    answer = client.post("/takein/", {"file": SimpleUploadedFile("new.zip", broken)})
    client.post(answer["Location"])
    assert "newer Halfhour" in client.get(answer["Location"]).content.decode()


def test_in_a_terminal(things, dana, omar, now, tmp_path):
    file = tmp_path / "all.zip"
    said = terminal.out(file, "dana")
    assert str(file) in said
    assert file.stat().st_mode & 0o077 == 0
    assert "0 were there already" in terminal.take_in(file, "omar")
    assert terminal.take_in(file, "omar").startswith("0 rows came in")
    with pytest.raises(terminal.click.ClickException, match="no user nobody"):
        terminal.out(file, "nobody")
    with pytest.raises(terminal.click.ClickException, match="could not be written"):
        terminal.out(tmp_path / "missing" / "all.zip", "dana")
    file.write_bytes(b"something else")
    with pytest.raises(terminal.click.ClickException, match="no archive of Halfhour"):
        terminal.take_in(file, "omar")
