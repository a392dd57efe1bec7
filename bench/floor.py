"""The floor: the least that Django can do under the same server, one view with one indexed query on SQLite."""

from __future__ import annotations

import os
import sqlite3
import sys
from pathlib import Path

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path

DATABASE = Path(os.environ.get("FLOOR_DATA", ".")) / "floor.sqlite3"

settings.configure(
    SECRET_KEY="floor",
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    MIDDLEWARE=[],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": DATABASE,
            "CONN_MAX_AGE": None,
            "OPTIONS": {"init_command": "PRAGMA journal_mode=WAL;"},
        }
    },
)
django.setup()

from django.db import connection


def view(request: HttpRequest) -> HttpResponse:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM thing WHERE id = %s", [4321])
        return HttpResponse(cursor.fetchone()[0])


urlpatterns = [path("", view)]
application = get_wsgi_application()


def fill() -> None:
    """Ten thousand rows to look one up in."""
    DATABASE.parent.mkdir(parents=True, exist_ok=True)
    DATABASE.unlink(missing_ok=True)
    with sqlite3.connect(DATABASE) as database:
        database.execute("CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT)")
        database.executemany("INSERT INTO thing VALUES (?, ?)", ((n, f"thing {n}") for n in range(10_000)))


if __name__ == "__main__":
    fill()
    sys.exit(0)
