"""What one does with organizations: find or add them, learn about their departments, note whether they hire."""

from halfhour.journey.organizations.actions.departments import change_department, department_learned, field_named
from halfhour.journey.organizations.actions.places import (
    add,
    add_many,
    change,
    find_or_add,
    forget_unused,
    note_hiring,
)
from halfhour.journey.organizations.actions.problems import DepartmentTaken, NameMissing, NameTaken

__all__ = [
    "DepartmentTaken",
    "NameMissing",
    "NameTaken",
    "add",
    "add_many",
    "change",
    "change_department",
    "department_learned",
    "field_named",
    "find_or_add",
    "forget_unused",
    "note_hiring",
]
