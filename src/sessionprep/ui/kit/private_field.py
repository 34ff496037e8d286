"""The one way a record is kept from ever being shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.record import Privacy
from sessionprep.text import _
from sessionprep.ui.kit.check_field import CheckField

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.ui.kit.form import Form


def private_field() -> CheckField:
    return CheckField(_("&Keep this private"), hint=_("It then can’t be picked for a summary."))


def bind_private(form: Form, field: CheckField, guard: Callable[[str, Privacy], bool]) -> None:
    """Ticked is private; unticked can be picked, which still shares nothing by itself."""
    form.bind(
        field,
        lambda _work, record: record.privacy is not Privacy.SHAREABLE,
        lambda record, private: guard(record, Privacy.PRIVATE if private else Privacy.SHAREABLE),
    )
