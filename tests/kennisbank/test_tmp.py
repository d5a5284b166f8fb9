import time
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from kennisbank.models import *
from tests.factories.kennisbank import *
pytestmark = pytest.mark.django_db

def test_a(client):
    t=time.time()
    with CaptureQueriesContext(connection) as q: make_home()
    print("home", len(q), time.time()-t)
    t=time.time()
    with CaptureQueriesContext(connection) as q: make_van_elk()
    print("elk", len(q), time.time()-t)
    assert Kaart.objects.count()==11
    for k in Kaart.objects.all(): print(k.url, k.titel)
    t=time.time()
    with CaptureQueriesContext(connection) as q: make_verhaal(stromen=["instroom"], regios=["JZ18"], bronnen=["b"], inhoud=[("tekst","<p>hoi</p>"), ("kop", {"tekst":"Kop","niveau":"h2"})])
    print("verhaal", len(q), time.time()-t)
    t=time.time()
    with CaptureQueriesContext(connection) as q: v=make_verhaal()
    print("verhaal", len(q), time.time()-t)
    for x in q.captured_queries: print(x["sql"][:150])
    d=make_verhaal(live=False, stromen=["instroom"])
    assert not d.live and v.live
    assert client.get(v.get_url()).status_code==200
    assert client.get("/").status_code==200
    assert client.get(d.get_url()).status_code==404
    print(make_home().get_url(), v.get_url())
