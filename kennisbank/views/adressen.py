"""One address for each thing: another way to write its code leads to it."""

from typing import TypeVar

from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

M = TypeVar("M", bound=Model)


def vind(alle: QuerySet[M], veld: str, waarde: str) -> M:
    """The one with this code, in any case of its letters; the exact one first. Or 404."""
    gevonden = list(alle.filter(**{f"{veld}__iexact": waarde}))
    precies = [ding for ding in gevonden if getattr(ding, veld) == waarde]
    if not gevonden:
        raise Http404
    return (precies or gevonden)[0]


def naar_eigen_adres(request: HttpRequest, adres: str) -> HttpResponse | None:
    """A lasting redirect when this is not the address as we write it."""
    if request.path == adres:
        return None
    vraag = request.META.get("QUERY_STRING", "")
    return redirect(f"{adres}?{vraag}" if vraag else adres, permanent=True)
