"""What a host types, and what the owner chooses to show them."""

from halfhour.guest.forms.answers import CancelForm, ChoiceForm, ColleagueForm, NotNowForm
from halfhour.guest.forms.confirming import ConfirmationForm
from halfhour.guest.forms.kept import CorrectionForm, DeletionForm
from halfhour.guest.forms.offering import OfferForm

__all__ = [
    "CancelForm",
    "ChoiceForm",
    "ColleagueForm",
    "ConfirmationForm",
    "CorrectionForm",
    "DeletionForm",
    "NotNowForm",
    "OfferForm",
]
