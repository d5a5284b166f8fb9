import pytest
from django.core.files.base import ContentFile
from wagtail.users.models import UserProfile

from tests.factories.bestanden import make_picture

pytestmark = pytest.mark.django_db


def test_profile_picture_cannot_be_uploaded(client, redacteur, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    client.force_login(redacteur)
    data = {
        "name_email-first_name": "Rens",
        "name_email-last_name": "Redacteur",
        "locale-current_time_zone": "Europe/Amsterdam",
        "theme-theme": "system",
        "theme-density": "default",
        "theme-contrast": "system",
        "theme-keyboard_shortcuts": "on",
        "avatar-avatar": ContentFile(make_picture(), name="ik.png"),
    }
    response = client.post("/beheer/account/", data)
    assert (response.status_code, response["Location"]) == (302, "/beheer/account/")
    redacteur.refresh_from_db()
    assert (redacteur.first_name, list(tmp_path.rglob("*.*"))) == ("Rens", [])
    assert not UserProfile.get_for_user(redacteur).avatar


def test_page_has_no_field_for_a_file(client, redacteur):
    client.force_login(redacteur)
    response = client.get("/beheer/account/")
    assert (response.status_code, 'type="file"' in response.text) == (200, False)


@pytest.mark.parametrize("method", ["get", "post"])
def test_only_for_who_may_into_the_cms(client, lid, method):
    assert getattr(client, method)("/beheer/account/").status_code == 302
    client.force_login(lid)
    assert getattr(client, method)("/beheer/account/").status_code in {302, 403}
