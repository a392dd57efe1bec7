"""Pins by whoever heard the advice, the line that changed, voices that differ, tricks counted together, two versions."""

from __future__ import annotations

from datetime import date

import pytest

from halfhour.demo import paper
from halfhour.journey.people import actions as people
from halfhour.journey.resumes import actions
from halfhour.journey.resumes.models import Contradiction, PageImage, Suggestion, Trick

pytestmark = pytest.mark.django_db


@pytest.fixture
def drawn(dana, maria, met, at):
    """A critique of a version whose page is drawn."""
    version = actions.keep_version(
        owner=dana, now=at("2026-09-20 12:00"), file_name="cv.pdf", data=paper.pdf(["# Dana", "Field study"])
    )
    actions.draw_pages(version=version)
    return actions.record_critique(
        person=maria, now=at("2026-09-23 18:00"), given_on=date(2026, 9, 23), interview=met, version=version,
        suggestions=["Drop the objective line"], tricks=["One page, always"],
    )  # fmt: skip


@pytest.fixture
def priya(dana, drawn, at):
    """What Priya said against it."""
    person = people.add(owner=dana, full_name="Priya Nair", now=at("2026-09-10 10:00"))
    return actions.record_critique(
        person=person, now=at("2026-09-23 18:00"), given_on=date(2026, 9, 22), version=drawn.version,
        suggestions=["Keep the objective"], tricks=["Always one page"],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("posted", "place"),
    [
        ({"page": "1", "x": "0.25", "y": "0.5"}, (1, 0.25, 0.5)),
        ({"spot": "1:0.08"}, (1, 0.06, 0.08)),
        ({"p1.x": "320", "p1.y": "226"}, (1, 0.5, 0.25)),
        ({"spot": ""}, (None, None, None)),
    ],
)
def test_a_suggestion_is_pinned_by_tap_by_name_or_without_a_script(client, drawn, posted, place):
    answer = client.post(f"/critiques/{drawn.pk}/pins/", {"text": "Numbers here", **posted})
    assert answer["Location"] == f"/critiques/{drawn.pk}/#pages"
    said = Suggestion.objects.get(text="Numbers here")
    assert (said.page, said.x, said.y and round(said.y, 2)) == place
    page = client.get(f"/critiques/{drawn.pk}/").content.decode()
    assert page.count('class="mark"') == (1 if place[0] else 0)
    client.post(f"/suggestions/{said.pk}/removal/")
    assert not Suggestion.objects.filter(text="Numbers here").exists()


def test_a_pin_without_words_or_off_the_page_keeps_what_was_typed(client, drawn):
    for posted in (
        {"text": ""},
        {"text": "Here", "page": "3", "x": "0.1", "y": "0.1"},
        {"text": "Here", "spot": "7:0.5"},
    ):
        answer = client.post(f"/critiques/{drawn.pk}/pins/", posted)
        assert answer.status_code == 422
        assert posted["text"] in answer.content.decode()
    assert Suggestion.objects.count() == 1


def test_pages_are_shown_to_their_owner_and_drawn_on_request(client, client_of, omar, drawn):
    kept = drawn.version
    assert client.get(f"/resumes/{kept.pk}/pages/1.png")["Content-Type"] == "image/png"
    assert client_of(omar).get(f"/resumes/{kept.pk}/pages/1.png").status_code == 404
    PageImage.objects.all().delete()
    assert "Draw the pages" in client.get(f"/resumes/{kept.pk}/").content.decode()
    client.post(f"/resumes/{kept.pk}/pages/")
    assert f"/resumes/{kept.pk}/pages/1.png" in client.get(f"/resumes/{kept.pk}/").content.decode()
    assert f"/resumes/{kept.pk}/pages/1.png" in client.get(f"/resumes/{kept.pk}/paper/").content.decode()


