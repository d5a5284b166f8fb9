"""Models of the site itself."""

from portal.models.startitem import Startitem
from portal.models.user import User

__all__ = ["Startitem", "User"]
