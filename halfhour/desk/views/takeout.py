"""Everything you own: pack it, fetch it, take it in elsewhere."""

from __future__ import annotations

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.desk import actions, queries, tasks
from halfhour.desk.models import Takein, Takeout
from halfhour.desk.takeout import folder


class NotThere(Problem):
    sentence = "This archive is not there: it is not packed yet, or its days are over. Pack a new one under Settings."


class ArchiveForm(forms.Form):
    """One archive, not larger than what is taken over the web."""

    file = forms.FileField(
        label="The archive",
        error_messages={
            "required": "Choose the archive first.",
            "empty": "This file is empty. Fetch the archive again.",
        },
    )

    def clean_file(self) -> UploadedFile:
        file = self.cleaned_data["file"]
        if file.size > actions.LARGEST:
            raise forms.ValidationError(
                "This archive is larger than 1 GB. In a terminal, `halfhour takein` takes one of any size."
            )
        return file


@require_http_methods(["GET", "HEAD", "POST"])
@once
def takeouts(request: HttpRequest) -> HttpResponse:
    """What a takeout holds, the archives that there are, and the button that asks for one."""
    owner = reader(request)
    if request.method == "POST":
        takeout = actions.ask(owner=owner, now=clock.now())
        tasks.pack.enqueue(takeout.pk)
        return respond.onward("desk:takeout", takeout.pk)
    said = {"here": "settings", "takeouts": queries.takeouts(owner), "takeins": queries.takeins(owner)}
    return respond.page(request, "desk/takeouts.html", said)


@require_http_methods(["GET", "HEAD", "POST"])
def takeout(request: HttpRequest, pk: int) -> HttpResponse:
    """How far it is; when it is ready, where to fetch it. POST packs it right here, for when no worker does."""
    one = owned.get(Takeout, reader(request), pk=pk)
    if request.method == "POST":
        tasks.pack.call(pk)
        return respond.onward("desk:takeout", pk)
    return _job(request, "desk/takeout.html", {"takeout": one}, one)


@never_cache
@require_safe
def takeout_file(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The archive itself, to its owner, while it lasts."""
    one = owned.get(Takeout, reader(request), pk=pk)
    if one.state != Takeout.State.DONE or one.expires_at is None or one.expires_at <= clock.now():
        raise NotThere
    try:
        file = folder.path_of(one.name).open("rb")
    except OSError:
        raise NotThere from None
    name = f"halfhour-{one.created_at:%Y-%m-%d}.zip"
    return FileResponse(file, as_attachment=True, filename=name, content_type="application/zip")


@require_POST
def takeout_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """The file goes now."""
    actions.remove(takeout=owned.get(Takeout, reader(request), pk=pk))
    return respond.onward("desk:takeouts")


@require_http_methods(["GET", "HEAD", "POST"])
@once
def takein_new(request: HttpRequest) -> HttpResponse:
    """Hand in an archive; it is taken in by the worker."""
    form = ArchiveForm(request.POST, request.FILES) if request.method == "POST" else ArchiveForm()
    if form.is_valid():
        file = form.cleaned_data["file"]
        said = {"file_name": file.name or "archive.zip", "pieces": file.chunks()}
        try:
            takein = actions.hand_in(owner=reader(request), now=clock.now(), **said)
        except Problem as problem:
            form.add_error(problem.field, problem.sentence)
        else:
            tasks.take_in.enqueue(takein.pk)
            return respond.onward("desk:takein", takein.pk)
    answer = respond.invalid if form.is_bound else respond.page
    return answer(request, "desk/takein_new.html", {"here": "settings", "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def takein(request: HttpRequest, pk: int) -> HttpResponse:
    """How far it is; then what came in, by kind. POST does it right here, for when no worker does."""
    one = owned.get(Takein, reader(request), pk=pk)
    if request.method == "POST":
        tasks.take_in.call(pk)
        return respond.onward("desk:takein", pk)
    rows = queries.came_in(one)
    said = {"takein": one, "rows": rows, "came": sum(came for _, came, _ in rows)}
    return _job(request, "desk/takein.html", said, one)


def _job(request: HttpRequest, template: str, said: dict[str, object], job: Takeout | Takein) -> HttpResponse:
    """A page that looks again each second while its job is open, and is drawn whole once it is not."""
    if job.state not in job.OPEN and getattr(request, "htmx", False) and "poll" in request.GET:
        answer = HttpResponse()
        answer["HX-Refresh"] = "true"
        return answer
    said |= {"here": "settings", "stuck": queries.is_stuck(job, clock.now()), "open": job.state in job.OPEN}
    return respond.page(request, template, said, fragment="progress")
