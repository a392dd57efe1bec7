"""Everything one owns leaves one Halfhour in a file, is read without it, and comes in on another person's."""

from __future__ import annotations

import re
import zipfile

import pytest
from playwright.sync_api import Page, expect

from halfhour.accounts import actions as accounts
from halfhour.demo import story
from halfhour.desk import tasks
from halfhour.desk.models import Takein, Takeout
from halfhour.journey.people.models import Person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def open_halfhour(page: Page, user, now) -> None:
    page.goto(f"/sign-in/{accounts.make_link(user=user, now=now)}/")
    page.get_by_role("button", name="Open Halfhour").click()


def test_out_read_and_in(phone, omar, freeze, at, settings, tmp_path):
    settings.DATA = tmp_path
    now = freeze(at("2026-09-24 10:30"))
    dana = story.tell(now=now)
    page = phone.new_page()
    file = takes_it_out(page, dana, now, tmp_path)
    reads_it(page, file, tmp_path)
    page.context.clear_cookies()
    takes_it_in(page, file, omar, now)
    assert Person.objects.filter(owner=omar).count() == Person.objects.filter(owner=dana).count()


def takes_it_out(page: Page, dana, now, folder) -> str:
    open_halfhour(page, dana, now)
    page.goto("/settings/")
    page.get_by_role("link", name="Take it with you, or in").click()
    page.get_by_role("button", name="Pack an archive").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your archive is being packed")
    tasks.pack.call(Takeout.objects.get().pk)  # the worker's part; the page looks again by itself
    expect(page.get_by_role("heading", level=1)).to_have_text("Your archive is ready")
    with page.expect_download() as fetched:
        page.get_by_role("link", name="Fetch it").click()
    file = str(folder / fetched.value.suggested_filename)
    fetched.value.save_as(file)
    return file


def reads_it(page: Page, file: str, folder) -> None:
    with zipfile.ZipFile(file) as archive:
        archive.extractall(folder / "unpacked")
    page.goto(f"file://{folder}/unpacked/index.html")
    expect(page.get_by_role("heading", name="Maria Chen")).to_be_visible()
    assert page.locator("script").count() == 0
    page.get_by_role("link", name="Resumes").click()
    expect(page.locator("#resumes a").first).to_have_attribute("href", re.compile(r"files/resumes.Original/\d+.pdf"))


def takes_it_in(page: Page, file: str, omar, now) -> None:
    open_halfhour(page, omar, now)
    page.goto("/takein/")
    page.get_by_label("The archive").set_input_files(file)
    page.get_by_role("button", name="Take it in").click()
    tasks.take_in.call(Takein.objects.get().pk)
    expect(page.get_by_role("row", name="People")).to_be_visible()
    page.goto("/people/?tab=everyone")
    expect(page.get_by_role("link", name="Maria Chen")).to_be_visible()
