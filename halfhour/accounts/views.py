"""Sign in, the first page, settings."""

from __future__ import annotations

from dataclasses import fields as dataclass_fields

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from halfhour.accounts import actions
from halfhour.accounts.countries import country_of, guessed_zone
from halfhour.accounts.forms import NumbersForm, SettingsForm, WelcomeForm
from halfhour.accounts.reader import reader
from halfhour.accounts.rules import Numbers
from halfhour.core import clock, respond


@login_not_required
@require_safe
def sign_in(request: HttpRequest) -> HttpResponse:
    """Says where the link is; on a shared server, the way to the account pages."""
    if reader(request).is_authenticated:
        return respond.onward("desk:today")
    if settings.SHARED:
        asked = request.GET.urlencode()  # allauth itself refuses a `next` that leads elsewhere
        return respond.onward(f"{reverse('account_login')}{f'?{asked}' if asked else ''}")
    return respond.page(request, "accounts/sign_in.html")


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def link(request: HttpRequest, token: str) -> HttpResponse:
    """The printed link: looking changes nothing, the button spends it."""
    now = clock.now()
    if request.method != "POST":
        if reader(request).is_authenticated:
            return respond.onward("desk:today")
        live = actions.is_live(token=token, now=now)
        return respond.page(request, "accounts/link.html", {"live": live, "spent": actions.LinkSpent.sentence})
    user = actions.spend_link(token=token, now=now)
    login(request, user, backend="django.contrib.auth.backends.ModelBackend")
    return respond.onward("desk:today")


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Ends the session here."""
    logout(request)
    return respond.onward("accounts:sign_in")


@require_http_methods(["GET", "HEAD", "POST"])
def welcome(request: HttpRequest) -> HttpResponse:
    """Four questions, then one suggestion."""
    user = reader(request)
    if request.method == "POST":
        form = WelcomeForm(request.POST, instance=user)
        if form.is_valid():
            actions.welcome(user=form.save(commit=False), now=clock.now())
            return respond.onward("desk:start")
        return respond.invalid(request, "accounts/welcome.html", {"form": form})
    zone = user.time_zone if user.time_zone != "UTC" else guessed_zone()
    initial = {"time_zone": zone, "country": user.country or country_of(zone)}
    return respond.page(request, "accounts/welcome.html", {"form": WelcomeForm(instance=user, initial=initial)})


@require_http_methods(["GET", "HEAD", "POST"])
def settings_page(request: HttpRequest) -> HttpResponse:
    """Who you are, how people reach you."""
    form = SettingsForm(request.POST or None, instance=reader(request))
    if request.method == "POST":
        if form.is_valid():
            form.save()
            messages.success(request, "Saved.")
            return respond.onward("accounts:settings")
        return respond.invalid(request, "accounts/settings.html", {"form": form})
    return respond.page(request, "accounts/settings.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def numbers(request: HttpRequest) -> HttpResponse:
    """The method's numbers, each with its reason."""
    user = reader(request)
    form = NumbersForm(request.POST or None, chosen=user.chosen_numbers)
    if request.method == "POST":
        if form.is_valid():
            default = Numbers()
            user.chosen_numbers = {
                f.name: form.cleaned_data[f.name]
                for f in dataclass_fields(Numbers)
                if form.cleaned_data[f.name] != getattr(default, f.name)
            }
            user.save(update_fields=["chosen_numbers"])
            messages.success(request, "Saved. They hold from now on.")
            return respond.onward("accounts:numbers")
        return respond.invalid(request, "accounts/numbers.html", {"form": form})
    return respond.page(request, "accounts/numbers.html", {"form": form})
