"""Turns run out, come back after their time, and say nothing of whose they are."""

from unittest.mock import patch

from django.core.cache import cache

from portal.domain.beurten import neem_beurt


def neem(wie: str = "192.0.2.1", wat: str = "bericht") -> bool:
    return neem_beurt(wat, wie, hooguit=2, seconden=60)


def test_turns_run_out() -> None:
    assert [neem() for _ in range(4)] == [True, True, False, False]


def test_turns_of_one_are_not_those_of_another() -> None:
    assert [neem(), neem(), neem("192.0.2.2"), neem(wat="anders")] == [True] * 4


def test_turn_comes_back_when_its_time_is_over() -> None:
    with patch("portal.domain.beurten.time") as klok:
        klok.return_value = 1000
        assert neem()
        klok.return_value = 1030
        assert [neem(), neem()] == [True, False]
        klok.return_value = 1061  # the first is over, the second counts
        assert [neem(), neem()] == [True, False]


def test_cache_does_not_hold_who_it_was() -> None:
    with patch.object(cache, "set") as bewaar:
        neem("192.0.2.1")
    [sleutel, beurten, seconden] = bewaar.call_args.args
    assert "192.0.2.1" not in sleutel
    assert (len(beurten), seconden) == (1, 60)
