"""Forms about organizations, their departments, and the reading of their sites."""

from halfhour.journey.organizations.forms.places import DepartmentForm, EditForm, NewForm
from halfhour.journey.organizations.forms.sites import HandForm, SeveralForm, SiteForm

__all__ = ["DepartmentForm", "EditForm", "HandForm", "NewForm", "SeveralForm", "SiteForm"]
