"""How often somebody may do a thing: counted in the cache, under a name that hides who it is."""

from time import time

from django.core.cache import cache
from django.utils.crypto import salted_hmac


def neem_beurt(wat: str, wie: str, *, hooguit: int, seconden: int) -> bool:
    """Count one turn of somebody; False, and nothing counted, when there are none left.

    `wie` is for instance an address on the internet; only a keyed hash of it is kept, and no longer
    than the turns count.
    """
    sleutel = f"beurt:{wat}:{salted_hmac('portal.beurten', wie).hexdigest()}"
    nu = time()
    beurten = [moment for moment in cache.get(sleutel, []) if moment > nu - seconden]
    if len(beurten) >= hooguit:
        return False
    cache.set(sleutel, [*beurten, nu], seconden)
    return True
