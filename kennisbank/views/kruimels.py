"""Breadcrumbs below home: the path to a page in the tree, or to a view beside it."""

from django.urls import reverse
from wagtail.models import Page

Kruimel = dict[str, str]
HOME_DIEPTE = 2


def ouders_of(page: Page) -> list[Page]:
    """The pages between home and this one: those found on the way here, else one query."""
    if hasattr(page, "ouders"):
        return page.ouders
    return list(page.get_ancestors().filter(depth__gt=HOME_DIEPTE)) if page.depth else []


def kruimels_of(page: Page, titel: str = "") -> list[Kruimel]:
    """Every page between home and this one, and this one last."""
    return [
        *({"titel": ouder.title, "url": ouder.get_url() or ""} for ouder in ouders_of(page)),
        {"titel": titel or page.title},
    ]


def kruimels_naar(titel: str, *ouders: tuple[str, str]) -> list[Kruimel]:
    """This view last; `ouders` are (title, address name) of the lists it belongs to."""
    return [
        *({"titel": naam, "url": reverse(adres)} for naam, adres in ouders),
        {"titel": titel},
    ]
