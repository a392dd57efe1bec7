"""Where people work, and what was read on their sites."""

from halfhour.journey.organizations.models.places import Department, Field, Organization
from halfhour.journey.organizations.models.sites import SitePage, SiteReading

__all__ = ["Department", "Field", "Organization", "SitePage", "SiteReading"]
