"""The versions: the list, a new one, one of them, its file, and who kept copies."""

from __future__ import annotations

from contextlib import suppress
from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from halfhour.accounts.reader import reader
from halfhour.core import clock, owned, respond
from halfhour.core.moments import local_day
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.gateways.documents import Document
from halfhour.journey.resumes import actions, queries, rules
from halfhour.journey.resumes.forms import CopyForm, UploadForm
from halfhour.journey.resumes.models import Original, Version


@require_safe
def resumes(request: HttpRequest) -> HttpResponse:
    """All versions, who holds which copy, what waits for a decision, the tricks."""
    versions = list(queries.versions(reader(request)))
    said = {
        "versions": versions,
        "holders": queries.holders(versions),
        "waiting": queries.open_suggestions(reader(request)),
        "has_advice": queries.has_advice(reader(request)),
    }
    return respond.page(request, "resumes/list.html", said)


@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: HttpRequest) -> HttpResponse:
    """Keep a file as the next version. It is read before any transaction begins (see actions.read)."""
    form = UploadForm(request.POST or None, request.FILES or None, owner=reader(request))
    if request.method != "POST":
        return respond.page(request, "resumes/upload.html", {"form": form})
    if not form.is_valid():
        return respond.invalid(request, "resumes/upload.html", {"form": form})
    file = form.cleaned_data["file"]
    data = file.read()
    try:
        document = actions.read(data=data, file_name=file.name)
    except Problem as problem:
        form.add_error(problem.field, problem.sentence)
        return respond.invalid(request, "resumes/upload.html", {"form": form})
    answer = _keep(request, form, data, document)
    if answer.status_code == HTTPStatus.SEE_OTHER:
        _draw(request)
    return answer


def _draw(request: HttpRequest) -> None:
    """Draw its pages at once, outside any transaction; what cannot be drawn is offered again on its page."""
    kept = queries.latest(reader(request))
    if kept is not None:
        with suppress(actions.NotDrawn):
            actions.draw_pages(version=kept)


@once
def _keep(request: HttpRequest, form: UploadForm, data: bytes, document: Document) -> HttpResponse:
    said = form.cleaned_data
    try:
        kept = actions.keep_version(
            owner=reader(request),
            now=clock.now(),
            file_name=said["file"].name,
            data=data,
            label=said["label"],
            carries=said.get("carries", ()),
            document=document,
        )
    except Problem as problem:
        form.add_error(problem.field, problem.sentence)
        return respond.invalid(request, "resumes/upload.html", {"form": form})
    messages.success(request, f"Kept as {kept}.")
    return respond.onward("resumes:version", kept.pk)


@require_safe
def version(request: HttpRequest, pk: int) -> HttpResponse:
    """One version: its text, what was said of it, the advice it took up, who kept copies."""
    shown = owned.get(Version, request.user, pk=pk)
    today = local_day(clock.now(), reader(request).zone)
    return _version(request, shown, CopyForm(owner=reader(request), today=today))


@require_POST
@once
def copies(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that somebody kept a copy of this version."""
    shown, now = owned.get(Version, request.user, pk=pk), clock.now()
    form = CopyForm(request.POST, owner=reader(request), today=local_day(now, reader(request).zone))
    if form.is_valid():
        person = form.cleaned_data["person"]
        try:
            actions.copy_kept(version=shown, person=person, now=now, kept_on=form.cleaned_data["kept_on"])
        except Problem as problem:
            form.add_error(problem.field, problem.sentence)
        else:
            messages.success(request, f"{person.full_name} keeps a copy of {shown}.")
            return respond.onward("resumes:version", pk)
    return _version(request, shown, form)


@require_safe
def file(request: HttpRequest, pk: int) -> HttpResponse:
    """The file as it came in, always as an attachment: a browser never opens it on this address."""
    kept = owned.get(Version.objects.defer("text", "parts"), request.user, pk=pk)
    content = Original.objects.values_list("content", flat=True).get(version=kept)
    answer = HttpResponse(bytes(content), content_type=rules.CONTENT_TYPES[kept.kind])
    answer["Content-Disposition"] = content_disposition_header(True, kept.file_name)
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer


def _version(request: HttpRequest, shown: Version, form: CopyForm) -> HttpResponse:
    critiques = list(queries.critiques(reader(request)).filter(version=shown))
    said = {
        "version": shown,
        "form": form,
        "size": rules.size_words(shown.size),
        "newest": queries.latest(reader(request)),
        "earlier": queries.before(shown),
        "critiques": critiques,
        "comments": queries.pinned(critiques),
        "sheets": queries.pages_of(shown),
        "pictures": reverse("resumes:pages", args=[shown.pk]),
        "taken": shown.taken.select_related("critique__person").order_by("-decided_at", "id"),
        "copies": shown.copies.select_related("person").order_by("-kept_on", "-id"),
    }
    answer = respond.invalid if form.is_bound else respond.page
    return answer(request, "resumes/version.html", said)
