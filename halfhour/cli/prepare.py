"""What must be done before the server starts."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.urls import reverse

from halfhour.accounts import actions
from halfhour.core import clock


def migrate() -> None:
    """Bring the database to this version."""
    call_command("migrate", verbosity=0, interactive=False)


# django_htmx brings every version and extension of htmx; some name modules that it does not bring.
UNUSED = ["django_htmx/ext/*", "django_htmx/htmax*", "django_htmx/htmx-4*", "django_htmx/django-htmx*"]


def collect() -> None:
    """Put the static files that pages use under their hashed names."""
    call_command("collectstatic", verbosity=0, interactive=False, ignore_patterns=UNUSED)


def sign_in_link() -> str:
    """The path of a fresh sign-in link; empty on a shared server, where people have accounts."""
    if settings.SHARED:
        return ""
    user = actions.own_machine_user()
    return reverse("accounts:link", args=[actions.make_link(user=user, now=clock.now())])


def tell_story() -> None:
    """Fill an empty database with the invented cast."""
    from halfhour.demo import story

    if not get_user_model().objects.exists():
        story.tell(now=clock.now())
