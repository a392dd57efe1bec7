"""The bank of questions."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.core.once import once
from halfhour.journey.preparation import actions, queries
from halfhour.journey.preparation.forms import QuestionForm
from halfhour.journey.preparation.models import Question
from halfhour.journey.preparation.rules.themes import THEMES


@require_safe
def questions(request: HttpRequest) -> HttpResponse:
    """All one's questions by theme, with how often each was asked; the starters are put in at the first look."""
    used = queries.bank(reader(request))
    if not used:
        actions.stock_bank(owner=reader(request), now=clock.now())
        used = queries.bank(reader(request))
    covered, missing = queries.themes(used)
    gone = queries.retired(reader(request))
    said = {"covered": covered, "missing": missing, "retired": gone, "number": len(used)}
    said["outgrown"] = queries.outgrown(used, gone, queries.reworded(reader(request)))
    said["looks_for"] = queries.by_tiara(used)
    return respond.page(request, "preparation/questions.html", {"here": "questions", **said})


@require_http_methods(["GET", "HEAD", "POST"])
@once
def question_new(request: HttpRequest) -> HttpResponse:
    """A question of one's own."""
    theme = request.GET.get("theme", "")
    form = QuestionForm(request.POST or None, initial={"theme": theme if theme in THEMES else ""})
    if request.method == "POST" and form.is_valid():
        actions.add_question(owner=reader(request), now=clock.now(), **form.said())
        messages.success(request, "It is in your bank.")
        return respond.onward("preparation:questions")
    return _form(request, form)


@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, pk: int) -> HttpResponse:
    """Other words, another theme; plans made before keep theirs."""
    if request.method != "POST":
        return _form(request, QuestionForm(instance=owned.get(Question, reader(request), pk=pk)))
    with transaction.atomic():
        found = owned.get(Question.objects.select_for_update(), reader(request), pk=pk)
        form = QuestionForm(request.POST, instance=found)
        if form.is_valid():
            actions.change_question(question=found, now=clock.now(), **form.said())
            messages.success(request, "Saved. Plans made before keep their words.")
            return respond.onward("preparation:questions")
    return _form(request, form)


@require_POST
def question_retire(request: HttpRequest, pk: int) -> HttpResponse:
    """It is proposed no more; with `back`, again."""
    found = owned.get(Question, reader(request), pk=pk)
    act = actions.bring_back if request.POST.get("back") else actions.retire_question
    act(question=found, now=clock.now())
    messages.success(
        request, "It is back." if request.POST.get("back") else "Retired. It stands below, to be brought back."
    )
    return respond.onward("preparation:questions")


@require_POST
def question_merge(request: HttpRequest, pk: int) -> HttpResponse:
    """It goes into another one, with all that was asked with it; `part` takes it out again."""
    found = owned.get(Question, reader(request), pk=pk)
    if request.POST.get("part"):
        actions.part(question=found, now=clock.now())
        messages.success(request, "They are two questions again.")
        return respond.onward("preparation:question", pk)
    into = owned.get(Question, reader(request), pk=request.POST.get("into", ""))
    actions.merge(question=found, into=into, now=clock.now())
    messages.success(request, "Merged. What was asked with either counts for this one.")
    return respond.onward("preparation:question", into.pk)


def _form(request: HttpRequest, form: QuestionForm) -> HttpResponse:
    answer = respond.invalid if form.is_bound else respond.page
    kept = form.instance if form.instance.pk else None
    said = {"here": "questions", "form": form, "question": kept}
    if kept:
        wordings, merged = queries.history(kept)
        brought = queries.yield_of(kept)
        said |= {"did": brought, "wordings": wordings, "merged": merged, "others": queries.mergeable(kept)}
    return answer(request, "preparation/question.html", said)
