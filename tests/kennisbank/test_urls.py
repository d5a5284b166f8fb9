"""The addresses beside the tree of pages: they stand in links and prints, so they never change."""

import pytest
from django.urls import NoReverseMatch, resolve, reverse

from kennisbank.urls import urlpatterns

ADDRESSES: dict[str, tuple[list[str], str]] = {
    "sitemap": ([], "/sitemap.xml"),
    "nieuw": ([], "/nieuw.atom"),
    "nieuw_soort": (["gestopt"], "/nieuw/gestopt.atom"),
    "nieuw_regio": (["twente"], "/regios/twente.atom"),
    "klopt_niet": ([], "/klopt-iets-niet/"),
    "klopt_niet_bedankt": ([], "/klopt-iets-niet/bedankt/"),
    "contact": ([], "/contact/"),
    "contact_bedankt": ([], "/contact/bedankt/"),
    "toegankelijkheid": ([], "/toegankelijkheid/"),
    "stromen": ([], "/stromen/"),
    "stroom": (["instroom"], "/stromen/instroom/"),
    "fasen": ([], "/fasen/"),
    "fase": (["triage"], "/fasen/triage/"),
    "zoeken": ([], "/zoeken/"),
    "lijst_als_csv": (["knelpunten"], "/knelpunten.csv"),
    "gestopt": ([], "/gestopt/"),
    "themas": ([], "/themas/"),
    "thema": (["brede-analyse"], "/themas/brede-analyse/"),
    "begrippen": ([], "/begrippen/"),
    "begrip": (["wachttijd"], "/begrippen/wachttijd/"),
    "bronnen": ([], "/bronnen/"),
    "bron": (["voortgang-2024"], "/bronnen/voortgang-2024/"),
    "documenten": ([], "/documenten/"),
    "document": (["projectplan"], "/documenten/projectplan/"),
}


def test_every_address_is_in_this_table() -> None:
    assert {pattern.name for pattern in urlpatterns} == set(ADDRESSES)


@pytest.mark.parametrize("name", ADDRESSES)
def test_name_and_address_belong_together(name: str) -> None:
    arguments, address = ADDRESSES[name]
    assert reverse(f"kennisbank:{name}", args=arguments) == address
    assert resolve(address).view_name == f"kennisbank:{name}"


@pytest.mark.parametrize("code", ["", "a b", "a/b", "é", "a.b", "../a"])
def test_address_takes_only_a_code(code: str) -> None:
    with pytest.raises(NoReverseMatch):
        reverse("kennisbank:thema", args=[code])


@pytest.mark.parametrize("path", ["/knelpunten/", "/regios/", "/zoeken/meer/", "/nergens/"])
def test_what_is_not_listed_is_a_page_of_the_tree(path: str) -> None:
    assert resolve(path).url_name == "wagtail_serve"
