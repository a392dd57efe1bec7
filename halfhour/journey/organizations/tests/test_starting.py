"""From a field to places."""

import pytest

from halfhour.journey.organizations.rules.starting import _KNOWN, start_from


@pytest.mark.parametrize(
    ("field", "title"),
    [
        ("UX research", "UX researcher"),
        ("Transit planning", "Transit planner"),
        ("user experience", "UX researcher"),
        ("Software engineering", "Software engineer"),
        ("human resources", "Recruiter"),
        ("IT", "Software engineer"),
        ("graphic design", "Designer"),
        ("public health", "Charge nurse"),
    ],
)
def test_a_field_has_titles_to_look_for(field, title):
    assert title in start_from(field).titles


@pytest.mark.parametrize("field", ["", "   ", "falconry", "whitewater", "Ünterwasser"])
def test_nothing_is_made_up(field):
    assert start_from(field) is None


def test_every_row_is_whole():
    for words, start in _KNOWN:
        assert words
        assert len(start.places) > 3
        assert len(start.departments) > 1
        assert len(start.titles) > 1
