"""Models of the site itself."""

from portal.models.beoordeling import InhoudBeoordeling, PrivacyBeoordeling
from portal.models.instellingen import SiteInstellingen, Verklaring
from portal.models.startitem import Startitem
from portal.models.user import User
from portal.models.versie import Versie

__all__ = [
    "InhoudBeoordeling",
    "PrivacyBeoordeling",
    "SiteInstellingen",
    "Startitem",
    "User",
    "Verklaring",
    "Versie",
]
