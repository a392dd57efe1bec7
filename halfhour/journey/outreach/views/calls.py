"""A call: its number, their clock, the script for this case, and how it went."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_http_methods, require_POST

from halfhour.accounts.models import User
from halfhour.accounts.reader import reader
from halfhour.core import clock, moments, owned, respond
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.journey.organizations import actions as organizations
from halfhour.journey.organizations import queries as places
from halfhour.journey.organizations.models import Department, Organization
from halfhour.journey.outreach import actions, calendars, queries
from halfhour.journey.outreach.forms import CallForm
from halfhour.journey.outreach.models import Call
from halfhour.journey.outreach.rules.dialling import tel
from halfhour.journey.outreach.rules.known import Known
from halfhour.journey.outreach.rules.onsite import on_their_site, whose_line
from halfhour.journey.outreach.rules.script import Line, Situation, script
from halfhour.journey.people.models import Person

OPENS, CLOSES = 9, 17  # hours in which somebody answers nearly everywhere


@require_http_methods(["GET", "HEAD", "POST"])
@once
def call(request: HttpRequest, pk: int) -> HttpResponse:
    """The page to hold while calling; `?department=` and `?person=` say what the call is about."""
    place = owned.get(Organization.objects.select_related("field"), reader(request), pk=pk)
    department = _part(request, place)
    person = _person(request, place)
    form = CallForm(request.POST or None, initial={"department_name": _asked_for(department, person, place)})
    if request.method == "POST" and form.is_valid() and (made := _logged(request, form, place, department, person)):
        return _onward(request, made)
    answer = respond.invalid if form.is_bound else respond.page
    return answer(request, "outreach/call.html", _context(request, form, place, department, person))


@require_POST
def script_kept(request: HttpRequest, pk: int) -> HttpResponse:
    """Keeps one's own words for this case; blank, or `drafted`, goes back to the drafted lines."""
    place = owned.get(Organization, reader(request), pk=pk)
    department, person = _part(request, place), _person(request, place)
    about = _about(department, person, _known(reader(request), person, place))
    text = "" if "drafted" in request.POST else request.POST.get("text", "")
    actions.keep_script(organization=place, about=about, text=text, now=clock.now())
    messages.success(request, "These are your words for the call." if text.strip() else "The drafted words are back.")
    return redirect(f"{reverse('outreach:call', args=[pk])}{'?' if request.GET else ''}{request.GET.urlencode()}")


def _known(owner: User, person: Person | None, place: Organization) -> Known:
    facts = queries.known(owner, person, place)
    return queries.with_letter(facts, person, owner) if person else facts


def _about(department: Department | None, person: Person | None, known: Known) -> str:
    """The case, as one's own words are kept for it: the first call to somebody is another than the one after a letter."""
    if person:
        return f"person:{person.pk}:written" if known.first_sent else f"person:{person.pk}"
    return f"department:{department.pk}" if department else ""


def _part(request: HttpRequest, place: Organization) -> Department | None:
    wanted = request.GET.get("department", "")
    if not wanted:
        return None
    return owned.get(Department.objects.filter(organization=place), reader(request), pk=wanted)


def _person(request: HttpRequest, place: Organization) -> Person | None:
    wanted = request.GET.get("person", "")
    return owned.get(queries.asked().filter(organization=place), reader(request), pk=wanted) if wanted else None


def _asked_for(department: Department | None, person: Person | None, place: Organization) -> str:
    if department:
        return department.name
    return person.department.name if person and person.department else place.field.name if place.field else ""


def _logged(
    request: HttpRequest, form: CallForm, place: Organization, department: Department | None, person: Person | None
) -> Call | None:
    said, now = {**form.cleaned_data}, clock.now()
    other = said.pop("other_name")
    if said["department_state"] == "other":
        said |= {"department_state": Department.State.CONFIRMED, "department_name": other}
    if not said["department_state"] and department is None:
        said["department_name"] = ""  # it stood there as a suggestion, and nobody spoke of it
    try:
        if said["department_name"] == other and department and other:
            organizations.department_learned(
                organization=place, name=department.name, now=now, state=Department.State.ABSENT
            )
        return actions.log_call(
            owner=reader(request),
            now=now,
            organization=place,
            department=department,
            person=person,
            number=_number(person, department, place)[0],
            **said,
        )
    except Problem as problem:
        form.add_error(problem.field if problem.field in form.fields else None, problem.sentence)
        return None


