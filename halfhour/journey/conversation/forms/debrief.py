"""The debrief as a form, with the names, openings and promises that the notes do not hold yet."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from halfhour.core.forms import Chips, RevisedForm
from halfhour.journey.conversation.forms.long import bound_length
from halfhour.journey.conversation.forms.rows import ROWS
from halfhour.journey.conversation.models import Debrief
from halfhour.journey.conversation.queries import Offer
from halfhour.journey.conversation.rules.texts import LONGEST
from halfhour.journey.organizations.models import Organization

Row = tuple[str, uuid.UUID, dict[str, Any]]  # kind, id, values
FIVE = [(n, str(n)) for n in range(1, 6)]


def _whole(value: str) -> int | None:
    return int(value) if value else None


def _yes(value: str) -> bool | None:
    return {"yes": True, "no": False}.get(value)


class DebriefForm(RevisedForm):
    """Five minutes right after walking out; nothing in it has to be filled in."""

    interest_before = forms.TypedChoiceField(
        choices=FIVE, coerce=_whole, empty_value=None, required=False, widget=Chips, label="Before"
    )
    interest_after = forms.TypedChoiceField(
        choices=FIVE, coerce=_whole, empty_value=None, required=False, widget=Chips, label="Now"
    )
    went_well = forms.TypedChoiceField(
        choices=[("yes", "Yes"), ("no", "Not really")],
        coerce=_yes,
        empty_value=None,
        required=False,
        widget=Chips,
        label="Did it go well?",
    )
    ending = forms.ChoiceField(
        choices=Debrief.Ending.choices, required=False, widget=Chips, label="Did it end as agreed?"
    )
    said_in = forms.ChoiceField(
        choices=Debrief.Place.choices, required=False, widget=Chips, label="Where did you talk?"
    )
    overheard = forms.TypedChoiceField(
        choices=[("yes", "Yes"), ("no", "No")],
        coerce=_yes,
        empty_value=None,
        required=False,
        widget=Chips,
        label="Could colleagues hear?",
    )
    interns = forms.ChoiceField(choices=Organization.Hires.choices, required=False, widget=Chips, label="Interns")
    graduates = forms.ChoiceField(choices=Organization.Hires.choices, required=False, widget=Chips, label="Graduates")

    class Meta:
        model = Debrief
        fields = [
            "most_useful",
            "facts",
            "not_said",
            "culture",
            "phrase",
            "interest_before",
            "interest_after",
            "went_well",
            "ending",
            "said_in",
            "overheard",
        ]
        labels = {
            "most_useful": "What was most useful?",
            "facts": "Facts to keep",
            "not_said": "What was not said",
            "culture": "Culture and mission, as you saw them",
            "phrase": "One phrase to quote in the thanks",
        }
        help_texts = {
            "facts": "Three are plenty: figures, names of tools, how one gets in.",
            "not_said": "Unspoken actions and what they may mean. Only you see this.",
            "culture": "How they are with each other, and what the place seems to be for.",
            "phrase": "In their words. It shows that you listened.",
        }
        widgets = {
            "most_useful": forms.Textarea(attrs={"rows": 2, "maxlength": LONGEST["text"]}),
            "facts": forms.Textarea(attrs={"rows": 3, "maxlength": LONGEST["text"]}),
            "not_said": forms.Textarea(attrs={"rows": 3, "maxlength": LONGEST["text"]}),
            "culture": forms.Textarea(attrs={"rows": 3, "maxlength": LONGEST["text"]}),
            "phrase": forms.Textarea(attrs={"rows": 2}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bound_length(self, "most_useful", "facts", "not_said", "culture")
        if not self.instance.pk:  # so that two tabs that both found none do not take each other's for their own
            self.fields["seen"].initial = 0
            return
        for name in ("went_well", "overheard"):
            if (said := getattr(self.instance, name)) is not None:
                self.initial[name] = "yes" if said else "no"

    def clean_phrase(self) -> str:
        """Without the marks around it; a phrase picked from the notes wins over what stands in the field."""
        said = self.data.get("pick") or self.cleaned_data["phrase"]
        return " ".join(str(said).split()).strip('“”"„ ')[: LONGEST["phrase"]]


class DebriefForms:
    """The debrief and, for what the notes do not hold yet, one more name, opening and promise.

    `debrief` is the row that is there, `proposed` what the notes offer while there is none; `offers` are rows that
    the notes hold, each taken by its tick. Of the referrals on the page, whose ids are `named`, those without a tick
    do not become people yet.
    """

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        debrief: Debrief | None,
        organization: Organization | None,
        proposed: Mapping[str, str],
        offers: Sequence[Offer] = (),
        named: Iterable[int] = (),
    ) -> None:
        self.data = data
        self.named = set(named)
        self.offers = offers
        self.taken = set(_list(data, "take"))
        self.listed, self.ticked = _ids(data, "listed"), _ids(data, "people")
        hires = (
            {"interns": organization.hires_interns, "graduates": organization.hires_graduates} if organization else {}
        )
        self.debrief = DebriefForm(data, instance=debrief, initial={**proposed, **hires})
        self.rows = {kind: form(data, prefix=kind) for kind, form in ROWS.items()}

    @property
    def offered(self) -> dict[str, list[Offer]]:
        """The offers by their kind, for the page."""
        return {kind: [offer for offer in self.offers if offer.kind == kind] for kind in ROWS}

    @property
    def taken_uids(self) -> set[uuid.UUID]:
        """The offers whose box was ticked when the form was sent."""
        return {offer.uid for offer in self.offers if str(offer.uid) in self.taken}

    @property
    def becoming(self) -> set[int]:
        """The names whose box is ticked: as it was sent, else everybody, until the debrief is done."""
        if self.listed:
            return self.ticked
        return set() if self.debrief.instance.done_at else self.named

    def is_valid(self, *, alone: bool) -> bool:
        """Whether the debrief can be kept and, unless it is saved `alone` while one types, the rows too."""
        wrong = [] if alone else [form for form in self.rows.values() if not form.is_valid()]
        return self.debrief.is_valid() and not wrong

    @property
    def are_wrong(self) -> bool:
        """Whether a field came back with something wrong in it."""
        fields = [name for name in self.debrief.errors if name != "__all__"]
        return bool(fields) or any(form.is_bound and form.errors for form in self.rows.values())

    def written(self, *, alone: bool) -> dict[str, Any]:
        """What `actions.write_up` takes. Rows have ids made from the page's and their kind: sent twice, kept once."""
        cleaned = self.debrief.cleaned_data
        said = {name: cleaned[name] for name in DebriefForm.Meta.fields}
        return {
            "said": said,
            "interns": cleaned["interns"],
            "graduates": cleaned["graduates"],
            "rows": [] if alone else [*self._typed(), *self._taken()],
            "not_yet": self.listed - self.ticked,
        }

    def _typed(self) -> list[Row]:
        page, rows = self._page(), [(kind, form) for kind, form in self.rows.items() if form.has_changed()]
        return [(kind, uuid.uuid5(page, kind), _named(kind, form.cleaned_data)) for kind, form in rows]

    def _taken(self) -> list[Row]:
        return [(offer.kind, offer.uid, offer.values) for offer in self.offers if str(offer.uid) in self.taken]

    def _page(self) -> uuid.UUID:
        try:
            return uuid.UUID((self.data or {}).get("id", ""))
        except ValueError:
            return uuid.uuid4()


def _list(data: Mapping[str, Any] | None, name: str) -> list[str]:
    return data.getlist(name) if isinstance(data, QueryDict) else []


def _ids(data: Mapping[str, Any] | None, name: str) -> set[int]:
    return {int(text) for text in _list(data, name) if text.isascii() and text.isdigit() and len(text) < 19}


def _named(kind: str, values: dict[str, Any]) -> dict[str, Any]:
    """The values as the actions name them."""
    return {"kind" if key == "opening" else key: value for key, value in values.items()}
