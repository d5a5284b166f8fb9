"""What a browser sends when an editor saves a form of the CMS."""

from typing import Any

from django.urls import reverse
from django.utils.text import slugify
from wagtail.admin.rich_text import DraftailRichTextArea
from wagtail.blocks import BlockField
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from portal.blocks.tekst import TEKST_FEATURES
from portal.models import User

Data = dict[str, Any]


def page_data(page: Page, user: User, *, onder: Page | None = None, **waarden: Any) -> Data:
    """The form of a page as it opens, with these values changed.

    A text field takes HTML, `inhoud` a list of (block, value) and is empty unless given, an inline
    panel takes a list of rows.
    """
    form = page.get_edit_handler().get_form_class()(
        instance=page, parent_page=onder or page.get_parent(), for_user=user
    )
    if "title" in waarden:  # the editor's script keeps the address in step with a new title
        waarden = {"slug": page.slug or slugify(waarden["title"])} | waarden
    return _data(form, waarden)


def snippet_data(waarde: Any, user: User, **waarden: Any) -> Data:
    """The form of a list value, source, term, quote or document, with these values changed."""
    form = type(waarde).get_edit_handler().get_form_class()(instance=waarde, for_user=user)
    return _data(form, waarden)


def add_url(model: type[Page], onder: Page) -> str:
    return reverse(
        "wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, onder.pk]
    )


def edit_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def snippet_url(view: str, waarde: Any) -> str:
    """The address of a view of a model, or of one value of it."""
    model: Any = waarde if isinstance(waarde, type) else type(waarde)
    args = [] if isinstance(waarde, type) else [waarde.pk]
    return reverse(model.snippet_viewset.get_url_name(view), args=args)


def _data(form: Any, waarden: Data) -> Data:
    velden = {naam: _veld(form, naam, waarden.pop(naam, None)) for naam in form.fields}
    rijen = {
        naam: _rijen(formset, waarden.pop(naam, None)) for naam, formset in form.formsets.items()
    }
    assert waarden == {}, f"Not in the form: {waarden}"
    keuzes = {naam: waarde for naam, waarde in velden.items() if isinstance(waarde, list)}
    rest = {naam: waarde for naam, waarde in velden.items() if naam not in keuzes}
    return nested_form_data(rest | rijen) | keuzes


def _veld(form: Any, naam: str, waarde: Any) -> Any:
    field, nu = form.fields[naam], form[naam].value()
    if isinstance(field, BlockField):
        return streamfield(waarde or [])
    if isinstance(field.widget, DraftailRichTextArea):
        html = nu if waarde is None else waarde
        return rich_text(html, features=TEKST_FEATURES) if html else "null"
    return _tekst(nu if waarde is None else waarde)


def _rijen(formset: Any, rijen: list[Data] | None) -> Data:
    """The rows of an inline panel: those that were there, or these instead."""
    if rijen is None:
        rijen = [{naam: _tekst(rij[naam].value()) for naam in rij.fields} for rij in formset]
        return inline_formset(rijen, initial=len(formset.initial_forms))
    return inline_formset([{naam: _tekst(w) for naam, w in rij.items()} for rij in rijen])


def _tekst(waarde: Any) -> Any:
    """One value as the browser sends it; a choice of many stays a list."""
    if isinstance(waarde, list | tuple):
        return [_tekst(deel) for deel in waarde]
    if waarde is None or waarde is False:
        return ""
    return str(getattr(waarde, "pk", waarde))
