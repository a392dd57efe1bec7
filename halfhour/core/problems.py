"""What can go wrong, said plainly: an error carries a sentence fit for the user and whether trying again helps."""

from __future__ import annotations

from collections.abc import Callable

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


class Problem(Exception):
    """An action could not be done. `sentence` says what happened and what to do; `field` names the form field.

    Subclass it beside the action that raises it: `class AlreadySent(Problem): sentence = "…"`.
    """

    sentence = "That could not be done."
    again = False
    status = 409
    field: str | None = None

    def __init__(self, sentence: str = "", *, field: str | None = None) -> None:
        self.sentence = sentence or self.sentence
        self.field = field or self.field
        super().__init__(self.sentence)


class ProblemPages:
    """Turns a Problem that no view caught into a page with its sentence and its status, and nothing changed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, Problem):
            return say(request, error.status, "That did not happen", error.sentence, again=error.again)
        if isinstance(error, OperationalError) and "locked" in str(error):
            return say(
                request,
                503,
                "Somebody else is writing",
                "Halfhour was busy saving something else, so nothing of this was saved. Go back and send it again.",
                again=True,
            )
        if isinstance(error, OperationalError) and "full" in str(error):
            return say(
                request,
                507,
                "The disk is full",
                "Nothing of this was saved. Make some room on the disk, go back, and send it again.",
                again=True,
            )
        return None


def say(request: HttpRequest, status: int, title: str, sentence: str, *, again: bool = False) -> HttpResponse:
    """A page with one sentence; it never needs the database, so that it works when that is what failed."""
    return render(request, "core/problem.html", {"title": title, "sentence": sentence, "again": again}, status=status)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: the same page for what is missing and for what is somebody else's."""
    return say(
        request,
        404,
        "There is nothing here",
        "The address may be old, or what it led to was removed. Start from Today.",
    )


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return say(request, 403, "This is not open to you", "Sign in with the account it belongs to.")


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return say(
        request,
        400,
        "That request made no sense",
        "Nothing was changed. Go back, reload the page and try once more.",
    )


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form from before the last sign-in, or without its token."""
    return say(
        request,
        403,
        "This page had gone stale",
        "Nothing was saved. Go back, copy what you typed if it was long, reload the page and send it again.",
        again=True,
    )


def broken(request: HttpRequest) -> HttpResponse:
    """500: says that it is ours to mend, and that what was confirmed before is safe."""
    return say(
        request,
        500,
        "Something broke on our side",
        "This change was not saved; everything you saw confirmed before is safe. Go back and try once more. If it "
        "breaks again, `halfhour doctor` in a terminal says what is wrong.",
        again=True,
    )
