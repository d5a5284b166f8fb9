import pytest
from allauth.account import forms as allauth_forms
from django.forms import CheckboxInput, HiddenInput

from portal import forms

OURS = [
    forms.LoginForm,
    forms.ResetPasswordForm,
    forms.ChangePasswordForm,
    forms.ResetPasswordKeyForm,
    forms.ReauthenticateForm,
    forms.AddEmailForm,
]


@pytest.mark.parametrize("form_class", OURS)
def test_account_form_dresses_every_field(form_class, rf):
    needs = {forms.LoginForm: {"request": rf.get("/")}, forms.ReauthenticateForm: {"user": None}}
    form = form_class(**needs.get(form_class, {}))
    for field in form.fields.values():
        kind = forms.CHECKBOX if isinstance(field.widget, CheckboxInput) else forms.TEXTBOX
        assert field.widget.attrs["class"] == kind
        assert "placeholder" not in field.widget.attrs
        assert not isinstance(field.widget, HiddenInput)


def test_login_form_labels(rf):
    form = forms.LoginForm(request=rf.get("/"))
    assert [field.label for field in form.fields.values()] == [
        "E-mailadres",
        "Wachtwoord",
        "Ingelogd blijven op dit apparaat",
    ]
    assert isinstance(form, allauth_forms.LoginForm)


def test_login_form_keeps_what_browsers_fill_in(rf):
    fields = forms.LoginForm(request=rf.get("/")).fields
    assert fields["login"].widget.attrs["autocomplete"] == "email"
    assert fields["password"].widget.attrs["autocomplete"] == "current-password"
