"""The appointment as one types it, and what one says of it afterwards."""

from halfhour.journey.interviews.forms.appointment import AppointmentForm
from halfhour.journey.interviews.forms.closing import BecauseForm, HeldForm
from halfhour.journey.interviews.forms.times import PICKED, LocalTime

__all__ = ["PICKED", "AppointmentForm", "BecauseForm", "HeldForm", "LocalTime"]
