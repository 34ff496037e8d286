"""Where things lie on this computer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from platformdirs import PlatformDirs

_PACKAGE = Path(__file__).parent


def resource(name: str) -> Path:
    """A file or folder we ship, from an installed wheel or from a checkout."""
    installed = _PACKAGE / "resources" / name
    return installed if installed.exists() else _PACKAGE.parent.parent / "resources" / name


def default_vault() -> Path:
    """The vault a person gets when they name none."""
    return _dirs().user_data_path / "My notes.sessionprep"


def appearance_file() -> Path:
    """Theme, language, text size and window size: nothing about the person."""
    return _dirs().user_config_path / "appearance.json"


def _dirs() -> PlatformDirs:
    from platformdirs import PlatformDirs

    return PlatformDirs("SessionPrep", appauthor=False)
