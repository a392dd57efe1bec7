"""Notes from paper: photos brought in, shown beside the form one types them into, turned, ticked off, taken away."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from halfhour.core import clock, owned, respond
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.gateways.documents import Drawn
from halfhour.journey.conversation import actions, queries
from halfhour.journey.conversation.forms import AddNoteForm, PhotosForm
from halfhour.journey.conversation.models import Photo, Picture
from halfhour.journey.conversation.views.interview import interview_of
from halfhour.journey.conversation.views.notes import add_note
from halfhour.journey.interviews.models import Interview

# The picture alone: nothing in it may run, whatever it says it is.
BARE = "default-src 'none'; img-src 'self'; sandbox"


@require_http_methods(["GET", "HEAD", "POST"])
@once
def paper(request: HttpRequest, pk: int) -> HttpResponse:
    """A photo beside the form it is typed into; `?photo=` says which. A POST keeps one note."""
    interview = interview_of(request, pk)
    form = _note_form(interview, request.POST or None)
    photo = request.GET.get("photo", "")
    if request.method == "POST" and form.is_valid():
        add_note(interview, clock.now(), form.cleaned_data)
        return respond.onward(_at(interview, photo, "typing"))
    return _shown(request, interview, form=form, photo=photo)


@require_POST
def photos(request: HttpRequest, pk: int) -> HttpResponse:
    """More pages. They are drawn before any transaction begins; one that cannot be drawn does not keep the others."""
    interview = interview_of(request, pk)
    form = PhotosForm(request.POST, request.FILES)
    if not form.is_valid():
        return _shown(request, interview, photos=form)
    drawn, wrong = _drawn(form)
    if not drawn:
        for sentence in wrong:
            form.add_error("photos", sentence)
        return _shown(request, interview, photos=form)
    return _kept(request, interview, drawn, wrong)


@once
def _kept(request: HttpRequest, interview: Interview, drawn: list[Drawn], wrong: list[str]) -> HttpResponse:
    first = ""
    try:
        for one in drawn:
            kept = actions.keep_photo(interview=interview, now=clock.now(), drawn=one)
            first = first or str(kept.pk)
    except Problem as problem:
        wrong = [*wrong, problem.sentence]
    for sentence in wrong:
        messages.warning(request, sentence)
    return respond.onward(_at(interview, first, "photo"))


def _drawn(form: PhotosForm) -> tuple[list[Drawn], list[str]]:
    """The photos that could be drawn, and a sentence for each that could not."""
    drawn, wrong = [], []
    for file in form.cleaned_data["photos"]:
        try:
            drawn.append(actions.draw(data=file.read()))
        except Problem as problem:
            wrong.append(f"{file.name}: {problem.sentence}")
    return drawn, wrong


@require_safe
def photo(request: HttpRequest, pk: int) -> HttpResponse:
    """What one photo shows, to its owner."""
    shown = owned.get(Photo.objects.only("pk"), request.user, pk=pk)
    content = Picture.objects.get(photo=shown).content
    answer = HttpResponse(bytes(content), content_type="image/jpeg")
    answer["Content-Disposition"] = f'inline; filename="notes-{pk}.jpg"'
    answer["Content-Security-Policy"] = BARE
    answer["Cross-Origin-Resource-Policy"] = "same-origin"
    return answer


@require_POST
def photo_turn(request: HttpRequest, pk: int) -> HttpResponse:
    """A quarter clockwise."""
    turned = _photo(request, pk)
    drawn = actions.draw(data=bytes(Picture.objects.get(photo=turned).content), turn=1)
    actions.replace_photo(photo=turned, now=clock.now(), drawn=drawn)
    return respond.onward(_at(turned.interview, str(pk), "photo"))


@require_POST
def photo_typed(request: HttpRequest, pk: int) -> HttpResponse:
    """All of it is typed up; with `undo`, it is not after all. The next page that is not follows."""
    typed = _photo(request, pk)
    done = "undo" not in request.POST
    actions.mark_typed(photo=typed, now=clock.now(), done=done)
    left = [one for one in queries.photos_of(typed.interview) if one.typed_at is None]
    if done and not left:
        messages.success(request, "All your paper is typed up.")
        return respond.onward("conversation:notes", typed.interview_id)
    return respond.onward(_at(typed.interview, str(left[0].pk if done else pk), "photo"))


@require_POST
def photo_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """The photo goes; what was typed from it stays."""
    gone = _photo(request, pk)
    actions.remove_photo(photo=gone)
    messages.success(request, "The photo is removed. What you typed from it stays.")
    return respond.onward("conversation:paper", gone.interview_id)


def _photo(request: HttpRequest, pk: int) -> Photo:
    return owned.get(Photo.objects.select_related("interview"), request.user, pk=pk)


def _note_form(interview: Interview, data: QueryDict | None = None) -> AddNoteForm:
    """It begins with the question that comes next on the paper."""
    said = queries.conversation_of(interview)
    questions = [(str(asked.planned.uid), asked.planned.text) for asked in said.asked]
    return AddNoteForm(data, questions=questions, initial={"question": queries.next_to_type(said)})


def _at(interview: Interview, photo: str, part: str) -> str:
    chosen = f"?photo={photo}" if photo.isdecimal() else ""
    return f"{reverse('conversation:paper', args=[interview.pk])}{chosen}#{part}"


def _shown(
    request: HttpRequest,
    interview: Interview,
    *,
    form: AddNoteForm | None = None,
    photos: PhotosForm | None = None,
    photo: str = "",
) -> HttpResponse:
    pages = queries.photos_of(interview)
    form = form or _note_form(interview)
    context: dict[str, Any] = {
        "here": "interviews",
        "interview": interview,
        "pages": pages,
        "shown": next((one for one in pages if str(one.pk) == photo), pages[0] if pages else None),
        "form": form,
        "photos": photos or PhotosForm(),
        "typed": queries.newest(interview),
    }
    answer = respond.invalid if form.is_bound or photos else respond.page
    return answer(request, "conversation/paper.html", context)
