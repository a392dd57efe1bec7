"""Pages about organizations: the list, a new one, everything known of one, its departments."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.formats import tables, vcard
from halfhour.journey.organizations import actions, queries, tasks
from halfhour.journey.organizations.forms import DepartmentForm, EditForm, NewForm, SeveralForm
from halfhour.journey.organizations.models import Department, Organization
from halfhour.journey.organizations.rules.starting import start_from


@require_safe
def organizations(request: HttpRequest) -> HttpResponse:
    """All organizations by name, 25 a page; `?q=` keeps those whose name holds it."""
    words, after = request.GET.get("q", "")[:80], request.GET.get("after", "").replace("\x00", "")
    rows = queries.page_of(reader(request), after=after, words=words)
    shown = rows[: queries.PAGE]
    readings = queries.newest_readings(shown)
    for row in shown:
        row.reading = readings.get(row.pk)  # type: ignore[attr-defined]
    more = shown[-1].key if len(rows) > queries.PAGE else ""
    said = {"here": "people", "rows": shown, "more": more, "q": words, "after": after}
    return respond.page(request, "organizations/list.html", said)


@require_safe
def organizations_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Every organization, one row each; a spreadsheet runs nothing in it, and an import reads the same organizations."""
    return respond.table(tables.places(queries.as_contacts(reader(request))), "organizations.csv")


@require_safe
def organizations_vcf(request: HttpRequest) -> StreamingHttpResponse:
    """Every organization as vCard 3.0, for phones and mail programs."""
    return respond.cards(map(vcard.card, queries.as_contacts(reader(request))), "organizations.vcf")


@require_http_methods(["GET", "HEAD", "POST"])
@once
def new(request: HttpRequest) -> HttpResponse:
    """Name an organization."""
    form = NewForm(_sent(request), initial={"name": request.GET.get("name", "")})
    if form.is_valid() and (made := _kept(request, form, None)):
        if "read" in request.POST and made.website:
            _have_read(made, made.website)
            return respond.onward("desk:site", made.pk)
        return respond.onward("desk:organization", made.pk)
    return _form(request, "organizations/new.html", form)


@require_http_methods(["GET", "HEAD", "POST"])
@once
def several(request: HttpRequest) -> HttpResponse:
    """Name several organizations at once, and have the sites of those with an address read."""
    form = SeveralForm(_sent(request))
    if not form.is_valid():
        answer = respond.invalid if form.is_bound else respond.page
        curious = reader(request).curious_about
        said = {"here": "people", "form": form, "field": curious, "begin": start_from(curious)}
        return answer(request, "organizations/several.html", said)
    owner, now, asked = reader(request), clock.now(), 0
    field = actions.field_named(owner=owner, name=owner.curious_about, now=now) if owner.curious_about else None
    for each in form.cleaned_data["lines"]:
        place = actions.find_or_add(owner=owner, name=each.name, now=now, field=field)
        if each.address and form.cleaned_data["read"]:
            _have_read(place, each.address)
            asked += 1
        elif each.address and not place.website:
            website = each.address if "://" in each.address else f"https://{each.address}"
            actions.change(organization=place, now=now, website=website[:300])
    count = len(form.cleaned_data["lines"])
    reading = f" {asked} site{'s are' if asked > 1 else ' is'} being read." if asked else ""
    messages.success(request, f"{count} organization{'s' if count > 1 else ''} kept.{reading}")
    return respond.onward("organizations:list")


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is known of an organization."""
    if request.method != "POST":
        place = owned.get(Organization.objects.select_related("field"), reader(request), pk=pk)
        return _form(request, "organizations/edit.html", EditForm(instance=place))
    with transaction.atomic():
        place = owned.get(Organization.objects.select_for_update(), reader(request), pk=pk)
        form = EditForm(request.POST, instance=place)
        if form.is_valid() and _kept(request, form, place):
            messages.success(request, "Saved.")
            return respond.onward("desk:organization", pk)
    return _form(request, "organizations/edit.html", form)


@require_http_methods(["GET", "HEAD", "POST"])
@once
def departments(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a department to an organization, or say more of one that is there under that name."""
    place = owned.get(Organization, reader(request), pk=pk)
    form = DepartmentForm(_sent(request))
    if form.is_valid():
        learned = {name: form.cleaned_data[name] for name in ("name", "state", "manager_name", "phone")}
        source = form.cleaned_data["state_source"]
        actions.department_learned(organization=place, now=clock.now(), source=source, **learned)
        messages.success(request, f"{learned['name']} is kept.")
        return respond.onward("desk:organization", pk)
    return _form(request, "organizations/department.html", form, place=place)


@require_http_methods(["GET", "HEAD", "POST"])
def department(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is known of one department."""
    kept = owned.get(Department.objects.select_related("organization"), reader(request), pk=pk)
    place = kept.organization
    form = DepartmentForm(_sent(request), instance=kept)
    if form.is_valid():
        try:
            actions.change_department(department=kept, now=clock.now(), **form.cleaned_data)
        except Problem as problem:
            form.add_error(problem.field, problem.sentence)
        else:
            messages.success(request, "Saved.")
            return respond.onward("desk:organization", place.pk)
    return _form(request, "organizations/department.html", form, place=place)


def _have_read(place: Organization, address: str) -> None:
    reading = actions.ask_for_reading(organization=place, address=address, now=clock.now())
    tasks.read_site.enqueue(reading.pk)


def _sent(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _kept(request: HttpRequest, form: NewForm, place: Organization | None) -> Organization | None:
    """The organization as the form says, or None with what is wrong added to the form."""
    now, said = clock.now(), {**form.cleaned_data}
    said.pop("seen", None)
    field_name = said.pop("field_name")
    try:
        with transaction.atomic():
            field = actions.field_named(owner=reader(request), name=field_name, now=now) if field_name.strip() else None
            if place is None:
                return actions.add(owner=reader(request), now=now, field=field, **said)
            return actions.change(organization=place, now=now, field=field, **said)
    except Problem as problem:
        form.add_error(problem.field, problem.sentence)
        return None


def _form(request: HttpRequest, template: str, form: Any, **more: Any) -> HttpResponse:
    said = {"here": "people", "form": form, "fields": queries.fields_of(reader(request)), **more}
    answer = respond.invalid if form.is_bound else respond.page
    return answer(request, template, said)
