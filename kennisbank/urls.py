"""Addresses of the kennisbank that are no page in the tree."""

from django.urls import path

from kennisbank.views import feeds, meldingen
from kennisbank.views.begrippen import begrip, begrippen
from kennisbank.views.bronnen import bron, bronnen
from kennisbank.views.documenten import document, documenten
from kennisbank.views.gestopt import gestopt
from kennisbank.views.lijsten import fase, fasen, stromen, stroom
from kennisbank.views.sitemap import sitemap
from kennisbank.views.themas import thema, themas
from kennisbank.views.toegankelijkheid import toegankelijkheid
from kennisbank.views.uitvoer import lijst_als_csv
from kennisbank.views.zoeken import zoeken

app_name = "kennisbank"

urlpatterns = [
    path("sitemap.xml", sitemap, name="sitemap"),
    path("nieuw.atom", feeds.alles, name="nieuw"),
    path("nieuw/<slug:soort>.atom", feeds.soort, name="nieuw_soort"),
    path("regios/<slug:slug>.atom", feeds.regio, name="nieuw_regio"),
    path("klopt-iets-niet/", meldingen.klopt_niet, name="klopt_niet"),
    path("klopt-iets-niet/bedankt/", meldingen.klopt_niet_bedankt, name="klopt_niet_bedankt"),
    path("contact/", meldingen.contact, name="contact"),
    path("contact/bedankt/", meldingen.contact_bedankt, name="contact_bedankt"),
    path("toegankelijkheid/", toegankelijkheid, name="toegankelijkheid"),
    path("zoeken/", zoeken, name="zoeken"),
    path("<slug:slug>.csv", lijst_als_csv, name="lijst_als_csv"),
    path("gestopt/", gestopt, name="gestopt"),
    path("themas/", themas, name="themas"),
    path("themas/<slug:code>/", thema, name="thema"),
    path("stromen/", stromen, name="stromen"),
    path("stromen/<slug:code>/", stroom, name="stroom"),
    path("fasen/", fasen, name="fasen"),
    path("fasen/<slug:code>/", fase, name="fase"),
    path("begrippen/", begrippen, name="begrippen"),
    path("begrippen/<slug:slug>/", begrip, name="begrip"),
    path("bronnen/", bronnen, name="bronnen"),
    path("bronnen/<slug:code>/", bron, name="bron"),
    path("documenten/", documenten, name="documenten"),
    path("documenten/<slug:slug>/", document, name="document"),
]
