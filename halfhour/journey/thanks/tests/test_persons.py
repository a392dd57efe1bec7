"""Promises as they were jotted down, turned to the one the letter is for."""

from __future__ import annotations

import pytest

from halfhour.journey.thanks.rules.persons import as_offered, as_promised


@pytest.mark.parametrize(
    ("jotted", "said"),
    [
        ("Send her the tram stop study", "send you the tram stop study"),
        ("I'll read her paper and write to him", "read your paper and write to you"),
        ("Tell them how it went", "tell you how it went"),
        ("I promised her to come back in spring", "come back in spring"),
        ("Sam's address for her", "Sam's address for you"),
        ("The study", "The study"),
    ],
)
def test_what_one_promised(jotted, said):
    assert as_promised(jotted) == said


@pytest.mark.parametrize(
    ("jotted", "said"),
    [
        ("Introduce you to Sam Ortiz", "introduce me to Sam Ortiz"),
        ("She will look at your resume", "look at my resume"),
        ("Maria offered to send me the list", "send me the list"),
    ],
)
def test_what_they_offered(jotted, said):
    assert as_offered(jotted) == said
