"""Addresses of the kennisbank that are no page in the tree."""

from django.urls import path

from kennisbank.views.begrippen import begrip, begrippen
from kennisbank.views.bronnen import bron, bronnen
from kennisbank.views.documenten import document, documenten
from kennisbank.views.gestopt import gestopt
from kennisbank.views.themas import thema, themas
from kennisbank.views.zoeken import zoeken

app_name = "kennisbank"

urlpatterns = [
    path("zoeken/", zoeken, name="zoeken"),
    path("gestopt/", gestopt, name="gestopt"),
    path("themas/", themas, name="themas"),
    path("themas/<slug:code>/", thema, name="thema"),
    path("begrippen/", begrippen, name="begrippen"),
    path("begrippen/<slug:slug>/", begrip, name="begrip"),
    path("bronnen/", bronnen, name="bronnen"),
    path("bronnen/<slug:code>/", bron, name="bron"),
    path("documenten/", documenten, name="documenten"),
    path("documenten/<slug:slug>/", document, name="document"),
]
