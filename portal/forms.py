"""The forms of the accounts package, in our words and with our look."""

from typing import Any

from allauth.account import forms
from django.forms import CheckboxInput, Form
from django.forms.widgets import Input

TEXTBOX = "utrecht-textbox utrecht-textbox--html-input"
CHECKBOX = "utrecht-checkbox utrecht-checkbox--html-input"


def dress(form: Form) -> None:
    """Give each widget its class, and no placeholder: that repeats the label and then vanishes."""
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)
        if isinstance(field.widget, CheckboxInput):
            field.widget.attrs["class"] = CHECKBOX
        elif isinstance(field.widget, Input):
            field.widget.attrs["class"] = TEXTBOX


class LoginForm(forms.LoginForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = "E-mailadres"
        self.fields["password"].help_text = ""  # the way to a new one stands below the form
        self.fields["remember"].label = "Ingelogd blijven op dit apparaat"
        dress(self)


class ResetPasswordForm(forms.ResetPasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = "E-mailadres"
        dress(self)


class ChangePasswordForm(forms.ChangePasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        dress(self)


class ResetPasswordKeyForm(forms.ResetPasswordKeyForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        dress(self)


class ReauthenticateForm(forms.ReauthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        dress(self)


class AddEmailForm(forms.AddEmailForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = "E-mailadres"
        dress(self)
