"""Files that editors uploaded: pictures in a page, and documents to take along."""

from pathlib import PurePath

from django.conf import settings
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.static import serve
from wagtail.documents.views.serve import serve as serve_document

IMAGE_TYPES = {
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}
# Whatever a file holds, a browser that opens it runs nothing and fetches nothing.
NOTHING_RUNS = "default-src 'none'; sandbox"


def image(request: HttpRequest, path: str) -> HttpResponseBase:
    """A rendition of an image. Its name changes with its content, so it may be kept for a day."""
    content_type = IMAGE_TYPES.get(PurePath(path).suffix.lower())
    if content_type is None:
        raise Http404
    response = serve(request, path, document_root=str(settings.MEDIA_ROOT / "images"))
    if response.status_code == 200:
        response["Content-Type"] = content_type
    response["Cache-Control"] = "public, max-age=86400"
    response["Content-Security-Policy"] = NOTHING_RUNS
    return response


def document(request: HttpRequest, document_id: int, naam: str) -> HttpResponseBase:
    """Wagtail's view with its check of rights. Always a download, so that nothing is shown."""
    response: HttpResponseBase = serve_document(request, document_id, naam)
    if response.status_code in {200, 304}:
        response["Content-Security-Policy"] = NOTHING_RUNS
    return response
