"""The debrief as a form, with the names, openings and promises that the notes do not hold yet."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from django import forms

from halfhour.core.forms import Chips, RevisedForm
from halfhour.journey.conversation.forms.long import bound_length
from halfhour.journey.conversation.forms.rows import ROWS
from halfhour.journey.conversation.models import Debrief
from halfhour.journey.conversation.rules.texts import LONGEST
from halfhour.journey.organizations.models import Organization

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
        ]
        labels = {
            "most_useful": "What was most useful?",
            "facts": "Facts to keep",
            "not_said": "What was not said",
            "culture": "The place and its people, as you saw them",
            "phrase": "One phrase to quote in the thanks",
        }
        help_texts = {
            "facts": "Three are plenty: figures, names of tools, how one gets in.",
            "not_said": "Unspoken actions and what they may mean. Only you see this.",
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
        elif self.instance.went_well is not None:
            self.initial["went_well"] = "yes" if self.instance.went_well else "no"

    def clean_phrase(self) -> str:
        """Without the marks around it; a phrase picked from the notes wins over what stands in the field."""
        said = self.data.get("pick") or self.cleaned_data["phrase"]
        return " ".join(str(said).split()).strip('“”"„ ')[: LONGEST["phrase"]]


class DebriefForms:
    """The debrief and, for what the notes do not hold yet, one more name, opening and promise.

    `debrief` is the row that is there, `proposed` what the notes offer while there is none.
    """

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        debrief: Debrief | None,
        organization: Organization | None,
        proposed: Mapping[str, str],
    ) -> None:
        self.data = data
        hires = (
            {"interns": organization.hires_interns, "graduates": organization.hires_graduates} if organization else {}
        )
        self.debrief = DebriefForm(data, instance=debrief, initial={**proposed, **hires})
        self.rows = {kind: form(data, prefix=kind) for kind, form in ROWS.items()}

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
        rows = [] if alone else [(kind, form) for kind, form in self.rows.items() if form.has_changed()]
        page = self._page()
        return {
            "said": said,
            "interns": cleaned["interns"],
            "graduates": cleaned["graduates"],
            "rows": [(kind, uuid.uuid5(page, kind), _named(kind, form.cleaned_data)) for kind, form in rows],
        }

    def _page(self) -> uuid.UUID:
        try:
            return uuid.UUID((self.data or {}).get("id", ""))
        except ValueError:
            return uuid.uuid4()


def _named(kind: str, values: dict[str, Any]) -> dict[str, Any]:
    """The values as the actions name them."""
    return {"kind" if key == "opening" else key: value for key, value in values.items()}
