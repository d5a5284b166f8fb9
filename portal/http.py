"""Which methods a view of ours takes. GET, HEAD and OPTIONS unless it says otherwise."""

from collections.abc import Callable
from typing import Any, TypeVar

View = TypeVar("View", bound=Callable[..., Any])

READ_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def takes_post(view: View) -> View:
    """Mark a function view as one that handles a form."""
    view.allowed_methods = READ_METHODS | {"POST"}  # type: ignore[attr-defined]  # read below
    return view


def allowed_methods(view: Callable[..., Any]) -> frozenset[str]:
    view_class = getattr(view, "view_class", None)
    if view_class is None:
        return getattr(view, "allowed_methods", READ_METHODS)
    names = {name.upper() for name in view_class.http_method_names if hasattr(view_class, name)}
    return frozenset(names | ({"HEAD"} if "GET" in names else set()))
