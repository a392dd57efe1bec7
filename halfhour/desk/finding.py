"""What a search found, grouped by what it is, each with the page that shows it."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from halfhour.accounts.models import User
from halfhour.core import search
from halfhour.core.search import Hit
from halfhour.desk.rules.marking import marked

# By what is looked for most; the page's name in the address table, and a part of that page.
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("People", ("person",)),
    ("Names you were given", ("referral",)),
    ("Organizations", ("organization",)),
    ("Interviews", ("interview",)),
    ("Notes", ("note", "debrief")),
    ("Openings and promises", ("opening", "promise")),
    ("Letters, calls and replies", ("letter", "reply", "call", "thank_you", "follow_up")),
    ("Questions", ("question",)),
    ("Your resume", ("resume", "suggestion")),
)
PAGES: dict[str, tuple[str, str]] = {
    "person": ("desk:person", ""),
    "organization": ("desk:organization", ""),
    "interview": ("interviews:interview", ""),
    "note": ("conversation:notes", "#note-{object_id}"),
    "debrief": ("conversation:debrief", ""),
    "referral": ("conversation:notes", "#names"),
    "opening": ("conversation:notes", "#openings"),
    "promise": ("conversation:notes", "#promises"),
    "letter": ("desk:person", "#story"),
    "reply": ("desk:person", "#story"),
    "call": ("desk:person", "#story"),
    "follow_up": ("desk:person", "#story"),
    "thank_you": ("thanks:write", ""),
    "question": ("preparation:question", ""),
    "resume": ("resumes:version", ""),
    "suggestion": ("desk:person", "#story"),
}


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found: its title and excerpt with the words looked for marked, and its page."""

    title: SafeString
    excerpt: SafeString
    url: str


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of one sort."""

    name: str
    found: list[Found]


def find(owner: User, words: str) -> list[Group]:
    """What fits `words`, grouped; nothing for nothing. Up to eight queries, whatever the number of rows."""
    hits = search.find(owner.pk, words) if words.strip() else []
    by_kind: dict[str, list[Hit]] = {}
    for hit in hits:
        by_kind.setdefault(hit.kind, []).append(hit)
    groups = (
        Group(name, [_found(hit, words) for kind in kinds for hit in by_kind.get(kind, [])]) for name, kinds in GROUPS
    )
    return [group for group in groups if group.found]


def _found(hit: Hit, words: str) -> Found:
    name, part = PAGES[hit.kind]
    url = reverse(name, args=[hit.target_id]) + part.format(object_id=hit.object_id)
    return Found(_drawn(marked(hit.title, words)), _drawn(marked(hit.excerpt, words)), url)


def _drawn(pieces: list[tuple[str, bool]]) -> SafeString:
    """The pieces as HTML: put together here, because a template takes three times as long."""
    parts = [f"<mark>{escape(text)}</mark>" if is_marked else escape(text) for text, is_marked in pieces]
    return mark_safe("".join(parts))  # noqa: S308 - every piece is escaped
