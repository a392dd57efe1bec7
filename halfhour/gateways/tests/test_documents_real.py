"""Resumes that other people wrote, kept beside the repository; skipped where they are absent."""

import json
import re
from pathlib import Path

import pytest

from halfhour.gateways.documents import page_image, read_document

FILES = Path(__file__).resolve().parents[4] / "shared" / "data" / "resume"
pytestmark = pytest.mark.skipif(not FILES.is_dir(), reason="the real files are not here")

SCANS = {"pypdf_imagemagick-CCITTFaxDecode.pdf", "pypdf_imagemagick-images.pdf"}
LOCKED = {"pypdf_libreoffice-writer-password.pdf"}
WORDLESS = {"pythondocx_having-images.docx", "pythondocx_tbl-having-tables.docx"}
SAME = [f"rendercv_{theme}Theme.pdf" for theme in ("Classic", "Harvard", "Moderncv", "Sb2nov")]


def told(kind: str) -> dict[str, dict]:
    path = FILES / f"truth_{kind}.json"
    return json.loads(path.read_text()) if path.exists() else {}


def names(*endings: str) -> list[str]:
    return sorted(path.name for path in FILES.glob("*") if path.suffix in endings) if FILES.is_dir() else []


def read(name: str):
    return read_document((FILES / name).read_bytes(), file_name=name)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@pytest.mark.parametrize("name", names(".pdf", ".docx"))
def test_every_file_ends_in_text_or_a_sentence(name):
    document = read(name)
    truth = told("machine").get(name, {}) | told("hand").get(name, {})

    assert bool(document.text) is not bool(document.problem)
    assert bool(document.problem) is (name in SCANS | LOCKED | WORDLESS)
    assert document.kind == name.rpartition(".")[2]
    if document.text:
        assert document.pages >= truth.get("pages", 1)
        assert document.sections
        for said in filter(None, (truth.get("name"), truth.get("email"), *truth.get("emails", []))):
            assert said.casefold() in document.text.casefold()


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        (
            "latexcv_two_column.pdf",
            ["JAN KÜSTER", "Education", "Bachelor thesis focused", "Experience", "Fullstack Javascript"],
        ),
        (
            "latexcv_sidebarleft.pdf",
            ["SKILLS", "GIT 3+", "contact@example.com", "PROFILE", "WORK EXPERIENCE", "EDUCATION"],
        ),
        ("latexcv_sidebar.pdf", ["STATUS", "EDUCATION", "Semester Abroad", "CONTACT", "TECHNOLOGIES"]),
        ("latexcv_infographics.pdf", ["JAN KÜSTER", "10/2020", "11/2014", "10/2007", "@UB ="]),
        ("latexcv_infographics2_fr.pdf", ["ACHRAF NAJMI", "COMPETENCES", "7/2021", "12/2019", "6/2019"]),
        ("pypdf_multicolumn.pdf", ["Abstract", "Vivamus viverra fermentum felis", "pellentesque ante. Phasellus"]),
        (
            "latexcv_classic.pdf",
            ["Scientific Employee / PhD Student", "2016 - present", "IT Consultant for IBM", "2014 - 2016"],
        ),
        ("pypdf_habibi.pdf", ["حَبيبي", "habibi"]),
        ("pythondocx_hdr-header-footer.docx", ["Header for section-1", "section with header", "Footer for section 1"]),
    ],
)
def test_the_order_is_that_of_reading(name, parts):
    text = read(name).text
    places = [text.find(part) for part in parts]

    assert -1 not in places
    assert places == sorted(places)


def test_one_resume_in_four_layouts_has_the_same_parts_and_words():
    documents = [read(name) for name in SAME]
    headings = [[part.heading for part in document.sections] for document in documents]
    common = set.intersection(*(set(words(document.text)) for document in documents))

    assert headings.count(headings[0]) == len(SAME)
    for document in documents:
        assert len(common) >= 0.9 * len(set(words(document.text)))


@pytest.mark.parametrize("name", sorted(set(names(".pdf")) - LOCKED))
def test_every_first_page_can_be_shown(name):
    drawn = page_image((FILES / name).read_bytes(), 1, 500)

    assert drawn.startswith(b"\x89PNG")
    assert int.from_bytes(drawn[16:20], "big") == 500
