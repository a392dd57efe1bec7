"""Archives that nobody packed: what is wrong is said in a sentence, nothing is changed, and nobody else is touched."""

from __future__ import annotations

import io
import json
import struct
import zipfile

import pytest

from halfhour.accounts.models import User
from halfhour.desk.takeout import opening
from halfhour.desk.takeout.opening import Unreadable
from halfhour.desk.tests.archives import SPACE, changed, packed, take_in, written, zipped
from halfhour.journey.conversation.models import Note
from halfhour.journey.people.models import Person
from tests.habits.cast import belongings

pytestmark = pytest.mark.django_db
MOMENT = "2026-09-01T10:00:00+00:00"


LETTER = {"id": "1", "created_at": MOMENT, "updated_at": MOMENT, "message_id": "<1@x>", "channel": "mail"}


def person(number: int = 1, **values):
    return {"id": str(number), "created_at": MOMENT, "full_name": "Sam Ortiz", "sort_key": "sam ortiz"} | values


def people(*rows, **head):
    return written({"people.Person": list(rows)}, **head)


@pytest.fixture
def now(at, freeze):
    return freeze(at("2026-09-24 10:30"))


def counts() -> dict[str, int]:
    from django.apps import apps

    ours = [model for app in apps.get_app_configs() if app.name.startswith("halfhour.") for model in app.get_models()]
    return {model.__name__: model._default_manager.count() for model in ours}


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (io.BytesIO(b"PK not really"), "no archive of Halfhour"),
        (io.BytesIO(b""), "no archive of Halfhour"),
        (zipped({"letter.txt": b"hello"}), "no data.json"),
        (zipped({"data.json": b"[]"}), "damaged"),
        (zipped({"data.json": b"{" * 100_000}), "damaged"),
        (zipped({"data.json": b"{}", "../../etc/passwd": b"x"}), "leads out of it"),
        (zipped({"data.json": b"{}", "/etc/passwd": b"x"}), "leads out of it"),
        (zipped({"data.json": b"{}", "files\\..\\x": b"x"}), "leads out of it"),
        (written({}, format="something else"), "no archive of Halfhour"),
        (written({}, version=99), "newer Halfhour"),
        (written({}, version="1"), "which version"),
        (written({}, space="../x"), "which account"),
        (written({"guest.HostLink": [{"id": "1"}]}), "does not know"),
        (written({"auth.User": [{"id": "1"}]}), "does not know"),
        (written({"people.Person": "all"}), "damaged"),
        (people({"full_name": "Nobody"}), "has no id"),
        (people(person(full_name="x" * 5000)), "full_name"),
        (people(person(full_name=["a"])), "full_name"),
        (people(person(full_name="a\x00b")), "full_name"),
        (people(person(remarks="\ud800")), "remarks"),
        (people(person(created_at="2026-09-01T10:00:00")), "created_at"),
        (people(person(created_at="tomorrow")), "created_at"),
        (people(person(created_at=None)), "created_at"),
        (people(person(revision=10**12)), "revision"),
        (people(person(revision=True)), "revision"),
        (people(person(other_emails={"a": 1})), "other_emails"),
        (people(person(time_zone="Mars/Olympus")), "time_zone"),
        (people(person(profile_url="javascript:alert(1)")), "profile_url"),
        (people(person(never_again="yes")), "never_again"),
        (people(person(shoe_size=44)), "shoe_size"),
        (people(person(1), person(1)), "same id"),
        (people(person(1, named_by="2"), person(2, named_by="1")), "circle"),
        (people(person(1, named_by="7")), "not in it"),
        (people(person(1, organization="7")), "not in the archive"),
        (people(person(1, organization=7)), "names no row"),
        (people(person(), counts={"people.Person": 2}), "lacks rows"),
        (written({"outreach.Letter": [LETTER]}), "person"),
        (
            written({"people.Person": [person()], "outreach.Letter": [LETTER | {"person": "1", "channel": "pigeon"}]}),
            "none of",
        ),
        (written({"outreach.Letter": [LETTER | {"person": "1"}], "people.Person": [person()]}), "not in the archive"),
    ],
)
def test_what_is_no_archive_of_ours_is_told_and_changes_nothing(file, words, dana, now):
    before = counts()
    with pytest.raises(Unreadable) as told:
        take_in(file, dana, now)
    assert words in told.value.sentence
    assert told.value.sentence.endswith("Nothing was taken in.")
    assert counts() == before


def test_owners_and_ids_in_an_archive_mean_nothing(dana, omar, now):
    """Rows are the reader's whatever they say, and no id of theirs reaches a row that is not in the archive."""
    theirs = belongings(omar, now)
    row = person(theirs["person"].pk, owner=omar.pk, owner_id=omar.pk)
    with pytest.raises(Unreadable):
        take_in(people(row), dana, now)
    take_in(people(person(theirs["person"].pk)), dana, now)
    came = Person.objects.get(owner=dana)
    assert came.pk != theirs["person"].pk
    note = {"id": "1", "created_at": MOMENT, "updated_at": MOMENT, "uid": SPACE, "kind": "note", "text": "mine now"}
    stolen = note | {"interview": str(theirs["interview"].pk)}
    with pytest.raises(Unreadable, match="not in the archive"):
        take_in(written({"conversation.Note": [stolen]}), dana, now)
    assert Note.objects.filter(owner=omar).count() == 1
    assert not Note.objects.filter(owner=dana).exists()


