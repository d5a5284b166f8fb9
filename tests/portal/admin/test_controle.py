"""The content check of the CMS: which rules it runs, and that it says them in Dutch."""

import pytest
from wagtail.admin.userbar import ContentCheckerItem

from portal.admin.controle import EIGEN_REGELS, InhoudControle
from tests.factories.formulieren import edit_url
from tests.factories.kennisbank import make_verhaal


def test_check_runs_the_rules_of_wagtail_and_our_own():
    assert set(InhoudControle.axe_run_only) == {*ContentCheckerItem.axe_run_only, *EIGEN_REGELS}


def test_every_rule_of_ours_says_what_to_do():
    assert {
        regel: tuple(InhoudControle.axe_messages[regel].values()) for regel in EIGEN_REGELS
    } == EIGEN_REGELS


@pytest.mark.django_db
def test_editor_has_our_check(client, redacteur):
    client.force_login(redacteur)
    html = client.get(edit_url(make_verhaal())).content.decode()
    assert "Een kop slaat een niveau over" in html
