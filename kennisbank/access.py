"""Who may fetch the file of a document: checked each time a file is asked for."""

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from wagtail.documents.models import AbstractDocument

from kennisbank.enums import Beschikbaarheid
from kennisbank.models import Kennisdocument
from kennisbank.rules import may_read_document


def refuse_file(bestand: AbstractDocument, request: HttpRequest) -> HttpResponse | None:
    """None when this visitor may have the file; a log-in first when that would help.

    A file of several documents is as closed as the strictest of them. A file of no document
    follows the rights of its collection, which Wagtail checks. Raises PermissionDenied.
    """
    if request.user.has_perm("wagtailadmin.access_admin"):
        return None
    documenten = Kennisdocument.objects.filter(bestand_id=bestand.pk)
    standen = set(documenten.values_list("beschikbaarheid", flat=True))
    if all(may_read_document(request.user, stand) for stand in standen):
        return None
    if request.user.is_authenticated or Beschikbaarheid.OP_AANVRAAG in standen:
        raise PermissionDenied
    return redirect_to_login(request.get_full_path())
