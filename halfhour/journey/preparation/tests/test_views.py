"""The bank, the plan, the checklist and the brief, with and without htmx."""

from __future__ import annotations

import re
import uuid

import pytest
from django.urls import reverse

from halfhour.gateways import pdf
from halfhour.gateways.documents import read_document
from halfhour.journey.preparation import actions, queries
from halfhour.journey.preparation.models import ChecklistItem, PlannedQuestion, Question

HX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def page(dana, client_of, freeze, at):
    freeze(at("2026-09-20 09:00"))
    return client_of(dana)


def text(answer):
    """What the page says, without its tags."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", answer.content.decode()))


def to(name, *args):
    return reverse(f"{'desk' if name.startswith('brief') else 'preparation'}:{name}", args=args)


def test_the_bank_fills_itself_at_the_first_look(page):
    said = text(page.get(to("questions")))
    assert "15 questions on 14 themes" in said
    assert "12 of 13 published lists" in said
    assert "Skills" in said
    page.get(to("questions"))
    assert Question.objects.count() == 15


def test_writing_changing_retiring_and_bringing_back(page):
    page.get(to("questions"))
    typed = {"text": "What do you read?", "theme": "reading", "minutes": "2", "once": str(uuid.uuid4())}
    assert page.post(to("question_new"), typed).status_code == 303
    assert page.post(to("question_new"), typed).status_code == 303
    mine = Question.objects.get(theme="reading")
    assert mine.tiara == "resources"
    url = to("question", mine.pk)
    assert "What do you read?" in text(page.get(url))
    changed = {**typed, "text": "What did you read last?", "seen": "1", "tiara": "trends"}
    assert page.post(url, changed).status_code == 303
    mine.refresh_from_db()
    assert (mine.text, mine.tiara, mine.revision) == ("What did you read last?", "trends", 2)
    stale = page.post(url, {**changed, "text": "From an old tab?"})
    assert stale.status_code == 422
    assert "From an old tab?" in text(stale)
    page.post(to("question_retire", mine.pk))
    assert "Bring back" in text(page.get(to("questions")))
    page.post(to("question_retire", mine.pk), {"back": "1"})
    assert Question.objects.get(pk=mine.pk).retired_at is None


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"text": ""}, "Write the question."),
        ({"text": "w" * 301}, "Keep it to 300 characters"),
        ({"theme": ""}, "This field is required"),
        ({"theme": "gossip"}, "Select a valid choice"),
        ({"minutes": "0"}, "greater than or equal to 1"),
        ({"minutes": "61"}, "less than or equal to 60"),
        ({"minutes": "x"}, "Enter a whole number"),
    ],
)
def test_a_wrong_question_keeps_what_was_typed(page, given, words):
    typed = {"text": "What do you read?", "theme": "reading", "minutes": "2", "listen_for": "titles", **given}
    answer = page.post(to("question_new"), typed)
    assert answer.status_code == 422
    assert words in text(answer)
    assert "titles" in answer.content.decode()


def test_a_theme_in_the_address_is_chosen_and_nonsense_is_not(page):
    assert 'value="pay" selected' in page.get(to("question_new") + "?theme=pay").content.decode()
    assert page.get(to("question_new") + "?theme=%00").status_code == 200


def test_an_empty_plan_proposes_itself(page, agreed):
    made = agreed()
    said = text(page.get(to("plan", made.pk)))
    assert "Propose a plan" in said
    assert "8 questions, 3 of them musts" in said
    assert page.post(to("plan", made.pk)).status_code == 303
    said = text(page.get(to("plan", made.pk)))
    assert "27 of 30 minutes" in said
    assert "3 left for talk" in said


def test_adding_from_the_bank_and_ones_own(page, prepared):
    outside = queries.unplanned(prepared, queries.plan_of(prepared))[0][0]
    answer = page.post(to("plan_add", prepared.pk), {"question": outside.pk})
    added = PlannedQuestion.objects.get(question=outside.pk)
    assert answer["Location"] == to("plan", prepared.pk) + f"#planned-{added.pk}"
    own = {"text": "And Fridays?", "minutes": "9", "theme": "hours", "once": str(uuid.uuid4())}
    for _ in range(2):
        page.post(to("plan_add", prepared.pk), own)
    assert PlannedQuestion.objects.filter(text="And Fridays?").count() == 1
    said = text(page.get(to("plan", prepared.pk)))
    planned = sum(one.minutes for one in queries.plan_of(prepared))
    assert f"{planned} of 30 minutes" in said
    assert f"That is {planned - 30} minutes too much: take a question out" in said
    assert "Those worth most with Jonas first, each with why." in said


def test_a_question_says_what_it_brought_in_each_field(page, prepared, at):
    one = queries.plan_of(prepared)[0]
    url = to("question", one.question_id)
    assert "You have not asked it yet." in text(page.get(url))
    actions.mark_planned(planned=one, now=at("2026-09-20 09:00"), state="asked")
    said = text(page.get(url))
    assert "Robotics Asked once." in said
    assert "Asked once: too few to judge it by." in said


def test_follow_ups_of_ones_own(page, prepared):
    one = queries.plan_of(prepared)[0].question
    typed = {
        "text": one.text,
        "theme": one.theme,
        "minutes": "3",
        "follow_ups": " Why?  \r\n\r\nAnd  then?",
        "seen": "1",
    }
    assert page.post(to("question", one.pk), typed).status_code == 303
    one.refresh_from_db()
    assert one.follow_ups == "Why?\nAnd then?"
    answer = page.post(to("question", one.pk), {**typed, "seen": "2", "follow_ups": "w" * 601})
    assert answer.status_code == 422
    assert "Keep them to 600 characters" in text(answer)


def test_a_wrong_own_question_is_kept(page, prepared):
    answer = page.post(to("plan_add", prepared.pk), {"text": "w" * 301, "minutes": "3"})
    assert answer.status_code == 422
    assert "w" * 301 in answer.content.decode()
    fragment = page.post(to("plan_add", prepared.pk), {"text": "", "minutes": "3"}, **HX)
    assert fragment.status_code == 422
    assert b"<html" not in fragment.content


def test_moving_by_buttons(page, prepared):
    plan = queries.plan_of(prepared)
    page.post(to("plan_move", plan[2].pk), {"to": "up"})
    assert [one.pk for one in queries.plan_of(prepared)][:3] == [plan[0].pk, plan[2].pk, plan[1].pk]
    page.post(to("plan_move", plan[0].pk), {"to": "up"})
    page.post(to("plan_move", plan[0].pk), {"to": "down"})
    assert queries.plan_of(prepared)[1] == plan[0]
    page.post(to("plan_move", plan[0].pk), {"position": "10"})
    assert queries.plan_of(prepared)[-1] == plan[0]
    page.post(to("plan_move", plan[0].pk), {"position": "-9", "to": "sideways"})
    assert queries.plan_of(prepared)[-1] == plan[0]


def test_htmx_swaps_the_plan_alone(page, prepared):
    second = queries.plan_of(prepared)[1]
    answer = page.post(to("plan_move", second.pk), {"to": "up"}, **HX)
    said = answer.content.decode()
    assert answer.status_code == 200
    assert "<html" not in said
    assert said.strip().startswith('<div class="two" id="plan">')
    assert said.index(f"planned-{second.pk}") < said.index(f"planned-{queries.plan_of(prepared)[1].pk}")


def test_changing_one_and_the_stale_tab(page, prepared):
    first = queries.plan_of(prepared)[0]
    url = to("plan_edit", first.pk)
    typed = {"text": "Where did you learn it?", "minutes": "5", "must": "on", "seen": "1"}
    assert page.post(url, typed).status_code == 303
    first.refresh_from_db()
    assert (first.text, first.minutes, first.must, first.revision) == ("Where did you learn it?", 5, True, 2)
    stale = page.post(url, {**typed, "text": "From an old tab?"})
    assert stale.status_code == 422
    assert "From an old tab?" in text(stale)
    assert "<details open>" in stale.content.decode()
    assert page.post(url, {**typed, "text": "", "seen": "2"}).status_code == 422
    first.refresh_from_db()
    assert first.text == "Where did you learn it?"


def test_taking_one_out(page, prepared):
    first = queries.plan_of(prepared)[0]
    assert page.post(to("plan_remove", first.pk)).status_code == 303
    assert len(queries.plan_of(prepared)) == 10
    assert page.post(to("plan_remove", first.pk)).status_code == 404


def test_ticking_off(page, prepared):
    item = ChecklistItem.objects.get(key="route")
    answer = page.post(to("check", item.pk), {"done": "1"})
    assert answer["Location"] == reverse("interviews:interview", args=[prepared.pk]) + "#ready"
    fragment = page.post(to("check", item.pk), {"done": "1"}, **HX).content.decode()
    assert 'aria-pressed="true"' in fragment
    assert "<html" not in fragment
    page.post(to("check", item.pk), {"done": "0"}, **HX)
    assert ChecklistItem.objects.get(key="route").done_at is None


def test_the_appointment_shows_what_is_ready(page, prepared):
    said = text(page.get(reverse("interviews:interview", args=[prepared.pk])))
    assert "Get ready for Jonas" in said
    assert "6 of 6 to do" in said
    assert "Know the way: 35 min by tram" in said
    for item in ChecklistItem.objects.all():
        actions.tick(item=item, now=prepared.created_at, done=True)
    assert "You are ready for Jonas" in text(page.get(reverse("interviews:interview", args=[prepared.pk])))


def test_the_brief_page_and_its_pdf(page, prepared):
    said = text(page.get(to("brief", prepared.pk)))
    assert "by 13:30" in said
    assert "3 copies of your resume" in said
    answer = page.get(to("brief_pdf", prepared.pk))
    assert answer["Content-Type"] == "application/pdf"
    printed = read_document(answer.content)
    assert printed.pages == 1
    for words in ("Jonas Weil", "13:30", "Who else does work like yours"):
        assert words in printed.text


def test_the_pdf_is_on_the_paper_of_ones_country(page, prepared, monkeypatch):
    asked = []
    monkeypatch.setattr(pdf, "brief_pdf", lambda brief: asked.append(brief) or pdf.Printed(b"%PDF", True, "No font."))
    page.get(to("brief_pdf", prepared.pk))
    assert asked[0].paper == "us-letter"
    assert asked[0].questions[0] == (queries.plan_of(prepared)[0].text, 2, False)
    assert "About the PDF: No font." in text(page.get(to("brief", prepared.pk)))


def test_a_brief_without_a_plan_says_so(page, agreed):
    made = agreed()
    assert "There is no plan yet" in text(page.get(to("brief", made.pk)))
    assert page.get(to("brief_pdf", made.pk)).status_code == 200


def test_a_printer_that_fails_leads_back_with_its_sentence(page, prepared, monkeypatch):
    def fail(brief):
        raise pdf.PrintingFailed("The page could not be printed.")

    monkeypatch.setattr(pdf, "brief_pdf", fail)
    answer = page.get(to("brief_pdf", prepared.pk), follow=True)
    assert "The page could not be printed." in text(answer)


def test_query_counts_do_not_grow(page, prepared, at, django_assert_num_queries):
    urls = [to("plan", prepared.pk), to("questions"), to("brief", prepared.pk)]
    for url in urls:
        page.get(url)
    for count, url in zip((9, 6, 5), urls, strict=True):
        with django_assert_num_queries(count):
            page.get(url)
    for place in range(20):
        actions.add_planned(interview=prepared, now=at("2026-09-20 09:00"), text=f"Number {place}?")
        actions.add_question(owner=prepared.owner, now=at("2026-09-20 09:00"), text=f"Own {place}?", theme="pay")
    for count, url in zip((9, 6, 5), urls, strict=True):
        with django_assert_num_queries(count):
            page.get(url)


def test_a_stranger_finds_nothing(prepared, omar, client_of, freeze, at):
    freeze(at("2026-09-20 09:00"))
    stranger = client_of(omar)
    planned, item = queries.plan_of(prepared)[0], ChecklistItem.objects.first()
    mine = Question.objects.first()
    gets = [to("plan", prepared.pk), to("brief", prepared.pk), to("brief_pdf", prepared.pk), to("question", mine.pk)]
    posts = [
        to("plan", prepared.pk),
        to("plan_add", prepared.pk),
        to("plan_move", planned.pk),
        to("plan_remove", planned.pk),
        to("plan_edit", planned.pk),
        to("check", item.pk),
        to("question", mine.pk),
        to("question_retire", mine.pk),
    ]
    assert {stranger.get(url).status_code for url in gets} == {404}
    assert {stranger.post(url).status_code for url in posts} == {404}
    assert len(queries.plan_of(prepared)) == 11


def test_a_strangers_question_is_not_added(prepared, dana, omar, client_of, at):
    actions.stock_bank(owner=omar, now=at("2026-09-20 09:00"))
    theirs = Question.objects.filter(owner=omar).first()
    for asked in (theirs.pk, "x", "-1", 10**30):
        assert client_of(dana).post(to("plan_add", prepared.pk), {"question": asked}).status_code == 404
