"""People, their jobs, and the imports that brought them; what hosts did on their page, who asked for no more letters."""

from halfhour.journey.people.models.hosts import HostAct, Objection
from halfhour.journey.people.models.imports import Double, Import, ImportRow, Layout
from halfhour.journey.people.models.jobs import JobNews, Position
from halfhour.journey.people.models.people import Person

__all__ = ["Double", "HostAct", "Import", "ImportRow", "JobNews", "Layout", "Objection", "Person", "Position"]
