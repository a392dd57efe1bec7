"""JSON Resume, new keys and old, whole and broken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halfhour.formats import jsonresume

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data" / "resume"
NEW = {
    "basics": {"name": "Ada Brook", "label": "Researcher", "email": "ada@example.org", "location": {"city": "Oslo"}},
    "work": [
        {"name": "Tidewater", "position": "Assistant", "startDate": "2023-02", "highlights": ["Watched forty people"]},
    ],
    "education": [{"institution": "Lakeside", "area": "Information science", "studyType": "BSc", "endDate": "2025"}],
    "skills": [{"name": "Writing", "keywords": ["short", "clear"]}],
}


def test_it_reads_in_the_order_people_read():
    resume = jsonresume.read(json.dumps(NEW).encode())
    assert (resume.name, resume.email) == ("Ada Brook", "ada@example.org")
    assert [heading for heading, _ in resume.sections] == ["", "Work", "Education", "Skills"]
    assert "Assistant, Tidewater, 2023-02 to now\n- Watched forty people" in resume.text
    assert resume.text.index("Oslo") < resume.text.index("Tidewater") < resume.text.index("Lakeside")


def test_older_keys_are_known():
    old = {
        "bio": {"name": "Ada"},
        "work": [{"company": "Tidewater", "website": "https://t.example"}],
        "hobbies": ["Maps"],
    }
    text = jsonresume.read(json.dumps(old).encode("utf-16")).text
    assert "Tidewater" in text
    assert "https://t.example" in text
    assert "Maps" in text


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b'{"a": 1}', b'{"basics": null}', b"\xff\xfe", b"[" * 100_000, b'"x"']
)
def test_what_is_no_resume_has_a_sentence(data):
    assert jsonresume.read(data).problem


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from([*jsonresume.TITLES, "x"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(["basics", "work", "skills", "education", "references"]), JSON, min_size=1))
def test_odd_shapes_never_raise(said):
    resume = jsonresume.read(json.dumps(said).encode())
    assert resume.text or resume.problem


@pytest.mark.skipif(not SHARED.exists(), reason="the real files are not here")
def test_real_files():
    truth = json.loads((SHARED / "truth_machine.json").read_text())
    files = sorted(SHARED.glob("jsonresume_*.json"))
    assert files
    for file in files:
        resume = jsonresume.read(file.read_bytes())
        assert resume.problem is None, file.name
        expected = truth.get(file.name, {})
        assert resume.name == expected.get("name", resume.name)
        assert resume.email == (expected.get("email") or resume.email)
