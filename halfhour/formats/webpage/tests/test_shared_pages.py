"""Real company pages, where the folder with them is present: the bars that the reader has to reach."""

from pathlib import Path

import pytest

from halfhour.formats.webpage import as_json, read_page

WEB = Path(__file__).resolve().parents[5] / "shared" / "data" / "web"
pytestmark = pytest.mark.skipif(not (WEB / "truth.json").is_file(), reason="the shared pages are not here")


@pytest.fixture(scope="module")
def got():
    return pytest.importorskip("bench.pages").figures(WEB)


def test_names(got):
    assert got.name_right >= 0.9 * got.pages


def test_phones(got):
    assert got.phones.recall >= 0.90
    assert got.phones.precision >= 0.95


def test_mail_addresses(got):
    assert got.emails.recall >= 0.95
    assert got.emails.precision >= 0.95
    assert got.cloaked  # what these pages hide from programs is kept apart


def test_careers_links(got):
    assert got.careers_right >= 0.9 * got.careers_true
    assert got.careers_wrong <= 0.05 * got.pages


def test_people_and_departments_against_a_plain_keyword_reading(got):
    assert got.people.f1 > 0.7 > 2 * got.plain_people.f1
    assert got.departments.f1 > 0.68 > 2 * got.plain_departments.f1


def test_pages_with_data_for_machines_are_read_without_exception():
    pages = sorted((WEB / "structured").glob("*.html"))
    assert pages
    for file in pages:
        shape = as_json(read_page(file.read_bytes(), base="https://example.com/"), file.name)
        assert "problem" not in shape
