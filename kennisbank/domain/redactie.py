"""What waits for an editor: to judge, to look at again, to complete, to finish."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Exists, F, IntegerField, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast
from django.utils import timezone
from wagtail.models import Page, TaskState, WorkflowState

from kennisbank.enums import Soort, VerbandAard
from kennisbank.models import Begrip, Bron, Bronvermelding, Kaart, Kennisdocument, Verband
from portal.models import User

EERSTE = 5
BINNENKORT = timedelta(days=30)
WERKT_AAN_KNELPUNT = (Soort.VERHAAL, Soort.EXPERIMENT, Soort.GESTOPT)
HEEFT_BRON = (
    *WERKT_AAN_KNELPUNT,
    Soort.KNELPUNT,
    Soort.VALKUIL,
    Soort.LIJN,
    Soort.HANDREIKING,
)
NASLAG = {
    "begrip": (Begrip, "term"),
    "bron": (Bron, "titel"),
    "document": (Kennisdocument, "titel"),
}


@dataclass(frozen=True)
class Stap:
    """A step that waits for a judgement."""

    pk: int
    naam: str
    page: int
    titel: str
    sinds: datetime
    indiener: User | None


@dataclass(frozen=True)
class Concept:
    """A page with changes that are not public; `reden` is why a judge sent it back."""

    page: int
    titel: str
    is_online: bool
    gewijzigd: datetime | None
    stap: str = ""
    teruggestuurd: bool = False
    reden: str = ""


@dataclass(frozen=True)
class Aantal:
    over_tijd: int
    binnenkort: int


def stappen_for(user: User) -> list[Stap]:
    """The steps this person may judge, the oldest first (a fixed number of queries)."""
    staten = TaskState.objects.reviewable_by(user).select_related(
        "task", "workflow_state__requested_by"
    )
    staten = list(staten.order_by("started_at"))
    titels = dict(
        Page.objects.filter(
            pk__in=[int(staat.workflow_state.object_id) for staat in staten]
        ).values_list("pk", "draft_title")
    )
    return [
        Stap(
            pk=staat.pk,
            naam=staat.task.name,
            page=pk,
            titel=titels[pk],
            sinds=staat.started_at,
            indiener=staat.workflow_state.requested_by,
        )
        for staat in staten
        if (pk := int(staat.workflow_state.object_id)) in titels
    ]


def concepten_for(user: User) -> list[Concept]:
    """The drafts this person made or changed last, the newest first (two queries)."""
    pages = Page.objects.filter(has_unpublished_changes=True).filter(
        Q(owner=user) | Q(latest_revision__user=user)
    )
    waarden = pages.order_by("-latest_revision_created_at", "-pk").values_list(
        "pk", "draft_title", "live", "latest_revision_created_at"
    )
    rijen = list(waarden)
    staten = _lopende_staten([rij[0] for rij in rijen])
    return [Concept(*rij, **staten.get(rij[0], {})) for rij in rijen]


def _lopende_staten(pages: list[int]) -> dict[int, dict[str, Any]]:
    """Where the review of each page stands: the step it waits for, or why it came back."""
    staten = (
        WorkflowState.objects.active()
        .filter(object_id__in=[str(pk) for pk in pages])
        .select_related("current_task_state__task")
    )
    return {
        int(staat.object_id): {
            "stap": staat.current_task_state.task.name,
            "teruggestuurd": staat.status == WorkflowState.STATUS_NEEDS_CHANGES,
            "reden": staat.current_task_state.comment,
        }
        for staat in staten
        if staat.current_task_state
    }


def na_te_kijken(op: date | None = None) -> QuerySet[Any, dict[str, Any]]:
    """Everything public whose review date has passed or comes within 30 days, the oldest first.

    Rows of wat, sleutel, kop, herzien_voor and bijhouder; pages and reference works alike.
    """
    grens = (op or timezone.localdate()) + BINNENKORT
    velden = ("wat", "sleutel", "kop", "herzien_voor", "bijhouder")
    pages = (
        Kaart.objects.filter(herzien_voor__lte=grens)
        .annotate(
            wat=Value("pagina"),
            sleutel=Cast("page_id", IntegerField()),
            kop=F("titel"),
            bijhouder=F("eigenaar__naam"),
        )
        .values(*velden)
        .order_by()
    )
    naslag = [
        model._default_manager.filter(herzien_voor__lte=grens)
        .annotate(
            wat=Value(wat),
            sleutel=Cast("pk", IntegerField()),
            kop=F(titel),
            bijhouder=F("eigenaar__naam"),
        )
        .values(*velden)
        .order_by()
        for wat, (model, titel) in NASLAG.items()
    ]
    return pages.union(*naslag, all=True).order_by("herzien_voor", "kop")


def tel_na_te_kijken(op: date | None = None) -> Aantal:
    """How much is over its date, and how much soon will be (one query per kind)."""
    vandaag = op or timezone.localdate()
    over = Count("pk", filter=Q(herzien_voor__lt=vandaag))
    straks = Count("pk", filter=Q(herzien_voor__range=(vandaag, vandaag + BINNENKORT)))
    tellingen = [
        model._default_manager.aggregate(over=over, straks=straks)
        for model in (Kaart, *(model for model, _ in NASLAG.values()))
    ]
    return Aantal(
        sum(telling["over"] for telling in tellingen),
        sum(telling["straks"] for telling in tellingen),
    )


def onvolledig() -> QuerySet[Page]:
    """Public pages that work on no cause or name no source; each says which of the two."""
    aan_knelpunt = Verband.objects.filter(van=OuterRef("pk"), aard=VerbandAard.KNELPUNT)
    met_bron = Bronvermelding.objects.filter(page=OuterRef("pk"))
    zonder_knelpunt = Q(kaart__soort__in=WERKT_AAN_KNELPUNT) & ~Exists(aan_knelpunt)
    zonder_bron = Q(kaart__soort__in=HEEFT_BRON) & ~Exists(met_bron)
    return (
        Page.objects.live()
        .annotate(zonder_knelpunt=zonder_knelpunt, zonder_bron=zonder_bron)
        .filter(Q(zonder_knelpunt=True) | Q(zonder_bron=True))
        .select_related("kaart", "kaart__eigenaar", "content_type")
        .order_by("kaart__soort", "title", "pk")
    )
