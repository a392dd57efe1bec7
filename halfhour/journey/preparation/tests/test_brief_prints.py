"""The brief in a real browser: whatever stands in the plan, one sheet comes out of the printer."""

from __future__ import annotations

from functools import partial
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse

from halfhour.gateways.documents import Document, read_document
from halfhour.journey.preparation import actions, queries
from halfhour.journey.preparation.models import PlannedQuestion

LONG = "Which of the many decisions that you take in an ordinary week would you most like to hand to somebody, " * 3

pytestmark = pytest.mark.browser


@pytest.fixture
def print_page(chromium):
    """`print_page(html, "A4")`: what chromium sends to the printer."""

    def serve(html: bytes, route) -> None:
        path = urlsplit(route.request.url).path
        if path.startswith("/static/"):
            route.fulfill(path=finders.find(path.removeprefix("/static/")))
        else:
            route.fulfill(content_type="text/html", body=html)

    def printed(html: bytes, paper: str) -> Document:
        page = chromium.new_page()
        page.route("**/*", partial(serve, html))
        page.goto("http://halfhour.test/brief/")
        data = page.pdf(format=paper, prefer_css_page_size=True)
        page.close()
        return read_document(data)

    return printed


@pytest.fixture
def brief_of(dana, client_of, freeze, at):
    """`brief_of(interview)`: the page as it is sent to the browser."""
    freeze(at("2026-09-20 09:00"))
    return lambda interview: client_of(dana).get(reverse("desk:brief", args=[interview.pk])).content


def twelve(interview, at, text):
    actions.add_planned(interview=interview, now=at("2026-09-20 09:00"), text="One more?")
    PlannedQuestion.objects.filter(interview=interview).update(text=text)
    assert len(queries.plan_of(interview)) == 12


@pytest.mark.parametrize(("length", "paper"), [(20, "A4"), (150, "A4"), (220, "Letter"), (300, "Letter"), (300, "A4")])
def test_twelve_questions_of_any_length_print_on_one_sheet(print_page, brief_of, prepared, at, length, paper):
    twelve(prepared, at, LONG[:length])
    printed = print_page(brief_of(prepared), paper)
    assert printed.pages == 1
    words = " ".join(printed.text.split())
    assert words.count(LONG[:20].strip()) >= 12
    assert "Today" not in words  # the frame of the page stays on the screen


def test_an_appointment_with_everything_said_at_length(print_page, brief_of, agreed, at):
    made = agreed(
        place="Northwind Robotics, Building 12 on the river side, second court, 1200 Mill Lane, Seattle WA 98104",
        door="The blue door left of the loading ramp; ring at the second bell from below and wait for the buzzer",
        parking="Tram 4 to Mill Lane, then back along the water; parking behind hall 3 is free before noon",
        ask_for="Jonas Weil in the laboratory, or reception on floor 2 if nobody comes down within five minutes",
        phone="+1 206 555 0188, after four +1 206 555 0199",
        dress="Closed shoes, long trousers, no loose scarves; they hand out goggles and a coat at the door",
        dress_source="Jonas wrote it in his second letter",
    )
    actions.prepare(interview=made, now=at("2026-09-20 09:00"))
    twelve(made, at, LONG[:150])
    assert print_page(brief_of(made), "Letter").pages == 1


def test_forty_long_questions_and_a_long_way_stay_on_one_sheet_and_what_is_left_out_is_told(
    print_page, brief_of, prepared, at, dana, client_of
):
    from halfhour.journey.interviews import actions as interviews

    interviews.change(interview=prepared, now=at("2026-09-20 09:00"), directions="Left at the mill, then right. " * 30)
    for place in range(30):
        actions.add_planned(interview=prepared, now=at("2026-09-20 09:00"), text=f"{place} {LONG[:290]}")
    page = brief_of(prepared)
    assert print_page(page, "A4").pages == 1
    assert print_page(page, "Letter").pages == 1
    said = page.decode()
    assert "stay out" in said
    assert "Too long for the sheet and cut there: the way." in said
    printed = client_of(dana).get(reverse("desk:brief_pdf", args=[prepared.pk])).content
    document = read_document(printed)
    assert document.pages == 1
    words = " ".join(document.text.split())
    assert "in the plan had no room here" in words
    assert "What should I have asked you" in words
