"""What a school's file says beyond name, mail, major, year and college is kept nowhere, not even with the file."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile

from halfhour.journey.people import actions, tasks
from halfhour.journey.people.models import Import, Person

STUDENTS = """Student Name,Email,Student ID,Major,GPA,School Year,College,Ethnicity,Gender,Disabled,Veteran,Advisor Remarks
Ada Byron,ada@lakeside.example,900123,Mathematics,3.97,Senior,Lakeside College,Martian,Zedgender,Yesdisabled,Novet,Quiet one
Juri Oun,juri@lakeside.example,900124,Physics,2.51,Junior,Hill College,Plutonian,Qgender,Nodisabled,Yesvet,Loud one
Broken Row,"never closed,900125,Art,1.23,Senior,Lakeside College,Venusian
,,900126,,0.99,,,Jovian,,,,
"""
PRIVATE = [
    *("900123", "900124", "900125", "900126", "3.97", "2.51", "1.23", "0.99"),
    *("Martian", "Plutonian", "Venusian", "Jovian", "Zedgender", "Qgender"),
    *("Yesdisabled", "Nodisabled", "Novet", "Yesvet", "Quiet one", "Loud one"),
]
CARDS = """BEGIN:VCARD
VERSION:3.0
FN:Maria Chen
BDAY:1985-07-14
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSECRET
 SECRETPHOTO
X-ABRELATEDNAMES;TYPE=spouse:Pat Secret
EMAIL:maria@harbor.example
END:VCARD
"""


def stored() -> str:
    """Every value of every row of every table."""
    return "\n".join(
        repr(bytes(value)) if isinstance(value, bytes | memoryview) else repr(value)
        for model in apps.get_models()
        for row in model._default_manager.values_list()
        for value in row
    )


def found(words) -> list[str]:
    text = stored()
    return [word for word in words if word in text]


@pytest.fixture
def now(at, freeze):
    return freeze(at("2026-09-24 10:30"))


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "cp1252"])
@pytest.mark.parametrize("at_once", [True, False], ids=["read at once", "read in the background"])
def test_a_students_file_leaves_no_trace_of_the_rest(dana, client_of, now, monkeypatch, codec, at_once):
    if not at_once:
        monkeypatch.setattr("halfhour.journey.people.actions.reading.AT_ONCE", 100)
    client = client_of(dana)
    there = client.post("/imports/new/", {"file": SimpleUploadedFile("s.csv", STUDENTS.encode(codec))})["Location"]
    assert found(PRIVATE) == []
    batch = Import.objects.get()
    tasks.carry_on.call(batch.pk)
    assert found(PRIVATE) == []
    client.post(there, {"again": "1", "encoding": codec.replace("-16", "-16")})
    tasks.carry_on.call(batch.pk)
    assert found(PRIVATE) == []
    page = client.get(there).content.decode()
    assert "Ada Byron" in page
    assert [word for word in PRIVATE if word in page] == []
    client.post(f"{there}start/", {"at_once": "1"})
    tasks.carry_on.call(batch.pk)
    assert found([*PRIVATE, "Mathematics", "ada@lakeside.example"]) == ["Mathematics", "ada@lakeside.example"]
    ada = Person.objects.get(full_name="Ada Byron")
    assert (ada.shares_school, ada.remarks) == (True, "Studied: Mathematics, Senior, Lakeside College")


def test_a_broken_row_is_still_named(dana, now):
    batch = actions.receive(owner=dana, file_name="s.csv", data=STUDENTS.encode(), now=now)
    actions.queue(batch=batch, now=now)
    tasks.carry_on.call(batch.pk)
    rows = list(batch.rows.order_by("number").values_list("line", "outcome"))
    assert rows == [(2, "added"), (3, "added"), (4, "skipped"), (5, "skipped")]


def test_cards_are_kept_without_photos_birthdays_and_families(dana, now):
    actions.receive(owner=dana, file_name="c.vcf", data=CARDS.encode(), now=now)
    assert found(["SECRET", "1985", "Secret", "maria@harbor.example"]) == ["maria@harbor.example"]


def test_a_column_that_another_reading_shows_to_be_private_goes_with_that_reading(dana, now):
    data = "Имя,Фамилия,Пол,Адрес эл. почты\nИван,Петров,Тайный,i@p.example\n".encode("cp1251")
    batch = actions.receive(owner=dana, file_name="c.csv", data=data, now=now)
    actions.read_again(batch=batch, now=now, encoding="cp1251")
    assert "Тайный".encode("cp1251") not in bytes(Import.objects.get().content)
    assert batch.preview["first"][0][1] == "Иван Петров"
