"""What cannot be done with organizations, said plainly."""

from __future__ import annotations

from halfhour.core.problems import Problem


class NameMissing(Problem):
    """Nothing can be found again without a name."""

    sentence = "Give it a name: a word is enough."
    field = "name"


class NameTaken(Problem):
    """Two organizations of one name would be taken for each other."""

    sentence = "You have an organization of that name already. Open that one, or give this one another name."
    field = "name"


class DepartmentTaken(Problem):
    """A department is known by its name within its organization."""

    sentence = "This organization has a department of that name already."
    field = "name"
