"""Statements that say the same: a suggestion taken or set aside, a group split or believed."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.core.once import once
from halfhour.journey.conversation.models import Note
from halfhour.journey.insights import actions
from halfhour.journey.insights.models import Group
from halfhour.journey.organizations.models import Field


@require_POST
def grouping(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Of the notes suggested together (`of`) those ticked (`note`) say the same; with `apart` none of them does."""
    field, now = owned.get(Field, reader(request), pk=pk), clock.now()
    notes = _notes(request, "of")
    if request.POST.get("apart"):
        actions.say_apart(field=field, theme=key, notes=notes, now=now)
        messages.success(request, "They are not suggested together again.")
    else:
        ticked = {note.pk for note in _notes(request, "note")}
        same = [note for note in notes if note.pk in ticked]
        others = [note for note in notes if note.pk not in ticked]
        actions.say_same(field=field, theme=key, notes=same, others=others, now=now)
    return respond.onward(f"{reverse('insights:theme', args=[pk, key])}#same")


@require_POST
def group_split(request: HttpRequest, pk: int) -> HttpResponse:
    """One note does not belong there."""
    group = owned.get(Group, reader(request), pk=pk)
    note = owned.get(Note, reader(request), pk=request.POST.get("note", ""))
    actions.split(group=group, note=note, now=clock.now())
    return respond.onward(f"{reverse('insights:theme', args=[group.field_id, group.theme])}#same")


@require_POST
@once
def group_belief(request: HttpRequest, pk: int) -> HttpResponse:
    """Believe what they say: a belief that rests on all of them, to be worded by oneself."""
    group = owned.get(Group.objects.select_related("field"), reader(request), pk=pk)
    notes = list(Note.objects.filter(grouped__group=group).select_related("interview").order_by("pk"))
    text = notes[0].text[: actions.LONGEST_BELIEF] if notes else ""
    belief = actions.believe(field=group.field, now=clock.now(), text=text, theme=group.theme, notes=notes)
    messages.success(request, "Now say it in your own words.")
    return respond.onward("insights:belief", belief.pk)


def _notes(request: HttpRequest, name: str) -> list[Note]:
    """The owner's notes whose ids the form names; what is not theirs is left out."""
    ids = [int(text) for text in request.POST.getlist(name) if text.isascii() and text.isdigit() and len(text) < 19]
    rows = Note.objects.filter(owner=reader(request), pk__in=ids).select_related("interview")
    return list(rows.order_by("pk"))
