"""The host's answers, as they type them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django import forms

from halfhour.accounts.forms import ZONES
from halfhour.core.forms import Chips, Day
from halfhour.guest.models import HostLink
from halfhour.guest.queries import PROPOSED, Page
from halfhour.journey.interviews.forms import LocalTime
from halfhour.journey.interviews.models import Interview
from halfhour.journey.interviews.rules import typed

OTHER = "other"
WAYS = {
    Interview.Mode.IN_PERSON: "Here, in person",
    Interview.Mode.VIDEO: "By video",
    Interview.Mode.PHONE: "By phone",
}
LONGEST = 2000


class ChoiceForm(forms.Form):
    """A time, how to meet, and what helps on the way in. `starts_at` is an aware UTC moment where they suggest one."""

    time = forms.ChoiceField(
        label="Which time suits you?",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose one of the times, or say that you will suggest one.",
            "invalid_choice": "That time has been taken meanwhile. The others are still free: choose one of them, or "
            "suggest another.",
        },
    )
    starts_at = LocalTime(label="Day and time that would suit", required=False)
    time_zone = forms.ChoiceField(label="Times are on the clock of", required=False)
    mode = forms.ChoiceField(label="Where", widget=Chips)
    place = forms.CharField(label="Address", required=False, max_length=300)
    door = forms.CharField(label="Which door", required=False, max_length=200)
    ask_for = forms.CharField(label="Whom to ask for", required=False, max_length=160)
    parking = forms.CharField(label="Parking, or the stop", required=False, max_length=200)
    dress = forms.CharField(label="What people wear", required=False, max_length=200)
    link = forms.URLField(
        label="Link, if you have one already",
        required=False,
        max_length=300,
        assume_scheme="https",
        error_messages={"invalid": "That is no web address. Copy it from your video program, beginning with https."},
    )
    phone = forms.CharField(label="Number to call", required=False, max_length=60)
    they_said = forms.CharField(
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": f"Keep it to {LONGEST} characters."},
    )

    def __init__(self, *args: Any, page: Page, zone: str, **kwargs: Any) -> None:
        kwargs["initial"] = _initial(page, zone) | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.page = page
        name = page.link.owner.name
        self._offer("time", [*((str(slot.pk), slot.words) for slot in page.slots), (OTHER, _other(page))])
        self._offer("time_zone", [(one, one.replace("_", " ")) for one in _zones(zone)])
        modes = [mode for mode in WAYS if mode in page.link.modes] or list(WAYS)
        self._offer("mode", [(mode, WAYS[mode]) for mode in modes])
        self.fields["they_said"].label = f"Anything {name} should know?"

    def _offer(self, name: str, choices: list[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        naive, zone = cleaned.get("starts_at"), cleaned.get("time_zone") or self.initial["time_zone"]
        cleaned["time_zone"] = zone
        if cleaned.get("time") != OTHER:
            cleaned["starts_at"] = None
        elif isinstance(naive, datetime):
            try:
                cleaned["starts_at"] = typed.moment(naive, zone, which="first")
            except typed.Unclear as unclear:
                self.add_error("starts_at", unclear.sentence)
        return cleaned

    @property
    def suggests(self) -> bool:
        """Whether they suggest a time of their own."""
        return self.cleaned_data.get("time") == OTHER

    def details(self) -> dict[str, Any]:
        """What helps on the way in, for the way of meeting they chose; blank where it does not apply."""
        said, mode = self.cleaned_data, self.cleaned_data["mode"]
        asked = {
            Interview.Mode.IN_PERSON: ("place", "door", "ask_for", "parking", "dress"),
            Interview.Mode.VIDEO: ("link",),
            Interview.Mode.PHONE: ("phone",),
        }[mode]
        details = {name: said[name] for name in asked}
        if details.get("dress"):
            details["dress_source"] = f"said by {self.page.link.person.full_name}"[:200]
        return {**details, "they_said": said["they_said"]}


class NotNowForm(forms.Form):
    """When to come back, or never."""

    how = forms.ChoiceField(
        label="What suits you",
        widget=Chips,
        choices=[("later", "Not now, but later"), ("never", "Never again")],
        error_messages={"required": "Say which of the two."},
    )
    until = forms.DateField(
        label="Not before",
        widget=Day,
        required=False,
        error_messages={"invalid": "That day is not in the calendar."},
    )
    words = forms.CharField(
        label="A word about it, if you like",
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        kwargs["initial"] = {"how": "later", "until": today + timedelta(days=60)} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)


class ColleagueForm(forms.Form):
    """Somebody else to ask."""

    name = forms.CharField(
        label="Their name", max_length=160, error_messages={"required": "Type the name of the colleague you mean."}
    )
    organization = forms.CharField(label="Where they work, if not with you", required=False, max_length=160)
    email = forms.EmailField(
        label="Their mail address, if they agree",
        required=False,
        max_length=254,
        error_messages={"invalid": "That is no mail address. Correct it, or leave it out."},
    )
    words = forms.CharField(
        label="Why them, in a few words", required=False, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 2})
    )


class CancelForm(forms.Form):
    """Why not, if they like to say."""

    words = forms.CharField(
        label="A word about it, if you like", required=False, max_length=300, widget=forms.Textarea(attrs={"rows": 2})
    )


def _other(page: Page) -> str:
    return "None of these; I will suggest one" if page.slots else "I will suggest a time"


def _initial(page: Page, zone: str) -> dict[str, Any]:
    """What is known already, so that a yes needs no typing."""
    link: HostLink = page.link
    place = link.person.organization.address if link.person.organization else ""
    met = page.interview if page.face == "agreed" or (page.slots and page.slots[0].pk == PROPOSED) else None
    known: dict[str, Any] = {"time_zone": zone, "mode": link.modes[0] if link.modes else Interview.Mode.IN_PERSON}
    first = str(page.slots[0].pk) if page.slots else OTHER
    if page.face != "agreed":
        known["time"] = first
    if met is None:
        return {**known, "place": place, "phone": link.person.phone}
    details = ("mode", "place", "door", "ask_for", "parking", "dress", "link", "phone", "they_said")
    return known | {name: getattr(met, name) for name in details}


def _zones(chosen: str) -> list[str]:
    return list(dict.fromkeys([chosen, "UTC", *ZONES]))
