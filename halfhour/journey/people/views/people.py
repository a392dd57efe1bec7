"""The list of people; name one, change one, remove one."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.core.once import once
from halfhour.journey.organizations import actions as organizations
from halfhour.journey.organizations import queries as places
from halfhour.journey.organizations.models import Organization
from halfhour.journey.people import actions, queries
from halfhour.journey.people.forms import SOMEBODY_ELSE, EditForm, NewForm
from halfhour.journey.people.models import Person
from halfhour.journey.people.rules.details import card_of

WHOLE = Person.objects.select_related("organization", "field", "department", "named_by")


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """People in play, or everyone by name; `?q=` finds by words, `?field=` keeps those of a field."""
    owner, everyone = reader(request), request.GET.get("tab") == "everyone"
    words, after = request.GET.get("q", "")[:80].strip(), request.GET.get("after", "").replace("\x00", "")
    field = _number(request.GET.get("field", ""))
    if words:
        rows = queries.named(owner, words, field=field)
    elif everyone:
        rows = queries.page_by_name(owner, field=field, after=_name_and_id(after))
    else:
        rows = queries.in_play(owner, field=field, after=_moment_and_id(after))
    shown = rows[: queries.PAGE]
    said = {
        "here": "people",
        "rows": shown,
        "everyone": everyone,
        "fields": places.names_of_fields(owner),
        "field": field,
        "q": words,
        "after": after,
        "more": len(rows) > queries.PAGE,
        "last": _cursor(shown[-1], everyone) if shown else "",
        "nobody": not rows and not after and not Person.objects.filter(owner=owner).exists(),
    }
    return respond.page(request, "people/list.html", said)


@require_http_methods(["GET", "HEAD", "POST"])
@once
def new(request: HttpRequest) -> HttpResponse:
    """Name a person; somebody who could be them is shown first, with a choice."""
    sent = request.POST if request.method == "POST" else None
    form = NewForm(sent, owner=reader(request), initial=_given(request))
    if not form.is_valid():
        return _form(request, "people/new.html", form)
    now, said = clock.now(), form.details()
    if could_be := queries.could_be(reader(request), card_of(said, 0)):
        form.ask(could_be)
        same = form.answer()
        if not same:
            return _form(request, "people/new.html", form)
        if same != SOMEBODY_ELSE:
            person = owned.get(WHOLE, reader(request), pk=same)
            actions.fill(person=person, said=said, now=now)
            messages.success(request, f"Kept with {person.full_name}. What you had stays; what was empty is filled.")
            return respond.onward("desk:person", person.pk)
    person = actions.add(owner=reader(request), now=now, **form.kept())
    return respond.onward("desk:person", person.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is known of a person."""
    if request.method != "POST":
        return _form(
            request,
            "people/edit.html",
            EditForm(instance=owned.get(WHOLE, reader(request), pk=pk), owner=reader(request)),
        )
    with transaction.atomic():
        person = owned.get(WHOLE.select_for_update(of=("self",)), reader(request), pk=pk)
        form = EditForm(request.POST, instance=person, owner=reader(request))
        if form.is_valid():
            _keep(person, form.kept(), clock.now())
            messages.success(request, "Saved.")
            return respond.onward("desk:person", pk)
    return _form(request, "people/edit.html", form)


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Says what goes with a person; the button removes it all."""
    person = owned.get(WHOLE, reader(request), pk=pk)
    if request.method == "POST":
        actions.remove(person=person, now=clock.now())
        messages.success(request, f"{person.full_name} is removed.")
        return respond.onward("people:list")
    said = {"here": "people", "person": person, "going": queries.going_with(person)}
    return respond.page(request, "people/remove.html", said)


def _keep(person: Person, said: dict[str, Any], now: datetime) -> None:
    """The person as the form says; a department is one of their organization, known or learned of here."""
    name = said.pop("department_name")
    place = organizations.find_or_add(owner=person.owner, name=said["organization_name"], now=now) if name else None
    department = None
    if place is not None:
        department = organizations.department_learned(organization=place, name=name, now=now, state="unknown")
    actions.change(person=person, now=now, department=department, **said)


def _given(request: HttpRequest) -> dict[str, Any]:
    """What the page that led here knows already: `?organization=`, `?named_by=`, `?name=`."""
    given: dict[str, Any] = {"found_in": Person.Found.OTHER, "full_name": request.GET.get("name", "")[:160]}
    if pk := _number(request.GET.get("organization", "")):
        place = owned.get(Organization.objects.select_related("field"), reader(request), pk=pk)
        given |= {"organization_name": place.name, "field_name": place.field.name if place.field else ""}
    if pk := _number(request.GET.get("named_by", "")):
        person = owned.get(WHOLE, reader(request), pk=pk)
        where = f", {person.organization}" if person.organization else ""
        given |= {"named_by_name": f"{person.full_name}{where}", "found_in": Person.Found.REFERRAL}
    return given


def _form(request: HttpRequest, template: str, form: NewForm | EditForm) -> HttpResponse:
    person = form.instance
    said = {
        "here": "people",
        "form": form,
        "fields": places.fields_of(reader(request)),
        "people": queries.to_name(reader(request)),
        "departments": person.organization.departments.all() if person.organization_id else [],
    }
    answer = respond.invalid if form.is_bound else respond.page
    return answer(request, template, said)


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 19 else None


def _cursor(row: queries.Row, everyone: bool) -> str:
    touched = row["touched_at"]
    return f"{row['id']},{row['sort_key'] if everyone or touched is None else touched.isoformat()}"


def _name_and_id(after: str) -> tuple[str, int] | None:
    number, _, name = after.partition(",")
    pk = _number(number)
    return (name, pk) if pk else None


def _moment_and_id(after: str) -> tuple[datetime, int] | None:
    number, _, moment = after.partition(",")
    try:
        at = datetime.fromisoformat(moment)
    except ValueError:
        return None
    pk = _number(number)
    return (at, pk) if pk and at.tzinfo else None