def test_the_line_that_changed_is_named_and_the_likeliest_proposed(client, drawn, keep, reads):
    reads()
    newer = keep(b"%PDF two")
    newer.parts, newer.text = [["", "Dana\nField study\nLooking for research"]], "x"
    newer.save()
    said = drawn.suggestions.get()
    actions.take(suggestion=said, now=drawn.created_at, version=newer)
    assert "Looking for research" in client.get(f"/critiques/{drawn.pk}/").content.decode()
    client.post(f"/suggestions/{said.pk}/line/", {f"l{said.pk}-line": "Looking for research"})
    said.refresh_from_db()
    assert said.line == "Looking for research"
    assert client.post(f"/suggestions/{said.pk}/line/", {f"l{said.pk}-line": "No such line"}).status_code == 422
    page = client.get(f"/resumes/{newer.pk}/against/{drawn.version.number}/").content.decode()
    assert "<ins>Looking for research</ins>" in page
    assert "Drop the objective line" in page
    actions.decline(suggestion=said, now=drawn.created_at, reason="No")
    assert said.line == ""


def test_what_seems_to_differ_is_confirmed_and_shown_side_by_side(client, drawn, priya):
    one, other = drawn.suggestions.get(), priya.suggestions.get()
    page = client.get("/resumes/advice/").content.decode()
    assert "Do these differ?" in page
    client.post(f"/suggestions/{one.pk}/contradiction/", {"other": other.pk, "holds": "yes", "back": "advice"})
    page = client.get("/resumes/advice/").content.decode()
    assert "Do these differ?" not in page
    assert "Keep the objective" in page
    assert "Keep the objective" in client.get(f"/critiques/{drawn.pk}/").content.decode()
    client.post(f"/suggestions/{other.pk}/contradiction/", {"other": one.pk, "holds": "no"})
    assert [pair.holds for pair in Contradiction.objects.all()] == [False]
    assert "Nothing is marked as differing" in client.get("/resumes/advice/").content.decode()


def test_one_person_contradicts_nobody_and_another_s_advice_is_missing(client, client_of, omar, drawn, priya, at):
    one = drawn.suggestions.get()
    said = actions.pin(critique=drawn, now=at("2026-09-23 18:00"), text="Keep the objective after all")
    client.post(f"/suggestions/{one.pk}/contradiction/", {"other": said.pk, "holds": "yes"})
    assert not Contradiction.objects.exists()
    mine = people.add(owner=omar, full_name="Sam", now=at("2026-09-10 10:00"))
    theirs = actions.record_critique(
        person=mine, now=at("2026-09-23 18:00"), given_on=date(2026, 9, 22), suggestions=["X"]
    )
    posted = {"other": one.pk, "holds": "yes"}
    assert client_of(omar).post(f"/suggestions/{theirs.suggestions.get().pk}/contradiction/", posted).status_code == 404


def test_tricks_that_say_the_same_are_counted_together(client, drawn, priya):
    one, other = Trick.objects.order_by("pk")
    assert "Do these say the same?" in client.get("/resumes/advice/").content.decode()
    client.post(f"/tricks/{other.pk}/same/", {"other": one.pk, "holds": "yes"})
    page = client.get("/resumes/advice/").content.decode()
    assert "2 people:" in page
    assert "Do these say the same?" not in page


def test_a_json_resume_is_a_version_without_pages(client):
    from django.core.files.uploadedfile import SimpleUploadedFile

    data = b'{"basics": {"name": "Dana Okafor"}, "work": [{"company": "Clinic", "position": "Intern"}]}'
    answer = client.post("/resumes/new/", {"file": SimpleUploadedFile("resume.json", data)})
    page = client.get(answer["Location"]).content.decode()
    for said in ("JSON Resume has words and no pages", "Intern, Clinic", ">Work</h3>"):
        assert said in page
    file = client.get(f"{answer['Location']}file/")
    assert (file["Content-Type"], file["Content-Disposition"]) == (
        "application/json",
        'attachment; filename="resume.json"',
    )
