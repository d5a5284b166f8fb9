"""The forms through which files come into the CMS: every upload passes one of these two."""

from typing import Any, BinaryIO, cast

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.forms import Field, Form
from django.template.defaultfilters import filesizeformat
from wagtail.documents.fields import WagtailDocumentField
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from portal.domain.beelden import ONLEESBAAR, redraw
from portal.domain.uploads import GEEN_SOORT, check_document, clean_name

TE_ZWAAR = "Dit bestand is te groot ({grootte}). Het mag hooguit {meeste} zijn."


class DocumentField(WagtailDocumentField):
    def to_python(self, data: Any) -> Any:
        if not isinstance(data, UploadedFile):
            return super().to_python(data)
        check_size(data, settings.WAGTAILDOCS_MAX_UPLOAD_SIZE)
        file = super().to_python(data)
        file.name = clean_name(file.name)
        check_document(file.name, file, soorten=settings.WAGTAILDOCS_EXTENSIONS)
        return file


class ImageField(WagtailImageField):
    def to_python(self, data: Any) -> Any:
        if not isinstance(data, UploadedFile):
            return super().to_python(data)
        check_size(data, settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE)
        data.name = clean_name(data.name or "")
        check_extension(data.name)
        # The picture is drawn anew before Wagtail reads it: that reader trusts the file more.
        content = redraw(cast(BinaryIO, data), max_pixels=settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS)
        overwrite(data, content)
        try:
            return super().to_python(data)
        except ValidationError as refusal:
            raise ValidationError(ONLEESBAAR) from refusal


class UploadDocumentForm(BaseDocumentForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        take_over(self, DocumentField)


class UploadImageForm(BaseImageForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        take_over(self, ImageField)


def take_over(form: Form, field_class: type[Field]) -> None:
    """Put our field in the place of Wagtail's. A form for the other fields only has none."""
    if old := form.fields.get("file"):
        form.fields["file"] = field_class(
            label=old.label, required=old.required, widget=old.widget, initial=old.initial
        )


def check_size(file: UploadedFile, most: int) -> None:
    size = file.size or 0
    if size > most:
        grootte, meeste = filesizeformat(size), filesizeformat(most)
        raise ValidationError(TE_ZWAAR.format(grootte=grootte, meeste=meeste))


def check_extension(name: str) -> None:
    kinds = settings.WAGTAILIMAGES_EXTENSIONS
    kind = name.rpartition(".")[2]
    if kind not in kinds:
        raise ValidationError(GEEN_SOORT.format(soort=kind, soorten=", ".join(kinds)))


def overwrite(file: UploadedFile, content: bytes) -> None:
    """In place: Wagtail may keep the upload itself when another field of the form is wrong."""
    file.seek(0)
    file.truncate()
    file.write(content)
    file.flush()
    file.size = len(content)
    file.seek(0)
