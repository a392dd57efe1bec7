"""What their own site says, beside the call."""

from __future__ import annotations

from datetime import timedelta

import pytest

from halfhour.demo import site
from halfhour.journey.organizations import actions as organizations
from halfhour.journey.outreach.rules.onsite import on_their_site, whose_line


@pytest.mark.parametrize(
    ("departments", "people", "interns", "said"),
    [
        ([], [], False, ""),
        (["Research"], [], False, "One department is named: Research. No manager is."),
        (["A", "B"], [("Elias Novak", "Research manager")], True,
         "Two departments are named: A, B. Who runs something: Elias Novak (Research manager). "
         "Internships have a page of their own."),
        (["A"], [("Elias Novak", "Researcher")], False, "One department is named: A. No manager is."),
        (list("ABCDEFGH"), [], False, "8 departments are named: A, B, C, D, E, F, G, H. No manager is."),
        ([], [("Ruth Amsel", "Head of Sales")], False, "Who runs something: Ruth Amsel (Head of Sales)."),
    ],
)  # fmt: skip
def test_the_sentences(departments, people, interns, said):
    assert on_their_site(departments, people, interns) == said


def test_whose_line_it_is():
    assert whose_line("reception", "contact-us", "today") == "Reception, found on their contact us page today"
    assert whose_line("", "", "today") == ""
    assert whose_line("Sales", "", "today") == "Sales, found on their home page today"


def test_the_call_says_what_stands_on_the_site(dana, client_of, at, freeze):
    now = freeze(at("2026-09-24 10:30"))
    harbor = organizations.find_or_add(
        owner=dana,
        name="Harbor Analytics",
        now=now,
        website="https://harboranalytics.example/",
        phone="+1 206 555 0117",
    )
    client = client_of(dana)
    page = f"/organizations/{harbor.pk}/calls/new/"
    assert "Not read yet" in client.get(page).content.decode()
    site.read(harbor, now)
    text = client.get(page).content.decode()
    assert "Reception, found on their contact page today" in text
    assert "Elias Novak (Research manager)" in text
    assert "Internships have a page of their own." in text
    freeze(now + timedelta(days=5))
    assert "contact page on Thursday 24 September" in client.get(page).content.decode()
