"""One screen to judge a page on: what it says, what stands out, and the steps before this one."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from wagtail.admin import messages
from wagtail.models import Page, TaskState

from kennisbank.domain.controle import controleer
from portal.http import takes_post

KLAAR = {
    "approve": "'{titel}' is goedgekeurd bij de stap {stap}.",
    "reject": "'{titel}' gaat terug naar de schrijver.",
}


@takes_post
def beoordelen(request: HttpRequest, pk: int) -> HttpResponse:
    """Read a page and judge one step; on a POST `actie` says whether it passes."""
    staat = get_object_or_404(TaskState.objects.select_related("workflow_state"), pk=pk)
    page = staat.workflow_state.content_object.specific
    if staat.status != TaskState.STATUS_IN_PROGRESS:
        messages.warning(request, f"'{page.title}' is bij deze stap al beoordeeld.")
        return redirect("wagtailadmin_home")
    taak = staat.task.specific
    if not taak.get_actions(page, request.user):
        raise PermissionDenied
    actie = request.POST.get("actie") if request.method == "POST" else None
    formulieren = {
        naam: taak.get_form_for_action(naam)(
            request.POST if naam == actie else None, auto_id=f"{naam}-%s"
        )
        for naam in KLAAR
    }
    if actie in formulieren and formulieren[actie].is_valid():
        taak.on_action(staat, request.user, actie, **formulieren[actie].cleaned_data)
        tekst = KLAAR[actie].format(titel=page.draft_title, stap=taak.name)
        messages.success(request, tekst)
        return redirect("wagtailadmin_home")
    context = _context(staat, page, formulieren) | {"taak": taak}
    return render(
        request, "kennisbank/admin/beoordelen.html", context, status=400 if actie else 200
    )


def _context(staat: TaskState, page: Page, formulieren: dict[str, Form]) -> dict[str, Any]:
    versie = staat.revision.as_object()
    return {
        "staat": staat,
        "page": versie,
        "formulieren": formulieren,
        "bevindingen": controleer(versie),
        "stappen": stappen_van(staat),
        "is_online": page.live,
    }


def stappen_van(staat: TaskState) -> list[TaskState]:
    """Every step of this review so far, with who judged it, when, and what they wrote."""
    return list(
        staat.workflow_state.task_states.select_related("task", "finished_by").order_by(
            "started_at"
        )
    )