def test_an_archive_that_claims_to_be_of_another_s_account_reaches_nothing_of_it(dana, omar, now):
    belongings(omar, now)
    file = packed(omar, now)
    take_in(changed(file, lambda data: data["tables"].clear() or data.update(counts={})), dana, now)
    counted = take_in(file, dana, now)
    assert counted["people.Person"] == [1, 0]
    assert Person.objects.filter(owner=omar).count() == 1
    assert set(Person.objects.filter(owner=dana).values_list("organization__owner", flat=True)) == {dana.pk}


def test_markup_in_fields_stays_text(dana, now, client_of):
    evil = "<script>alert(1)</script>"
    take_in(people(person(full_name=evil, title=evil, remarks=evil, why_them=evil)), dana, now)
    came = Person.objects.get(owner=dana)
    answer = client_of(dana).get(f"/people/{came.pk}/")
    assert answer.status_code == 200
    assert evil not in answer.content.decode()
    assert "&lt;script&gt;" in answer.content.decode()


def test_a_wrong_row_at_the_end_takes_all_back(dana, now):
    before = counts()
    with pytest.raises(Unreadable):
        take_in(people(*(person(n) for n in range(1, 900)), person(900, full_name=None)), dana, now)
    assert counts() == before


def test_a_file_that_was_exchanged_or_is_missing_is_told(dana, omar, now):
    belongings(dana, now)
    file = packed(dana, now)
    with zipfile.ZipFile(file) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    resume = next(name for name in files if name.startswith("files/resumes.Original/"))
    with pytest.raises(Unreadable, match="not the one that was packed"):
        take_in(zipped(files | {resume: b"MZ other"}), omar, now)
    del files[resume]
    with pytest.raises(Unreadable, match="lacks the file"):
        take_in(zipped(files), omar, now)
    assert not Person.objects.filter(owner=omar).exists()


def test_a_row_may_not_name_other_files_of_the_archive(dana, now):
    row = {"id": "1", "created_at": MOMENT, "number": 1, "file_name": "a.pdf", "kind": "pdf", "size": 1}
    original = {"id": "1", "version": "1", "content": {"file": "data.json", "sha256": "0"}}
    with pytest.raises(Unreadable, match="names no file"):
        take_in(written({"resumes.Version": [row], "resumes.Original": [original]}), dana, now)


def test_bombs_are_not_unpacked(dana, now, monkeypatch):
    monkeypatch.setattr(opening, "LARGEST_FILE", 1000)
    row = {"id": "1", "created_at": MOMENT, "number": 1, "file_name": "a.pdf", "kind": "pdf", "size": 1}
    bomb = {"id": "1", "version": "1", "content": {"file": "files/a", "sha256": "0" * 64}}
    tables = {"resumes.Version": [row], "resumes.Original": [bomb]}
    with pytest.raises(Unreadable, match="larger than Halfhour keeps"):
        take_in(written(tables, files={"files/a": bytes(5_000_000)}), dana, now)
    monkeypatch.setattr(opening, "REWRITTEN", 1000)
    with pytest.raises(Unreadable, match="too large"):
        take_in(zipped({"data.json": b" " * 5_000_000}), dana, now)
    monkeypatch.setattr(opening, "LONGEST_LINE", 1000)
    with pytest.raises(Unreadable, match="larger than Halfhour keeps"):
        take_in(zipped({"data.json": b"x" * 5_000_000}), dana, now)


def test_a_table_of_contents_without_end_is_not_loaded():
    """Sixty thousand entries are told by the archive's last bytes, before anything reads the first."""
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 65_000, 65_000, 4_000_000_000, 0, 0)
    with pytest.raises(Unreadable, match="more files"):
        opening.open_archive(io.BytesIO(bytes(100) + end))
    longer = b"PK\x06\x06" + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, 10**6, 10**6, 10**9, 0)
    with pytest.raises(Unreadable, match="more files"):
        opening.open_archive(io.BytesIO(bytes(100) + longer + end.replace(struct.pack("<H", 65_000), b"\xff\xff")))


def test_a_cut_archive_is_told_at_whatever_byte(dana, omar, now):
    belongings(dana, now)
    whole = packed(dana, now).getvalue()
    for size in range(0, len(whole), max(1, len(whole) // 25)):
        with pytest.raises(Unreadable):
            take_in(io.BytesIO(whole[:size]), omar, now)
    assert not Person.objects.filter(owner=omar).exists()


def test_flipped_bytes_are_told_or_harmless(dana, omar, now):
    belongings(dana, now)
    whole = packed(dana, now).getvalue()
    for at in range(0, len(whole), max(1, len(whole) // 30)):
        broken = bytearray(whole)
        broken[at] ^= 0x55
        try:
            take_in(io.BytesIO(bytes(broken)), omar, now)
        except Unreadable:
            continue
    assert Person.objects.filter(owner=omar).count() <= 1
    assert User.objects.count() == 2


def test_data_written_anew_by_another_program_is_read_too(dana, omar, now):
    belongings(dana, now)
    file = packed(dana, now)
    counted = take_in(changed(file, lambda data: None), omar, now)
    assert counted["people.Person"] == [1, 0]
    text = json.dumps(json.loads(zipfile.ZipFile(file).read("data.json")), indent=4)
    assert take_in(zipped({"data.json": text.encode()} | _files(file)), omar, now)["people.Person"] == [0, 1]


def _files(file: io.BytesIO) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name.startswith("files/")}
