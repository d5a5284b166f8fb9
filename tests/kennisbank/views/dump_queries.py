import collections
import re
import time

from tests.kennisbank.views.test_query_counts import *


def test_dump(open_database, media):
    res={}
    for n in (1,3,10):
        t=time.time(); res[n]=queries_with(n); print(n, time.time()-t)
    for name in ADDRESSES:
        print(f"{name:28}", [len(res[n][name]) for n in (1,3,10)])
    for name in ADDRESSES:
        a,b=res[1][name],res[10][name]
        if len(a)!=len(b) or len(b)>12:
            c=collections.Counter(re.sub(r"\d+","N",re.search(r'FROM "(\w+)"',q)[1] if re.search(r'FROM "(\w+)"',q) else q[:60]) for q in b)
            print(name, c)
