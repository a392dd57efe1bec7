"""What came of people's advice: whom to tell, what was told; the field that was chosen."""

from __future__ import annotations

from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.core.moments import local_day
from halfhour.core.problems import Problem
from halfhour.journey.followups import actions, queries
from halfhour.journey.followups.forms import ChoiceForm
from halfhour.journey.followups.models import FieldChoice, FollowUp
from halfhour.journey.organizations.models import Field

A_YEAR_AHEAD = timedelta(days=366)


@require_http_methods(["GET", "HEAD", "POST"])
def advice(request: HttpRequest) -> HttpResponse:
    """Whom to tell now or later, and what was told; POST says which field was chosen."""
    owner, now = reader(request), clock.now()
    today = local_day(now, owner.zone)
    form = ChoiceForm(request.POST if request.method == "POST" else None, owner=owner, initial={"chosen_on": today})
    if form.is_valid():
        try:
            actions.choose_field(now=now, **form.cleaned_data)
        except Problem as problem:
            form.add_error(problem.field, problem.sentence)
        else:
            messages.success(request, "Kept. Whoever you met in it comes up here to be told.")
            return respond.onward("followups:advice")
    found = [one for one in queries.reasons(now, owner, ahead=A_YEAR_AHEAD) if one.reason == FollowUp.Reason.ADVICE]
    said = {
        "here": "people",
        "today": today,
        "now_due": [one for one in found if one.shows(today)],
        "coming": [one for one in found if not one.shows(today)],
        "told": queries.told_so_far(owner),
        "choices": list(FieldChoice.objects.filter(owner=owner).select_related("field").order_by("-chosen_on")),
        "form": form,
    }
    return (respond.invalid if form.is_bound else respond.page)(request, "followups/advice.html", said)


@require_POST
def choice_end(request: HttpRequest, pk: int) -> HttpResponse:
    """The field is open again."""
    actions.unchoose_field(field=owned.get(Field, reader(request), pk=pk))
    messages.success(request, "It is open again, and nobody is told of it any more.")
    return respond.onward("followups:advice")
