"""`sessionprep` and `python -m sessionprep`."""

from __future__ import annotations

import sys


def run() -> None:
    from sessionprep.app.main import main

    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    run()
