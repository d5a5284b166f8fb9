"""Serves the pages of the tree: finds a page by its whole path, then lets Wagtail do the rest."""

from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.models import Page, Site
from wagtail.views import serve as wagtail_serve

from kennisbank.domain.queries import is_dicht_for
from portal.domain.versie import onthouden

DIEPSTE_PAGINA = 5
# Wagtail keeps these on the request and on the page, under these names; ours take their place.
ROUTE_VAN_WAGTAIL = "_wagtail_route_for_request"
WORTELS_VAN_WAGTAIL = "_wagtail_cached_site_root_paths"


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """A page of the tree, with Wagtail's own checks of who may see it.

    A page below one that is taken away is not there either. Wagtail walks down the tree, two
    queries a step; here it is two in all. The page gets `ouders`, the pages above it that were
    found on the way. Where there is no page, capitals lead to the page in small letters: people
    write K12 for k12.
    """
    try:
        return _serve(request, path)
    except Http404:
        if klein := _in_kleine_letters(request, path):
            return redirect(klein, permanent=True)
        raise


def _serve(request: HttpRequest, path: str) -> HttpResponse:
    stappen = [stap for stap in path.split("/") if stap]
    if page := pagina_op_pad(stappen):
        if not all(ouder.live for ouder in page.ouders):
            raise Http404
        page.is_zonder_beperking = not is_dicht_for(AnonymousUser(), [page, *page.ouders])
        rest = stappen[page.depth - page.home_diepte :]
        setattr(request, ROUTE_VAN_WAGTAIL, page.route(request, rest))
    return wagtail_serve(request, path)


def _in_kleine_letters(request: HttpRequest, path: str) -> str:
    """The address of the page that the same path in small letters is, with the same question."""
    klein = path.lower()
    if klein == path:
        return ""
    page = pagina_op_pad([stap for stap in klein.split("/") if stap])
    if page is None or not page.live or page.get_url() != f"/{klein}":
        return ""
    vraag = request.META.get("QUERY_STRING", "")
    return f"/{klein}?{vraag}" if vraag else f"/{klein}"


def pagina_op_pad(stappen: list[str]) -> Page | None:
    """The deepest page on a path; None where the site is not one tree, or nothing is found."""
    roots = onthouden("wortels", Site.get_site_root_paths)
    if len(roots) != 1:
        return None
    root = roots[0].root_path
    paden = [
        f"{root}{'/'.join(stappen[:aantal])}/" if aantal else root
        for aantal in range(min(len(stappen), DIEPSTE_PAGINA) + 1)
    ]
    gevonden = list(Page.objects.filter(url_path__in=paden).order_by("depth"))
    if not gevonden or gevonden[0].url_path != root:
        return None
    page = gevonden[-1].specific
    page.ouders = gevonden[1:-1]
    page.home_diepte = gevonden[0].depth
    setattr(page, WORTELS_VAN_WAGTAIL, roots)
    return page
