"""Coming back to somebody: why now, what they said, what has changed, and the letter that says so."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.core.moments import local_day
from halfhour.journey.conversation.queries import quotes_of
from halfhour.journey.followups import actions, queries
from halfhour.journey.followups.rules.returning import draft
from halfhour.journey.interviews.models import Interview
from halfhour.journey.outreach import queries as outreach


@require_http_methods(["GET", "HEAD", "POST"])
def back(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of coming back to one person (`?why=` names the reason); POST begins the letter, or opens the one there is."""
    person, now = owned.get(outreach.asked().select_related("owner"), reader(request), pk=pk), clock.now()
    if request.method == "POST":
        letter = actions.begin_letter(person=person, now=now, key=request.POST.get("why", ""))
        return respond.onward("outreach:letter", letter.pk)
    found = queries.reasons_for(person, now)
    wanted = request.GET.get("why", "")
    reason = next((one for one in found if one.key == wanted), found[0] if found else None)
    known = queries.returning(person, now, reason)
    met = Interview.objects.filter(person=person, state=Interview.State.HELD).order_by("-ended_at").first()
    said = {
        "here": "people",
        "person": person,
        "reason": reason,
        "others": [one for one in found if one is not reason],
        "known": known,
        "met": met,
        "quotes": quotes_of(met)[:4] if met else [],
        "letter": draft(known, local_day(now, person.owner.zone)),
        "unsent": outreach.unsent(person, "follow_up"),
    }
    return respond.page(request, "followups/back.html", said)
