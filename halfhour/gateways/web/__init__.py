"""Reading a few pages of somebody's public site, as politely and as guardedly as can be."""

from .address import Address, BadAddress, parse
from .fetched import Fetched
from .pace import Pace
from .visiting import Visitor

__all__ = ["Address", "BadAddress", "Fetched", "Pace", "Visitor", "parse"]
