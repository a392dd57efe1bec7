"""A file before its start: what would happen, whom its rows look like, how it was read."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from halfhour.core import clock, respond
from halfhour.journey.people import actions, queries, tasks
from halfhour.journey.people.forms import ENCODINGS, AgainForm
from halfhour.journey.people.models import Double, Import
from halfhour.journey.people.rules.planning import FOR_LIKELY, FOR_SURE

State = Import.State
GROUPS = {FOR_LIKELY: "Doubtful", FOR_SURE: "Sure"}
KINDS = {
    "linkedin": "LinkedIn connections",
    "google": "Google contacts",
    "outlook": "Outlook contacts",
    "thunderbird": "Thunderbird address book",
    "handshake": "A school’s list of students",
    "halfhour": "People kept by Halfhour",
    "vcard": "vCards",
}


def choices_of(request: HttpRequest) -> dict[str, str]:
    """`choice-7=merge`, `likely=skip` and `sure=add` of the form, by number and by group."""
    said = {key.removeprefix("choice-"): str(request.POST[key]) for key in request.POST if key.startswith("choice-")}
    return said | {group: str(request.POST[group]) for group in GROUPS if request.POST.get(group)}


def answer(request: HttpRequest, batch: Import) -> HttpResponse:
    """What was said of the preview: another reading, or what becomes of the doubles."""
    now = clock.now()
    if "again" in request.POST or "forget" in request.POST:
        form = AgainForm(request.POST, preview=batch.preview, told=batch.mapping)
        if not form.is_valid():
            return page(request, batch, form)
        mapping = form.mapping() if "again" in request.POST else {}
        actions.read_again(batch=batch, now=now, encoding=form.cleaned_data["encoding"], mapping=mapping)
        if batch.state == State.READING:
            tasks.carry_on.enqueue(batch.pk)
        return respond.onward("people:import", batch.pk)
    choices = choices_of(request)
    actions.choose(batch=batch, choices=choices, now=now)
    if group := next((group for group in GROUPS if group in choices), ""):
        words = dict(Double.Choice.choices).get(choices[group], "As before")
        messages.success(request, f"{words}: that holds for every {GROUPS[group].lower()} one.")
    return respond.onward(f"{reverse('people:import', args=[batch.pk])}?{_here(request)}#doubles")


def page(request: HttpRequest, batch: Import, form: AgainForm | None = None) -> HttpResponse:
    """Counts, doubles, first rows and how the file was read; with an invalid `form` it says what is wrong there."""
    tallied = queries.tally(batch)
    counts = queries.foreseen(batch, tallied)
    said: dict[str, Any] = {
        "here": "people",
        "batch": batch,
        "preview": batch.preview,
        "counts": counts,
        "form": form or AgainForm(preview=batch.preview, told=batch.mapping, initial={"encoding": batch.encoding}),
        "letters": dict(ENCODINGS).get(batch.preview.get("encoding", ""), batch.preview.get("encoding", "")),
        "ask": _asks(batch.preview),
        "kind": KINDS.get(batch.preview.get("format", ""), "A table"),
        "bringing": counts.get("added", 0) + counts.get("merged", 0),
        **_doubles(request, batch, tallied),
    }
    return (respond.invalid if form else respond.page)(request, "people/import_preview.html", said)


def _doubles(request: HttpRequest, batch: Import, tallied: dict[tuple[str, str], int]) -> dict[str, Any]:
    """The doubles of the page asked for, and where that page stands among the others."""
    group = request.GET.get("group", "")
    group = group if group in GROUPS else ""
    many = {each: sum(count for (of, _), count in tallied.items() if of == each) for each in GROUPS}
    total = many.get(group, sum(many.values()))
    last = max(0, (total - 1) // queries.DOUBLES)
    page = min(_number(request), last)
    return {
        "doubles": queries.page_of_doubles(batch, group, page) if total else [],
        "doubles_in_all": sum(many.values()),
        "groups": [(each, words, many[each]) for each, words in GROUPS.items() if many[each]],
        "group": group,
        "page": page,
        "pages": last + 1,
        "choices": Double.Choice.choices,
    }


def _here(request: HttpRequest) -> str:
    group = request.GET.get("group", "")
    return f"group={group if group in GROUPS else ''}&page={_number(request)}"


def _number(request: HttpRequest) -> int:
    text = request.GET.get("page", "")
    return int(text) if text.isdecimal() and len(text) < 6 else 0


def _asks(preview: dict[str, Any]) -> bool:
    """Whether to ask which column is which: nobody was found, or a table of no known kind has columns left over."""
    if not preview.get("header") or not preview.get("first"):
        return bool(preview.get("header"))
    known = {*preview["columns"], *preview["dropped"]}
    return preview["format"] == "table" and any(name not in known for name in preview["header"])
