"""The closed lists of the kennisbank: values that code decides on, with their Dutch labels."""

from django.db.models import TextChoices


class Soort(TextChoices):
    """What kind of item a card stands for; the value is also the first part of its reference."""

    KNELPUNT = "knelpunt", "Knelpunt of oorzaak"
    VALKUIL = "valkuil", "Valkuil"
    VERHAAL = "praktijkverhaal", "Praktijkverhaal"
    EXPERIMENT = "experiment", "Experiment"
    GESTOPT = "gestopt", "Gestopt met reden"
    LIJN = "ontwikkellijn", "Ontwikkellijn"
    HANDREIKING = "handreiking", "Handreiking"
    HOOFDSTUK = "hoofdstuk", "Hoofdstuk"
    REGIO = "regio", "Regio"
    METHODE = "methode", "Werkwijze"
    TEKST = "tekst", "Pagina"


CATALOGUS = (Soort.KNELPUNT, Soort.VALKUIL)
WAT_ANDEREN_DEDEN = (Soort.VERHAAL, Soort.EXPERIMENT, Soort.GESTOPT, Soort.LIJN)
OM_TE_LEZEN = (Soort.HANDREIKING, Soort.HOOFDSTUK, Soort.METHODE, Soort.TEKST, Soort.REGIO)


class Facet(TextChoices):
    """What a list is narrowed by; the value is the name of the query parameter."""

    STROOM = "stroom", "Stroom"
    FASE = "fase", "Fase"
    THEMA = "thema", "Thema"
    SOORT = "soort", "Soort"
    UITKOMST = "uitkomst", "Afloop"
    ACTOR = "actor", "Wie is erbij betrokken"
    REGIO = "regio", "Regio"
    DOELGROEP = "doelgroep", "Voor wie"


FACETTEN_CATALOGUS = (
    Facet.STROOM,
    Facet.FASE,
    Facet.THEMA,
    Facet.SOORT,
    Facet.ACTOR,
    Facet.REGIO,
    Facet.DOELGROEP,
)
FACETTEN_GEDAAN = (
    Facet.STROOM,
    Facet.THEMA,
    Facet.SOORT,
    Facet.UITKOMST,
    Facet.REGIO,
    Facet.DOELGROEP,
)


class Volgorde(TextChoices):
    """How a list can be sorted; the first that a list knows is the one it starts with."""

    NUMMER = "nummer", "Nummer"
    NIEUWSTE = "nieuwste", "Nieuwste eerst"
    TITEL = "titel", "Titel"


VOLGORDEN_CATALOGUS = (Volgorde.NUMMER, Volgorde.NIEUWSTE)
VOLGORDEN_GEDAAN = (Volgorde.NIEUWSTE, Volgorde.TITEL)


class KnelpuntSoort(TextChoices):
    KNELPUNT = "knelpunt", "Knelpunt of oorzaak"
    VALKUIL = "valkuil", "Valkuil"


class Uitkomst(TextChoices):
    """How something ended or stands, in words a reader uses."""

    LOOPT = "loopt", "Loopt door"
    GETEST = "getest", "Wordt getest"
    VERKEND = "verkend", "Wordt verkend"
    AFGEROND = "afgerond", "Afgerond"
    GEPAUZEERD = "gepauzeerd", "Gepauzeerd"
    GESTOPT = "gestopt", "Gestopt"
    UITGESTELD = "uitgesteld", "Uitgesteld"
    NIET_GEDAAN = "niet-gedaan", "Bewust niet gedaan"
    BIJGESTELD = "bijgesteld", "Koers veranderd"
    ONBEKEND = "onbekend", "Afloop onbekend"


UITKOMST_MET_REDEN = frozenset({Uitkomst.GEPAUZEERD, Uitkomst.GESTOPT})


class ExperimentSoort(TextChoices):
    EXPERIMENT = "experiment", "Experiment"
    GESTOPT = "gestopt", "Gestopt met reden"


class Trede(TextChoices):
    """The rungs of the test ladder, from paper to normal work."""

    PAPIER = "papier", "Op papier"
    COLLEGAS = "collegas", "Met collega's"
    KLEINE_GROEP = "kleine-groep", "Met een kleine groep die het weet"
    GROEIEND = "groeiend", "Met een groeiende groep"
    GEWOON_WERK = "gewoon-werk", "Niet meer te onderscheiden van gewoon werk"
    ONBEKEND = "onbekend", "Trede onbekend"


LADDER = (Trede.PAPIER, Trede.COLLEGAS, Trede.KLEINE_GROEP, Trede.GROEIEND, Trede.GEWOON_WERK)


