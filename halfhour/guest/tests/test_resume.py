"""After the visit: the resume with pins, what came of it; nothing of either before."""

from __future__ import annotations

import pytest

from halfhour.demo import paper
from halfhour.journey.people import actions as people
from halfhour.journey.resumes import actions as resumes
from halfhour.journey.resumes.models import Critique, Suggestion


@pytest.fixture
def version(dana, now):
    made = resumes.keep_version(owner=dana, now=now, file_name="cv.pdf", data=paper.pdf(["# Dana", "Field study"]))
    resumes.draw_pages(version=made)
    return made


@pytest.fixture
def shown(link, version):
    link.resume, link.outcome = version, "I start there in June."
    link.save()
    return link


def test_before_the_visit_neither_resume_nor_outcome_shows(host, shown, chosen):
    html = host.html()
    assert "resume" not in html.lower()
    assert "in June" not in html
    assert host.get("resume/1.png").status_code == 404
    assert host.post("comments/", text="x").status_code == 409


def test_afterwards_they_see_both(host, shown, met):
    html = host.html()
    assert "You met Dana Okafor" in html
    assert "I start there in June." in html
    assert 'type="image"' in html
    picture = host.get("resume/1.png")
    assert picture["Content-Type"] == "image/png"
    assert picture["Cache-Control"] == "no-store"
    assert host.get("resume/2.png").status_code == 404


def test_what_the_owner_did_not_share_stays_away(host, link, version, met):
    html = host.html()
    assert "resume/" not in html
    assert host.get("resume/1.png").status_code == 404


def test_a_tap_pins_a_comment_that_becomes_a_suggestion(host, shown, met, dana, maria):
    answer = host.post("comments/", text="Put numbers here", page="1", x="0.25", y="0.5")
    assert answer["Location"] == "../?told=comment#resume"
    said = Suggestion.objects.get()
    assert (said.text, said.page, said.x, said.y, said.state) == ("Put numbers here", 1, 0.25, 0.5, "open")
    assert (said.critique.person, said.critique.by_host, said.critique.interview) == (maria, True, met)
    html = host.html()
    assert "Put numbers here" in html
    assert "translate(250 708)" in html


def test_without_a_script_the_picture_is_the_button(host, shown, met):
    host.post("comments/", text="Here", **{"p1.x": "320", "p1.y": "226"})
    said = Suggestion.objects.get()
    assert (said.page, said.x) == (1, 0.5)
    assert 0.24 < said.y < 0.26
    host.post("comments/", text="The whole", **{"p1.x": "0", "p1.y": "0"})
    assert Suggestion.objects.get(text="The whole").page is None


@pytest.mark.parametrize(
    "said",
    [{"text": ""}, {"text": "x" * 301}, {"text": "x", "page": "9", "x": "0.1", "y": "0.1"},
     {"text": "x", "page": "1", "x": "7", "y": "0.1"}, {"text": "x", "page": "1", "x": "nan", "y": "0.1"}],
)  # fmt: skip
def test_what_is_no_comment_comes_back_as_typed(host, shown, met, said):
    answer = host.post("comments/", **said)
    assert answer.status_code == 422
    assert not Suggestion.objects.exists()
    if said["text"] == "x":
        assert ">\nx</textarea>" in answer.content.decode()


def test_taking_back_one_s_own_and_nobody_else_s(host, shown, met, dana, maria, now):
    host.post("comments/", text="Shorter")
    mine = Suggestion.objects.get()
    other = resumes.record_critique(
        person=maria, now=now, given_on=now.date(), version=shown.resume, suggestions=["Written down by Dana"]
    ).suggestions.get()
    jonas = people.add(owner=dana, full_name="Jonas", now=now)
    theirs = resumes.pin(
        critique=resumes.host_critique(person=jonas, version=shown.resume, now=now), now=now, text="Said by Jonas"
    )
    html = host.html()
    assert "Written down by Dana" not in html
    assert "Said by Jonas" not in html
    for foreign in (other, theirs):
        assert host.post(f"comments/{foreign.pk}/removal/").status_code == 409
    answer = host.post(f"comments/{mine.pk}/removal/")
    assert answer["Location"] == "../../#resume"
    assert set(Suggestion.objects.values_list("text", flat=True)) == {"Written down by Dana", "Said by Jonas"}


def test_a_comment_that_was_decided_says_so(host, shown, met, now):
    host.post("comments/", text="Shorter")
    resumes.take(suggestion=Suggestion.objects.get(), now=now)
    html = host.html()
    assert "taken" in html
    assert "Take back" not in html


def test_a_word_file_is_shown_by_its_words(host, shown, met, version):
    type(version).objects.filter(pk=version.pk).update(kind="docx", text="Dana Okafor\nField study")
    version.page_images.all().delete()
    html = host.html()
    assert "Field study" in html
    host.post("comments/", text="Lead with it")
    assert Critique.objects.get().suggestions.get().page is None
