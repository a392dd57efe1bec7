"""What one person said, pinned to the pages by whoever heard it."""

from __future__ import annotations

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.journey.resumes import actions, queries
from halfhour.journey.resumes.forms import PinForm
from halfhour.journey.resumes.models import Suggestion
from halfhour.journey.resumes.views.critiques import show


@require_POST
@once
def pin(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a suggestion with its place on a page, or about the whole."""
    shown = owned.get(queries.critiques(reader(request)), request.user, pk=pk)
    form = PinForm(request.POST, pages=queries.pages_of(shown.version) if shown.version else [])
    if form.is_valid():
        try:
            actions.pin(critique=shown, now=clock.now(), text=form.cleaned_data["text"], place=form.place())
        except Problem as problem:
            form.add_error(problem.field if problem.field in form.fields else "text", problem.sentence)
        else:
            return to_critique(pk, "pages")
    return show(request, shown, pins=form)


@require_POST
def unpin(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a suggestion back that nobody has decided on."""
    with transaction.atomic():
        said = owned.get(Suggestion.objects.select_for_update(), request.user, pk=pk)
        actions.unpin(suggestion=said, now=clock.now())
    return to_critique(said.critique_id)


def to_critique(pk: int, part: str = "") -> HttpResponse:
    """303 to the critique, at the part of the page that changed."""
    answer = redirect(reverse("resumes:critique", args=[pk]) + (f"#{part}" if part else ""))
    answer.status_code = 303
    return answer
