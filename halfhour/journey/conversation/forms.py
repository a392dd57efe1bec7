"""Forms of the conversation: a name, an opening, a promise; the debrief; a note put right afterwards."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator, MaxValueValidator, MinValueValidator

from halfhour.core.forms import Chips, Day, RevisedForm
from halfhour.journey.conversation.models import Debrief, Note, Opening, Promise
from halfhour.journey.conversation.rules.texts import LONGEST
from halfhour.journey.organizations.models import Organization

OFF = {"autocomplete": "off"}
FIVE = [(n, str(n)) for n in range(1, 6)]


def day(label: str, help_text: str = "") -> forms.DateField:
    """A day that may be left out, near enough to be meant."""
    return forms.DateField(
        required=False,
        widget=Day,
        label=label,
        help_text=help_text,
        validators=[
            MinValueValidator(date(2000, 1, 1), "That day is long past. Look at the year once more."),
            MaxValueValidator(date(2100, 1, 1), "That day is too far ahead. Look at the year once more."),
        ],
        error_messages={"invalid": "There is no such day in the calendar. Write it as 2026-09-24."},
    )


def _bound_length(form: forms.BaseForm, *names: str) -> None:
    """Long texts have their limit said, and what was typed kept."""
    most = LONGEST["text"]
    for name in names:
        said = f"This is longer than {most} characters. Shorten it, or put the rest into a note of its own."
        form.fields[name].validators.append(MaxLengthValidator(most, said))


class RowForm(forms.Form):
    """One row among others on a page: left blank, it is not there. What stands in `CHOSEN` does not fill it."""

    CHOSEN: frozenset[str] = frozenset()
    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, empty_permitted=True, **kwargs)

    def has_changed(self) -> bool:
        """Whether somebody filled it in."""
        return bool(set(self.changed_data) - self.CHOSEN)


class NameForm(RowForm):
    """Somebody who was named."""

    name = forms.CharField(
        max_length=LONGEST["name"],
        label="Name",
        widget=forms.TextInput(attrs=OFF),
        error_messages={"required": "Who was it? A first name is enough for now."},
    )
    organization_name = forms.CharField(
        max_length=LONGEST["organization_name"], required=False, label="Where", widget=forms.TextInput(attrs=OFF)
    )


class OpeningForm(RowForm):
    """An opening that was mentioned."""

    CHOSEN = frozenset({"opening"})
    opening = forms.ChoiceField(choices=Opening.Kind.choices, initial=Opening.Kind.INTERNSHIP, label="What")
    text = forms.CharField(
        max_length=LONGEST["opening"],
        label="What they said",
        widget=forms.TextInput(attrs=OFF),
        error_messages={"required": "What did they say of it? A few words are enough."},
    )
    opens_on = day("Open from", "A guess will do.")


class PromiseForm(RowForm):
    """What either side said they would do."""

    CHOSEN = frozenset({"by"})
    by = forms.ChoiceField(choices=Promise.By.choices, initial=Promise.By.ME, widget=Chips, label="Who")
    text = forms.CharField(
        max_length=LONGEST["promise"],
        label="What",
        widget=forms.TextInput(attrs=OFF),
        error_messages={"required": "What was promised? A few words are enough."},
    )
    due_on = day("By when")


ROWS: dict[str, type[RowForm]] = {"name": NameForm, "opening": OpeningForm, "promise": PromiseForm}


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
        _bound_length(self, "most_useful", "facts", "not_said", "culture")
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


class NoteForm(RevisedForm):
    """A note, its theme, and whether it is in their words."""

    theme = forms.ChoiceField(required=False, label="Theme", help_text="Under it the field's page shows this note.")

    class Meta:
        model = Note
        fields = ["text", "theme", "is_quote"]
        labels = {"text": "Note", "is_quote": "Their words: a quote"}
        widgets = {"text": forms.Textarea(attrs={"rows": 6, "maxlength": LONGEST["text"]})}

    def __init__(self, *args: Any, themes: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = self.instance.theme
        known = any(own == theme for theme, _ in themes)
        self.fields["theme"].choices = [("", "None"), *themes, *([] if known or not own else [(own, own)])]
        _bound_length(self, "text")
        self.fields["text"].required = True
        self.fields["text"].error_messages["required"] = "Write something, or remove the note below."


class AddNoteForm(forms.Form):
    """A note taken on paper or remembered, brought in afterwards."""

    question = forms.ChoiceField(required=False, label="Under which question")
    text = forms.CharField(
        max_length=LONGEST["text"],
        label="Note",
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Write what was said."},
    )

    def __init__(self, *args: Any, questions: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["question"].choices = [("", "None of them"), *questions]
