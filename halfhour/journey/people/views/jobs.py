"""Somebody changed jobs: noted by hand, or asked about because a file says so."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.core.moments import local_day
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.journey.people import actions, queries
from halfhour.journey.people.forms import JobForm
from halfhour.journey.people.models import JobNews, Person

WHOLE = Person.objects.select_related("organization", "owner")


@require_http_methods(["GET", "HEAD", "POST"])
@once
def job(request: HttpRequest, pk: int) -> HttpResponse:
    """What they do from which day on; `?news=` fills in what a file says."""
    person, now = owned.get(WHOLE, reader(request), pk=pk), clock.now()
    form = JobForm(request.POST if request.method == "POST" else None, person=person, initial=_given(request, person))
    if form.is_valid():
        try:
            actions.change_job(person=person, now=now, **form.cleaned_data)
        except Problem as problem:
            form.add_error(problem.field, problem.sentence)
        else:
            messages.success(request, "Noted. What they did before stays in their story.")
            return respond.onward("desk:person", pk)
    said = {
        "here": "people",
        "person": person,
        "form": form,
        "job": queries.job_of(person).words,
        "former": queries.former_jobs(person),
    }
    answer = respond.invalid if form.is_bound else respond.page
    return answer(request, "people/job.html", said)


@require_POST
def job_back(request: HttpRequest, pk: int) -> HttpResponse:
    """The newest change did not happen."""
    person = owned.get(WHOLE, reader(request), pk=pk)
    if actions.take_back_job_change(person=person, now=clock.now()):
        messages.success(request, "Taken back. Their mail address stays as it is: check it.")
    return respond.onward("desk:person", pk)


@require_safe
def job_news(request: HttpRequest) -> HttpResponse:
    """Whom a file says to work elsewhere than you have it."""
    said = {"here": "people", "news": queries.job_news(reader(request))}
    return respond.page(request, "people/job_news.html", said)


@require_POST
def job_news_dismiss(request: HttpRequest, pk: int) -> HttpResponse:
    """It is old or wrong."""
    news = owned.get(JobNews.objects.select_related("person"), reader(request), pk=pk)
    actions.dismiss_job_news(news=news, now=clock.now())
    messages.success(request, f"{news.person.full_name} stays as you have it, and you are not asked again.")
    return respond.onward("people:job_news")


def _given(request: HttpRequest, person: Person) -> dict[str, Any]:
    given: dict[str, Any] = {"changed_on": local_day(clock.now(), person.owner.zone)}
    if (pk := request.GET.get("news", "")).isdecimal() and len(pk) < 19:
        news = owned.get(JobNews, reader(request), pk=pk, person=person)
        given |= {"organization_name": news.organization_name, "title": news.title, "source": news.source}
    return given
