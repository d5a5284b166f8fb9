import pytest

from portal.settings import env
from portal.settings.env import EnvError


@pytest.fixture
def put(monkeypatch: pytest.MonkeyPatch):
    def put(value: str) -> None:
        monkeypatch.setenv("X", value)

    return put


def test_text_is_stripped(put):
    put("  waarde ")
    assert env.text("X") == "waarde"


@pytest.mark.parametrize("value", ["", "   "])
def test_text_empty_counts_as_missing(put, value):
    put(value)
    with pytest.raises(EnvError, match="Environment variable X is missing"):
        env.text("X")


def test_text_empty_takes_default(put):
    put("")
    assert env.text("X", "anders") == "anders"


@pytest.mark.parametrize("value", ["1", "true", "Yes", "ON", "ja"])
def test_flag_true(put, value):
    put(value)
    assert env.flag("X", default=False) is True


@pytest.mark.parametrize("value", ["0", "False", "no", "off", "nee"])
def test_flag_false(put, value):
    put(value)
    assert env.flag("X", default=True) is False


def test_flag_unknown_word_is_refused(put):
    put("misschien")
    with pytest.raises(EnvError, match="must be 1 or 0"):
        env.flag("X", default=True)


def test_number(put):
    put("8001")
    assert env.number("X", 1) == 8001


@pytest.mark.parametrize(("value", "problem"), [("acht", "whole number"), ("-1", "at least 0")])
def test_number_wrong_value_is_refused(put, value, problem):
    put(value)
    with pytest.raises(EnvError, match=problem):
        env.number("X", 1)


def test_words(put):
    put("a.nl, b.nl,,")
    assert env.words("X") == ["a.nl", "b.nl"]


@pytest.mark.parametrize("value", ["*", "a.nl,*", ","])
def test_hosts_everything_is_refused(put, value):
    put(value)
    with pytest.raises(EnvError, match="must name the hosts"):
        env.hosts("X")


def test_origin(put):
    put("https://kennis.example:8443")
    assert env.origin("X") == "https://kennis.example:8443"


@pytest.mark.parametrize(
    "value", ["kennis.example", "ftp://kennis.example", "https://kennis.example/pad", "https://"]
)
def test_origin_anything_else_is_refused(put, value):
    put(value)
    with pytest.raises(EnvError):
        env.origin("X")


def test_origin_scheme_can_be_demanded(put):
    put("http://kennis.example")
    with pytest.raises(EnvError, match="https"):
        env.origin("X", scheme="https")


@pytest.mark.parametrize("value", ["kort", 60 * "x", "dev-" + 10 * "abcd123456"])
def test_secret_weak_value_is_refused(put, value):
    put(value)
    with pytest.raises(EnvError):
        env.secret("X")


def test_database_sqlite_waits_for_its_turn_to_write(put):
    put("sqlite:////tmp/x.sqlite3")
    config = env.database("X", "")
    assert (config["NAME"], config["CONN_MAX_AGE"]) == ("/tmp/x.sqlite3", 600)  # noqa: S108 - only a name
    assert config["OPTIONS"] == {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }


def test_database_postgresql_keeps_connections(put):
    put("postgresql://u:p@db.example:5433/portal")
    config = env.database("X", "")
    assert (config["HOST"], config["PORT"], config["NAME"]) == ("db.example", 5433, "portal")
    assert (config["CONN_MAX_AGE"], config["CONN_HEALTH_CHECKS"]) == (600, True)


def test_database_other_engine_is_refused(put):
    put("mysql://u:p@db.example/portal")
    with pytest.raises(EnvError, match="must start with"):
        env.database("X", "")
