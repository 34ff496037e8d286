"""A folder of the tour's own for everything that programs leave behind, so that nothing outside is written."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = ".private"
_HOMES = ("HOME", "USERPROFILE")
_TEMPORARY = ("TMPDIR", "TEMP", "TMP")
_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA")


def claim(folder: Path) -> Path:
    """The whole path of a folder that is there and empty. Raises Expected."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if next(folder.iterdir(), None) is not None:
            raise Expected(_("The tour needs an empty folder, or the name of a new one."))
        (folder / _NAME).mkdir(mode=0o700)
    except (FileExistsError, NotADirectoryError) as trouble:
        raise Expected(_("That name is taken by something else. The tour needs an empty folder.")) from trouble
    except OSError as trouble:
        raise Expected(_("The tour cannot write there. Choose another folder.")) from trouble
    return folder.resolve()


@contextmanager
def private_home(folder: Path) -> Iterator[Path]:
    """To be entered before Qt is loaded, which looks for its folders once; the tour's is where everything happens."""
    home = folder / _NAME
    os.chdir(folder)
    _keep_screen_reachable()
    os.environ.update(dict.fromkeys((*_HOMES, *_TEMPORARY), str(home)))
    for name in _FOLDERS:
        (home / name).mkdir()
        os.environ[name] = str(home / name)
    _choose_screen(home)
    # Dates in pictures are written one way wherever they are taken.
    os.environ.update({"LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"})
    os.environ.pop("LANGUAGE", None)
    tempfile.tempdir = None
    try:
        yield home
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _keep_screen_reachable() -> None:
    """X looks for its key in the home that is about to change; without any screen, Qt draws into memory."""
    os.environ.setdefault("XAUTHORITY", str(Path.home() / ".Xauthority"))
    if sys.platform.startswith("linux") and not {"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _choose_screen(home: Path) -> None:
    """Off-screen, one as large as a usual laptop's instead of Qt's 800 by 800."""
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        screen = {"name": "tour", "x": 0, "y": 0, "width": 1440, "height": 900}
        dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        (home / "screen.json").write_text(json.dumps({"screens": [screen | dots]}), encoding="utf-8")
        # Seen from the tour's folder, because Qt 6.11 cannot read a path with other letters than A to Z here.
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_NAME}/screen.json"
