"""Files from the terminal: read without a trace, imported and taken back."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from halfhour.cli.command import halfhour
from halfhour.config.env import secret_key
from halfhour.journey.people.models import Person

LINKEDIN = """Notes:
"A preamble, with a comma"

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Amara,Okoye,https://www.linkedin.com/in/amara-o,amara@example.org,Tidewater Labs,Researcher,15 Mar 2024
,,,,,,02 Feb 2024
Ilse,Brandt,https://www.linkedin.com/in/ilse-b,,"Brandt, Sons",Mapmaker,Feb 2023
"""


@pytest.fixture
def run():
    return lambda *words: CliRunner().invoke(halfhour, list(map(str, words)))


def test_read_prints_one_line_a_file_and_never_a_traceback(run, tmp_path):
    good, bad = tmp_path / "Connections.csv", tmp_path / "picture.png"
    good.write_text(LINKEDIN)
    bad.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9)
    done = run("read", "contacts", good, bad, tmp_path / "missing.csv", tmp_path)
    assert done.exit_code == 0
    first, second, third, fourth = map(json.loads, done.stdout.splitlines())
    assert first["format"] == "linkedin"
    assert [p["full_name"] for p in first["people"]] == ["Amara Okoye", "Ilse Brandt"]
    assert first["people"][0]["connected_on"] == "2024-03-15"
    assert [s["line"] for s in first["skipped"]] == [6]
    keys = ["file", "format", "encoding", "people", "skipped"]
    assert list(first) == keys
    assert [list(each) for each in (second, third, fourth)] == [[*keys, "problem"]] * 3
    assert second["problem"]
    assert "could not be opened" in third["problem"]
    assert "could not be opened" in fourth["problem"]


def test_a_file_too_large_is_said_in_its_line(run, tmp_path, monkeypatch):
    monkeypatch.setattr("halfhour.cli.reading.LARGEST_BOOK", 300)
    large, photos = tmp_path / "large.csv", tmp_path / "photos.vcf"
    large.write_text(LINKEDIN * 2)
    photos.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nPHOTO;ENCODING=b:" + "QUJD\n " * 200 + "\nEND:VCARD\n")
    first, second = map(json.loads, run("read", "contacts", large, photos).stdout.splitlines())
    assert "larger than" in first["problem"]
    assert [person["full_name"] for person in second["people"]] == ["Ann Lee"]


@pytest.mark.django_db
def test_export_and_back(run, tmp_path):
    file = tmp_path / "Connections.csv"
    file.write_text(LINKEDIN)
    run("import", file)
    for name, flags, says in (
        ("people.csv", [], "2 people"),
        ("people.vcf", [], "2 people"),
        ("places.csv", ["--organizations"], "2 organizations"),
        ("places.vcf", ["--organizations"], "2 organizations"),
    ):
        written = run("export", tmp_path / name, *flags)
        assert says in written.output, written.output
        assert "2 already there" in run("import", tmp_path / name).output
    assert sorted(each.name for each in tmp_path.iterdir() if each.name.endswith(".part")) == []
    for wrong in ("people.txt", "missing/people.csv"):
        done = run("export", tmp_path / wrong)
        assert done.exit_code == 1
        assert "Error: " in done.output


@pytest.mark.django_db
def test_import_and_undo(run, tmp_path):
    file = tmp_path / "Connections.csv"
    file.write_text(LINKEDIN)
    done = run("import", file)
    assert done.exit_code == 0, done.output
    assert "2 added" in done.output
    assert "1 skipped" in done.output
    assert Person.objects.count() == 2
    again = run("import", file)
    assert "0 added" in again.output, again.output
    assert "2 already there" in again.output
    assert Person.objects.count() == 2
    run("import", "--undo")
    assert run("import", "--undo").exit_code in (0, 1)
    assert Person.objects.count() == 0


@pytest.mark.django_db
def test_a_file_that_is_none_is_said_in_words(run, tmp_path):
    empty = tmp_path / "empty.csv"
    empty.write_bytes(b"")
    for file in (empty, tmp_path / "missing.csv"):
        done = run("import", file)
        assert done.exit_code == 1
        assert "Error: " in done.output
        assert "Traceback" not in done.output
    assert run("import").exit_code == 2


def test_a_new_data_folder_is_its_owners_alone(tmp_path):
    secret_key(tmp_path / "fresh")
    assert (tmp_path / "fresh").stat().st_mode & 0o077 == 0
