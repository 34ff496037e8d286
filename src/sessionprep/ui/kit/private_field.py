"""The one way a record is kept from ever being shared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sessionprep.domain.record import Privacy
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.check_field import CheckField

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.form import Form


def private_field() -> CheckField:
    return CheckField(_("&Keep this private"), hint=_("It then can’t be picked for a summary."))


def bind_private(form: Form, field: CheckField, guard: Callable[[Work, Any, Privacy], None]) -> None:
    """Ticked is private; unticked can be picked, which still shares nothing by itself."""
    form.keep(
        field,
        lambda record: record.privacy is not Privacy.SHAREABLE,
        Label.CHOOSE,
        guard,
        lambda private: Privacy.PRIVATE if private else Privacy.SHAREABLE,
    )
