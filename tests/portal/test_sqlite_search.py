import pytest
from wagtail.models import Page

pytestmark = pytest.mark.django_db

ODD = [
    '"',
    '""',
    '"a',
    'a" b',
    "'",
    "''",
    "'\"'",
    '"-"',
    '"*"',
    "(",
    "a*",
    "AND",
    "a NOT",
    "%",
    "\\",
]
LISTS = [
    "/beheer/pages/",
    "/beheer/pages/search/",
    "/beheer/choose-page/search/",
    "/beheer/images/",
    "/beheer/documents/",
    "/beheer/users/",
]


@pytest.mark.parametrize("words", ODD)
@pytest.mark.parametrize("path", LISTS)
def test_cms_search_survives_any_sign(client, beheerder, path, words):
    client.force_login(beheerder)
    assert client.get(path, {"q": words}).status_code == 200


@pytest.mark.parametrize("words", ["vindbaar", '"vindbaar"', '"vindbaar', "'vindbaar'"])
def test_search_finds_a_word_between_quotes(words):
    Page.objects.get(depth=2).add_child(instance=Page(title="Dit is vindbaar", slug="vindbaar"))
    found = Page.objects.search(words)
    assert [page.title for page in found] == ["Dit is vindbaar"]


def test_search_for_quotes_alone_finds_nothing():
    assert list(Page.objects.search('""')) == []
