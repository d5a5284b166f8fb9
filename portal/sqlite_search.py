"""The search of the CMS on SQLite: Wagtail's own, made safe for quotes.

Wagtail puts each word between double quotes without looking for quotes inside it, so one `"` in a
search box is a syntax error in the database. Its PostgreSQL search has no such fault.
"""

from typing import Any

from modelsearch.backends.database.sqlite.sqlite import SQLiteSearchBackend


class SearchBackend(SQLiteSearchBackend):
    def _search(
        self, query_compiler_class: type, query: Any, model_or_queryset: Any, **kwargs: Any
    ) -> Any:
        if isinstance(query, str):
            query = query.replace('"', " ").strip()
        return super()._search(query_compiler_class, query, model_or_queryset, **kwargs)
