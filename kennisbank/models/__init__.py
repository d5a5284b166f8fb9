"""All models of the kennisbank, one module per noun."""

from kennisbank.models.basis import Verwijzing
from kennisbank.models.begrippen import Begrip, BegripBron, Betekenis
from kennisbank.models.bronnen import Bron, BronGenoemd, Bronvermelding
from kennisbank.models.citaten import Citaat
from kennisbank.models.documenten import Kennisdocument
from kennisbank.models.experimenten import ExperimentPage
from kennisbank.models.handreikingen import HandreikingPage, HoofdstukPage
from kennisbank.models.home import HomePage
from kennisbank.models.kaarten import Kaart, Verband
from kennisbank.models.knelpunten import KnelpuntPage
from kennisbank.models.lijsten import (
    Actor,
    Doelgroep,
    Fase,
    Instrument,
    Organisatie,
    Stroom,
    Thema,
)
from kennisbank.models.ontwikkellijnen import OntwikkellijnPage, Toekomstbeeld
from kennisbank.models.overzichten import (
    AanpakPage,
    ExperimentenPage,
    HandreikingenPage,
    KnelpuntenPage,
    OntwikkellijnenPage,
    RegiosPage,
    VerhalenPage,
    WerkwijzePage,
)
from kennisbank.models.regiopagina import RegioDeelname, RegioPage, RegioStatus
from kennisbank.models.regios import Gemeente, Regio
from kennisbank.models.teksten import MethodePage, TekstPage
from kennisbank.models.verhalen import PraktijkverhaalPage

__all__ = [
    "AanpakPage",
    "Actor",
    "Begrip",
    "BegripBron",
    "Betekenis",
    "Bron",
    "BronGenoemd",
    "Bronvermelding",
    "Citaat",
    "Doelgroep",
    "ExperimentPage",
    "ExperimentenPage",
    "Fase",
    "Gemeente",
    "HandreikingPage",
    "HandreikingenPage",
    "HomePage",
    "HoofdstukPage",
    "Instrument",
    "Kaart",
    "Kennisdocument",
    "KnelpuntPage",
    "KnelpuntenPage",
    "MethodePage",
    "OntwikkellijnPage",
    "OntwikkellijnenPage",
    "Organisatie",
    "PraktijkverhaalPage",
    "Regio",
    "RegioDeelname",
    "RegioPage",
    "RegioStatus",
    "RegiosPage",
    "Stroom",
    "TekstPage",
    "Thema",
    "Toekomstbeeld",
    "Verband",
    "VerhalenPage",
    "Verwijzing",
    "WerkwijzePage",
]
