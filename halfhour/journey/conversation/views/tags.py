"""One tap while one reads: what a note is, and whether its host may be named beside their words."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from halfhour.core import clock, owned, respond
from halfhour.journey.conversation import actions
from halfhour.journey.conversation.actions import Tags
from halfhour.journey.conversation.models import Note
from halfhour.journey.conversation.views.interview import interview_of
from halfhour.journey.conversation.views.named import back
from halfhour.journey.people import actions as people
from halfhour.journey.preparation.rules.themes import THEMES


@require_POST
def tags(request: HttpRequest, pk: int) -> HttpResponse:
    """One note's theme, stance, surprise, quote or naming; to htmx its buttons, else the page it was read on."""
    rows = Note.objects.select_related("interview__person")
    note = owned.get(rows, request.user, pk=pk)
    actions.tag_note(note=note, now=clock.now(), **_said(request.POST))
    if getattr(request, "htmx", False):
        found = {"note": owned.get(rows, request.user, pk=pk), "next": request.POST.get("next", "")}
        return render(request, "conversation/tagged.html", found)
    return back(request, f"{reverse('conversation:notes', args=[note.interview_id])}#note-{pk}")


@require_POST
def naming(request: HttpRequest, pk: int) -> HttpResponse:
    """Whether this host's name may stand beside their words outside the notes."""
    interview = interview_of(request, pk)
    may = request.POST.get("named") == "yes"
    people.change(person=interview.person, now=clock.now(), may_be_named=may)
    name = interview.person.full_name
    messages.success(
        request, f"{name} is named beside their words." if may else f"Words of {name} go out without a name."
    )
    return respond.onward(f"{reverse('conversation:notes', args=[pk])}#naming")


def _said(data: QueryDict) -> Tags:
    """What was tapped; anything else is left as it is."""
    said: Tags = {}
    if (theme := data.get("theme", "")) in THEMES:
        said["theme"] = theme
    if "stance" in data and (stance := data.get("stance", "")) in ("", *Note.Stance.values):
        said["stance"] = stance
    if data.get("is_surprise") in ("yes", "no"):
        said["is_surprise"] = data["is_surprise"] == "yes"
    if data.get("is_quote") in ("yes", "no"):
        said["is_quote"] = data["is_quote"] == "yes"
    if data.get("names_host") in ("yes", "no"):
        said["names_host"] = data["names_host"] == "yes"
    return said
