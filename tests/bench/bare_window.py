"""The floor: what PySide6 alone needs to show a label, a passphrase field and a button."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tests.bench.first_paint import FirstPaint, print_moment_and_quit


def show() -> int:
    application = QApplication(sys.argv)
    window = QWidget()
    column = QVBoxLayout(window)
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    for widget in (QLabel("Passphrase"), field, QPushButton("Unlock")):
        column.addWidget(widget)
    FirstPaint(field, print_moment_and_quit)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(show())
