"""The tests' own eyes and ears must not miss what they are there for."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tests.helpers.accessibility import nodes, tab_order, unnamed
from tests.helpers.pictures import assert_picture

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    form = QWidget()
    column = QVBoxLayout(form)
    line, hidden = QLineEdit(), QPushButton()
    label = QLabel("&When")
    label.setBuddy(line)
    for part in (label, line, QCheckBox("Tick"), QPushButton(), hidden):
        column.addWidget(part)
    hidden.hide()
    qtbot.addWidget(form)
    form.show()
    return form


def test_only_the_button_without_words_is_unnamed(form: QWidget) -> None:
    assert unnamed(form) == ["QWidget/Button[3]"]


def test_a_field_is_named_by_its_label(form: QWidget) -> None:
    assert "EditableText 'When'" in nodes(form)


def test_tab_goes_through_what_can_be_seen(form: QWidget) -> None:
    assert tab_order(form) == ["When", "Tick", "QPushButton"]


def test_a_picture_nobody_has_looked_at_fails(form: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("RENEW_PICTURES", raising=False)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(pytest.fail.Exception, match="has no picture yet: look into"):
        assert_picture(form, "never drawn")