def _onward(request: HttpRequest, made: Call) -> HttpResponse:
    """To what the outcome asks for next."""
    messages.success(request, "The call is kept.")
    if made.person_id and made.next == Call.Next.WRITE:
        return respond.onward("outreach:write", made.person_id)
    if made.person_id and made.next == Call.Next.VISIT:
        return respond.onward("interviews:agree", made.person_id)
    if made.answered == Call.Answered.WRONG:
        messages.info(request, "Put the right number here, as soon as you have it.")
        return respond.onward("organizations:edit", made.organization_id)
    return respond.onward("desk:organization", made.organization_id)


def _number(person: Person | None, department: Department | None, place: Organization) -> tuple[str, str]:
    """The number nearest to who is asked for, and whose it is."""
    if person and person.phone:
        return person.phone, f"The number of {person.full_name}"
    part = department or (person.department if person else None)
    if part and part.phone:
        return part.phone, f"The number of {part.name}"
    return place.phone, "The main line" if place.phone else ""


def _context(
    request: HttpRequest, form: CallForm, place: Organization, department: Department | None, person: Person | None
) -> dict[str, Any]:
    me, now = reader(request), clock.now()
    number, whose = _number(person, department, place)
    zone = queries.zone_of(me, person, place)
    there = now.astimezone(zone) if zone else None
    part = department or (person.department if person else None)
    known = _known(me, person, place)
    situation = Situation(
        known=known,
        department=_asked_for(department, person, place),
        department_state=part.state if part else Department.State.UNKNOWN,
        manager=part.manager_name if part else "",
        hour=there.hour if there else None,
    )
    drafted = script(situation)
    own = queries.own_script(place, _about(department, person, known))
    lines = [Line(line) for line in own.splitlines()] if own else drafted.lines
    dialled = tel(number, queries.country_of(me, person, place))
    said = {"here": "people", "form": form, "place": place, "department": department, "person": person}
    clock_there = {"there": _clock(there, now, me), "closed": _closed(there, queries.country_of(me, person, place))}
    earlier = list(queries.calls_of(place)[:5])
    site = places.site_said(place)
    dialling = {
        "number": number,
        "whose": _found(site, number, now, me) or whose,
        "tel": dialled,
        "code": _code(dialled),
    }
    said["site"] = on_their_site(site.get("departments", ()), site.get("people", ()), site.get("interns", False))
    return {**said, **clock_there, **dialling, "script": drafted, "lines": lines, "own": own, "earlier": earlier}


def _found(site: dict[str, Any], number: str, now: datetime, me: User) -> str:
    """Whose the number is by their site, and when it was read there; empty where it does not stand there."""
    of, page = places.phone_of_site(site, number)
    if not site or not (of or page):
        return ""
    day = moments.near_day(moments.local_day(site["at"], me.zone), moments.local_day(now, me.zone))
    return whose_line(of, page, day if day in ("today", "yesterday") else f"on {day}")


def _clock(there: datetime | None, now: datetime, owner: User) -> str:
    """`13:30`, with the day where theirs is another than the owner's: `Friday 00:30`."""
    if there is None:
        return ""
    other = there.date() != moments.local_day(now, owner.zone)
    return f"{moments.DAYS[there.weekday()]} {there:%H:%M}" if other else f"{there:%H:%M}"


def _closed(there: datetime | None, country: str) -> str:
    """Why probably nobody answers there right now; empty when somebody may."""
    if there is None:
        return ""
    day = there.date()
    if holiday := calendars.holiday_name(country, day):
        return f"It is {holiday} there, so probably nobody is in."
    if day in calendars.days_off(country, day.year):
        return f"It is {moments.DAYS[day.weekday()]} there, so probably nobody is in."
    return "" if OPENS <= there.hour < CLOSES else "Most places answer between 9:00 and 17:00."


def _code(address: str) -> SafeString | str:
    """The number as a square for a phone's camera."""
    if not address:
        return ""
    import segno

    drawn = segno.make(address, micro=False).svg_inline(scale=4, border=2, light="#fff", dark="#000", omitsize=True)
    return mark_safe(drawn)  # noqa: S308 - the package's own drawing of digits
