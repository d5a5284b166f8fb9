"""What a visitor writes to us: mailed to the role that keeps the page, and kept nowhere."""

from dataclasses import dataclass
from typing import Any

from django.core.mail import EmailMessage, get_connection
from django.template.loader import render_to_string

from kennisbank.domain.queries import Bezoeker, kaarten_for
from kennisbank.enums import Soort
from kennisbank.models import Begrip, Bron, Kaart, Kennisdocument, Organisatie, RegioPage
from portal.domain.instellingen import contact_adres

SECONDEN_VOOR_MAIL = 15  # a visitor waits for it
# What stands beside the tree of pages: the first part of its address, and what the second is.
NASLAG: dict[str, tuple[Any, str]] = {
    "begrippen": (Begrip, "slug"),
    "bronnen": (Bron, "code"),
    "documenten": (Kennisdocument, "slug"),
}


class NietVerstuurd(Exception):
    """The mail server did not take the message."""


@dataclass(frozen=True)
class Onderwerp:
    """What a message is about, and the role that keeps it; without one it is for the site."""

    titel: str
    rol_adres: str = ""


def onderwerp_for(bezoeker: Bezoeker, pad: str) -> Onderwerp | None:
    """The page at a path, or the nearest one above it; None for what this person may not see."""
    delen = [deel for deel in pad.partition("?")[0].split("/") if deel]
    if len(delen) == 2 and delen[0] in NASLAG:
        return _naslag_op(*delen)
    return _pagina_op(bezoeker, delen)


def meld_fout(
    *, user: Bezoeker, pad: str, adres: str, bericht: str, antwoord_aan: str = ""
) -> None:
    """Mail what is wrong with the page at a path to its keeper. Raises NietVerstuurd."""
    onderwerp = onderwerp_for(user, pad)
    titel = onderwerp.titel if onderwerp else "een pagina"
    _mail(
        onderwerp=f"Klopt dit niet? {titel}",
        aan=(onderwerp.rol_adres if onderwerp else "") or contact_adres(),
        gegevens={"titel": titel if pad else "", "adres": adres, "bericht": bericht},
        antwoord_aan=antwoord_aan,
    )


def stuur_bericht(*, bericht: str, antwoord_aan: str = "") -> None:
    """Mail a message to the site. Raises NietVerstuurd."""
    _mail(
        onderwerp="Bericht via de site",
        aan=contact_adres(),
        gegevens={"bericht": bericht},
        antwoord_aan=antwoord_aan,
    )


def _mail(*, onderwerp: str, aan: str, gegevens: dict[str, str], antwoord_aan: str) -> None:
    tekst = render_to_string("emails/melding.txt", gegevens | {"antwoord_aan": antwoord_aan})
    mail = EmailMessage(
        subject=" ".join(onderwerp.split()),
        body=tekst,
        to=[aan],
        reply_to=[antwoord_aan] if antwoord_aan else None,
        connection=get_connection(timeout=SECONDEN_VOOR_MAIL),
    )
    try:
        mail.send()
    except OSError as fout:  # no connection, or an answer of the mail server that means no
        raise NietVerstuurd from fout


def _pagina_op(bezoeker: Bezoeker, delen: list[str]) -> Onderwerp | None:
    paden = [f"/{'/'.join(delen[:aantal])}/" for aantal in range(1, len(delen) + 1)]
    kaarten = kaarten_for(bezoeker).filter(url__in=paden).select_related("eigenaar")
    kaart = max(kaarten, key=lambda kaart: len(kaart.url), default=None)
    return Onderwerp(_titel(kaart), _adres_van(kaart)) if kaart else None


def _titel(kaart: Kaart) -> str:
    letter = {Soort.KNELPUNT: "K", Soort.VALKUIL: "V"}.get(Soort(kaart.soort), "")
    return f"{letter}{kaart.nummer}. {kaart.titel}" if letter else kaart.titel


def _adres_van(kaart: Kaart) -> str:
    """The role of the region itself on its own page; else that of the owner."""
    van_regio = ""
    if kaart.soort == Soort.REGIO:
        van_regio = RegioPage.objects.values_list("rol_adres", flat=True).get(pk=kaart.pk)
    return van_regio or _rol_van(kaart.eigenaar)


def _naslag_op(lijst: str, code: str) -> Onderwerp | None:
    """A term, a source or a document, which everybody may see."""
    model, veld = NASLAG[lijst]
    waarde = model.objects.filter(**{veld: code}).select_related("eigenaar").first()
    return Onderwerp(str(waarde), _rol_van(waarde.eigenaar)) if waarde else None


def _rol_van(eigenaar: Organisatie | None) -> str:
    return eigenaar.rol_adres if eigenaar else ""
