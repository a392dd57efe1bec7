"""A list of nobody's make comes in by phone: columns told, doubles decided, progress followed, and all of it taken back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from halfhour.journey.people import actions, tasks
from halfhour.journey.people.models import Import, Person
from tests.stories.test_everyone import signed_in, wrong
from tests.stories.test_whole_walk import heading

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

HEADER = "Wer;Wo denn;Erreichbar\n"
FILE = HEADER + "\n".join(
    [
        "maria chen;Blue Harbor Health;maria@home.example",
        "jonas weyl;Northwind Robotics;jonas@northwind.example",
        "ilse brandt;Brandt Maps;ilse@maps.example",
        "tom iversen;Lumen;tom@lumen.example",
    ]
)


@pytest.fixture
def page(phone, freeze, at, dana) -> Page:
    now = freeze(at("2026-09-14 09:00"))
    actions.add(owner=dana, full_name="Maria Chen", organization_name="Blue Harbor Health", now=now)
    actions.add(owner=dana, full_name="Jonas Weil", organization_name="Northwind Robotics", now=now)
    page = phone.new_page()
    signed_in(page, dana, now)
    return page


def upload(page: Page, tmp_path, text: str) -> None:
    file = tmp_path / "my list.txt"
    file.write_text(text)
    page.goto("/imports/new/")
    page.get_by_label("The file").set_input_files(file)
    page.get_by_role("button", name="Look at it").click()


def test_from_an_unknown_table_to_its_undo(page, tmp_path, freeze, at):
    upload(page, tmp_path, FILE)
    says_which_column_is_which(page)
    decides(page)
    follows_it(page)
    takes_it_back(page, freeze, at)
    knows_the_columns_the_next_time(page, tmp_path)


def says_which_column_is_which(page: Page) -> None:
    expect(page.get_by_role("heading", name="Which column is the name?")).to_be_visible()
    assert wrong(page, "a file that needs help") == []
    name = page.get_by_label("Wer")
    name.focus()
    name.select_option("full_name")
    expect(page.get_by_role("cell", name="ilse brandt")).to_be_visible()  # without a button: the rows are read anew
    expect(name).to_be_focused()
    page.get_by_label("Wo denn").select_option("organization")
    expect(page.get_by_role("cell", name="Brandt Maps")).to_be_visible()
    heading(page, "3 new people, 1 to merge")


def decides(page: Page) -> None:
    jonas = page.get_by_role("group", name=re.compile("jonas weyl"))
    expect(jonas).to_contain_text("nearly the same name at the same place")
    expect(jonas.get_by_label("Keep apart")).to_be_checked()
    assert wrong(page, "a preview with doubles") == []
    jonas.get_by_label("Merge").check()
    page.get_by_role("button", name=re.compile("^Import ")).click()


def follows_it(page: Page) -> None:
    expect(page.get_by_role("progressbar")).to_be_visible()
    assert wrong(page, "an import on its way") == []
    tasks.carry_on.call(Import.objects.get().pk)
    expect(page.get_by_role("link", name="Merged 2")).to_be_visible()  # the page looked by itself
    assert wrong(page, "a report") == []
    assert sorted(Person.objects.values_list("full_name", flat=True)) == [
        "Jonas Weil",
        "Maria Chen",
        "ilse brandt",
        "tom iversen",
    ]
    with page.expect_download() as download:
        page.get_by_role("link", name="All rows as a CSV file").click()
    assert download.value.path().read_text("utf-8-sig").count("\n") == 5


def takes_it_back(page: Page, freeze, at) -> None:
    now = freeze(at("2026-09-15 09:00"))
    actions.change(person=Person.objects.get(full_name="tom iversen"), now=now, title="Lamp maker")
    page.get_by_role("link", name="Take it back").click()
    expect(page.get_by_label(re.compile("tom iversen"))).not_to_be_checked()
    assert wrong(page, "an undo that asks") == []
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_role("heading", name="Taken back")).to_be_visible()
    left = Person.objects.values_list("full_name", "email")
    assert sorted(left) == [("Jonas Weil", ""), ("Maria Chen", ""), ("tom iversen", "tom@lumen.example")]


def knows_the_columns_the_next_time(page: Page, tmp_path) -> None:
    upload(page, tmp_path, HEADER + "hana sato;Fernweh Studio;hana@fernweh.example\n")
    heading(page, "1 new person")
    expect(page.get_by_text("The columns are as you said.")).to_be_visible()


def test_without_scripts_it_is_the_same_way(chromium, address, freeze, at, dana, tmp_path):
    context = chromium.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    signed_in(page, dana, freeze(at("2026-09-14 09:00")))
    upload(page, tmp_path, FILE)
    page.get_by_label("Wer").select_option("full_name")
    page.get_by_role("button", name="Read it again so").click()
    page.get_by_role("button", name="Import 4 people").click()
    tasks.carry_on.call(Import.objects.get().pk)
    page.reload()
    expect(page.get_by_role("link", name="Added 4")).to_be_visible()
    page.get_by_role("link", name="Take it back").click()
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_role("heading", name="Taken back")).to_be_visible()
    context.close()
    assert not Person.objects.exists()