class SteunStatus(TextChoices):
    """The six values of the legend 'Bereik regio's'; a region has one at a time."""

    LOPEND = "lopend", "Lopend"
    GESTOPT = "gestopt-gepauzeerd", "Gestopt of gepauzeerd"
    VERKENNING = "eerste-verkenning", "Eerste verkenning"
    NIET_DOOR = "niet-door", "(Nog) niet door"
    CONTACT = "contact-gelegd", "Contact gelegd"
    NOG_CONTACT = "nog-contact", "Nog contact te leggen"


OPENBARE_STATUSSEN = frozenset({SteunStatus.LOPEND, SteunStatus.GESTOPT, SteunStatus.VERKENNING})
STATUS_MET_REDEN = frozenset({SteunStatus.GESTOPT, SteunStatus.NIET_DOOR})


class StatusReden(TextChoices):
    """Why a region stopped, paused or did not go on."""

    RANDVOORWAARDEN = "randvoorwaarden", "De randvoorwaarden ontbraken"
    GEEN_RUIMTE = "geen-ruimte", "De regio voelde geen ruimte"
    LANDELIJKE_DRUK = "landelijke-druk", "Veel landelijke programma's tegelijk"
    BEZUINIGINGEN = "bezuinigingen", "Bezuinigingen"
    BREDERE_AGENDA = "bredere-agenda", "De regio wilde de aanpak breder gebruiken"
    DOEL_BEREIKT = "doel-bereikt", "Het doel was bereikt"
    EIGEN_KRACHT = "eigen-kracht", "De regio ging zelf verder"
    CAPACITEIT = "capaciteit", "Te weinig mensen of tijd"
    KEUZE_BESTUUR = "keuze-bestuur", "Het bestuur koos anders"
    OVERIG = "overig", "Een andere reden"


class DeelnameVorm(TextChoices):
    """The three forms of taking part that stand next to the status of a region."""

    KENNISBANK = "kennisbank", "Kennisbank en kennisuitwisseling"
    LEEREXPEDITIE = "leerexpeditie", "Leerexpeditie"
    LEERCIRKEL_DATA = "leercirkel-data", "Leercirkel data of ontwikkeling dashboard"


class Nauwkeurigheid(TextChoices):
    """How exact a date is: what the source gives, never more."""

    DAG = "dag", "Op de dag"
    MAAND = "maand", "Op de maand"
    JAAR = "jaar", "Op het jaar"


class BronSoort(TextChoices):
    VOORTGANGSRAPPORTAGE = "voortgangsrapportage", "Voortgangsrapportage"
    PROJECTPLAN = "projectplan", "Projectplan"
    OVERZICHT = "overzicht", "Overzicht"
    ONDERZOEK = "onderzoek", "Onderzoek"
    BOEK = "boek", "Boek"
    ARTIKEL = "artikel", "Artikel"
    WEBSITE = "website", "Website"
    VIDEO = "video", "Video"
    KADER = "kader", "Landelijk kader of afspraak"
    OVERIG = "overig", "Overig"


class LinkStatus(TextChoices):
    """What we know of the address of a source."""

    WERKT = "werkt", "De link werkt"
    NIET_GECONTROLEERD = "niet-gecontroleerd", "De link is nog niet gecontroleerd"
    VERLOREN = "verloren", "De link is in onze bron verloren"
    GEEN = "geen", "De bron noemt geen link"
    INTERN = "intern", "Niet openbaar op internet"


class Toestemming(TextChoices):
    """Consent of the person who said a quote."""

    GEEN = "geen", "Nog niet gevraagd"
    GEVRAAGD = "gevraagd", "Gevraagd, nog geen antwoord"
    GEGEVEN = "gegeven", "Toestemming gegeven"
    GEWEIGERD = "geweigerd", "Geen toestemming"
    INGETROKKEN = "ingetrokken", "Toestemming ingetrokken"


class Beschikbaarheid(TextChoices):
    OPEN = "open", "Open"
    OP_AANVRAAG = "op-aanvraag", "Op aanvraag"
    LEDEN = "leden", "Voor leden"


class OrganisatieSoort(TextChoices):
    LANDELIJK = "landelijk", "Landelijk"
    REGIO = "regio", "Regio"
    GEMEENTE = "gemeente", "Gemeente"
    AANBIEDER = "aanbieder", "Jeugdhulpaanbieder"
    KENNIS = "kennis", "Kennisorganisatie"
    NETWERK = "netwerk", "Netwerk of overleg"
    OVERIG = "overig", "Overig"


class InstrumentSoort(TextChoices):
    LIJN = "lijn", "Lijn van de aanpak"
    HULPMIDDEL = "hulpmiddel", "Hulpmiddel"


class VerbandAard(TextChoices):
    """Why one item points at another."""

    KNELPUNT = "knelpunt", "Werkt aan dit knelpunt"
    LIJN = "lijn", "Hoort bij deze ontwikkellijn"
    VERDER = "verder", "Verder lezen"
    TEKST = "tekst", "Genoemd in de tekst"
