"""Serves the pages of the tree: finds a page by its whole path, then lets Wagtail do the rest."""

from django.http import Http404, HttpRequest, HttpResponse
from wagtail.models import Page, Site
from wagtail.views import serve as wagtail_serve

DIEPSTE_PAGINA = 5
# Wagtail keeps the route it found on the request, under this name; ours takes its place.
ROUTE_VAN_WAGTAIL = "_wagtail_route_for_request"


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """A page of the tree, with Wagtail's own checks of who may see it.

    A page below one that is taken away is not there either. Wagtail walks down the tree, two
    queries a step; here it is two in all. The page gets `ouders`, the pages above it that were
    found on the way.
    """
    stappen = [stap for stap in path.split("/") if stap]
    if page := _op_pad(stappen):
        if not all(ouder.live for ouder in page.ouders):
            raise Http404
        rest = stappen[page.depth - page.home_diepte :]
        setattr(request, ROUTE_VAN_WAGTAIL, page.route(request, rest))
    return wagtail_serve(request, path)


def _op_pad(stappen: list[str]) -> Page | None:
    """The deepest page on a path; None where the site is not one tree, or nothing is found."""
    roots = Site.get_site_root_paths()
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
    return page
