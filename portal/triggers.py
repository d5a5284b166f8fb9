"""Triggers of the database that give `Versie` a new token with every change of public data.

In the database itself, so that no way to write escapes them: the CMS, a command, a bulk update, SQL
by hand. The token changes in the same transaction as the data: whoever reads a token and then the
data holds data of that token or newer. On PostgreSQL this happens at the end of the transaction, so
that two editors never wait for each other in a circle.
"""

from collections.abc import Iterator
from uuid import uuid4

from django.apps import apps
from django.db import connection
from django.db.models import Model

from portal.models import Versie
from portal.settings.env import POSTGRESQL

PREFIX = "versie_"
# Tables that no public page shows; an editor who types, or a member who logs in, changes nothing.
QUIET_APPS = frozenset({"account", "sessions", "contenttypes", "wagtailadmin", "wagtailusers"})
QUIET = frozenset(
    {
        "portal.startitem",
        "portal.user",
        "portal.user_groups",
        "portal.user_user_permissions",
        "portal.versie",
        "wagtailcore.apitoken",
        "wagtailcore.comment",
        "wagtailcore.commentreply",
        "wagtailcore.modellogentry",
        "wagtailcore.pagelogentry",
        "wagtailcore.pagesubscription",
        "wagtailcore.referenceindex",
        "wagtailcore.revision",
        "wagtailcore.taskstate",
        "wagtailcore.uploadedfile",
        "wagtailcore.workflowstate",
        "wagtailembeds.embed",
        "wagtailimages.rendition",
        "wagtailsearch.indexentry",
        "wagtailsearch.sqliteftsindexentry",
    }
)
# Columns that change when an editor saves a draft.
QUIET_COLUMNS = {
    "wagtailcore.page": frozenset(
        {
            "draft_title",
            "has_unpublished_changes",
            "latest_revision_created_at",
            "latest_revision_id",
            "locked",
            "locked_at",
            "locked_by_id",
        }
    )
}
RANDOM = "lower(hex(randomblob(16)))"
POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION versie_nieuw() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('portal.versie', true) IS DISTINCT FROM txid_current()::text THEN
    UPDATE portal_versie SET merk = replace(gen_random_uuid()::text, '-', '');
    PERFORM set_config('portal.versie', txid_current()::text, true);
  END IF;
  RETURN NULL;
END $$"""


def renew_triggers() -> None:
    """Give every table with public data its triggers; run after each `migrate`."""
    remove_triggers()
    with connection.cursor() as cursor:
        if _on_postgresql():
            cursor.execute(POSTGRESQL_FUNCTION)
        for model in public_models():
            for statement in _create(model):
                cursor.execute(statement)
    Versie.objects.update_or_create(pk=1, defaults={"merk": uuid4().hex})


def remove_triggers() -> None:
    """Take them all away: SQLite copies a table to change it, and would leave them behind."""
    with connection.cursor() as cursor:
        for table, trigger in _existing():
            on_table = f' ON "{table}"' if _on_postgresql() else ""
            cursor.execute(f'DROP TRIGGER IF EXISTS "{trigger}"{on_table}')


def public_models() -> list[type[Model]]:
    models = apps.get_models(include_auto_created=True)
    return [model for model in models if model._meta.managed and not _is_quiet(model)]


def _is_quiet(model: type[Model]) -> bool:
    return model._meta.app_label in QUIET_APPS or model._meta.label_lower in QUIET


def _create(model: type[Model]) -> Iterator[str]:
    table = model._meta.db_table
    quiet = QUIET_COLUMNS.get(model._meta.label_lower, frozenset())
    loud = [field.column for field in model._meta.local_concrete_fields]
    columns = ", ".join(f'"{column}"' for column in loud if column not in quiet)
    update = f"UPDATE OF {columns}" if quiet else "UPDATE"
    if _on_postgresql():
        yield (
            f'CREATE CONSTRAINT TRIGGER "{PREFIX}{table}" AFTER INSERT OR DELETE OR {update} '
            f'ON "{table}" DEFERRABLE INITIALLY DEFERRED '
            f"FOR EACH ROW EXECUTE FUNCTION versie_nieuw()"
        )
        return
    for name, event in (("nieuw", "INSERT"), ("weg", "DELETE"), ("anders", update)):
        trigger = f'CREATE TRIGGER "{PREFIX}{table}_{name}" AFTER {event} ON "{table}"'
        yield f"{trigger} BEGIN UPDATE portal_versie SET merk = {RANDOM}; END"  # noqa: S608 - no input


def _existing() -> list[tuple[str, str]]:
    """(table, trigger) of every trigger of ours."""
    query = (
        "SELECT relname, tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid "
        "WHERE starts_with(tgname::text, %s)"
        if _on_postgresql()
        else "SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger' "
        "AND substr(name, 1, 7) = %s"
    )
    with connection.cursor() as cursor:
        cursor.execute(query, [PREFIX])
        return [(table, trigger) for table, trigger in cursor.fetchall()]


def _on_postgresql() -> bool:
    return bool(connection.settings_dict["ENGINE"] == POSTGRESQL)
