"""The open parts of a report: texts under a heading. Pure."""

from .field import of_field
from .one import of_one

__all__ = ["of_field", "of_one"]
