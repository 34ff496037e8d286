from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from tests.helpers.accessibility import unnamed
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import clothed, wearing
from tests.ui.kit import gallery

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

KEPT = ("light", "dark", "rtl")
SHEETS = {"fields": gallery.fields_sheet, "rooms": gallery.rooms_sheet, "dialog": gallery.dialog}


@pytest.mark.parametrize("look", KEPT)
@pytest.mark.parametrize("name", SHEETS)
def test_the_kit_looks_as_it_did(name: str, look: str, qtbot: QtBot) -> None:
    make: Callable[[], QWidget] = SHEETS[name]
    with wearing(look):
        sheet = clothed(make())
        qtbot.addWidget(sheet)
        sheet.show()
        QApplication.sendPostedEvents()
        QApplication.sendPostedEvents()
        assert_picture(sheet, f"kit-{name}-{look}")
        assert unnamed(sheet) == []
