"""House rules as system checks: what every page type and every block must have."""

from typing import Any

from django.apps import apps
from django.core.checks import Error, register
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.utils.module_loading import import_string

from kennisbank.blocks.lange_tekst import BLOKKEN
from kennisbank.models.basis import SitePagina


@register
def check_pages_have_context(app_configs, **kwargs):
    """Every page type names a context function that exists, and a template that exists."""
    errors = []
    for model in apps.get_models():
        if issubclass(model, SitePagina):
            try:
                import_string(model.context_from)
                get_template(model.template)
            except (AttributeError, ImportError, TemplateDoesNotExist) as error:
                errors.append(
                    Error(f"{model.__name__}: {error!r}", obj=model, id="kennisbank.E001")
                )
    return errors


@register
def check_blocks_explain_themselves(app_configs, **kwargs):
    """Every block has an icon, a description, a preview and a template."""
    blokken: dict[str, Any] = BLOKKEN
    return [
        Error(f"Block '{name}' has no {wat}.", id="kennisbank.E002")
        for name, block in blokken.items()
        for wat, aanwezig in {
            "icon": block.meta.icon != "placeholder",
            "description": bool(block.get_description()),
            "preview": block.is_previewable,
            "template": bool(getattr(block.meta, "template", None)),
        }.items()
        if not aanwezig
    ]
