"""`python3 run.py bench [PAIRS]`: every figure we hold ourselves to, as a table and as JSON."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.backing_up import backing_up, backing_up_much
from tests.bench.figures import table, write
from tests.bench.leaving import leaving
from tests.bench.many_notes import many_notes
from tests.bench.saving import saving
from tests.bench.startup import lock_again, start_up
from tests.bench.unlocking import unlocking

SINGLE = (start_up, lock_again, saving, backing_up, backing_up_much)
SEVERAL = (unlocking, leaving, many_notes)


def bench(pairs: int) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        figures = [each(folder, pairs) for each in SINGLE]
        figures += [figure for each in SEVERAL for figure in each(folder, pairs)]
    file = write(figures, Path("bench-results"))
    sys.stdout.write(f"{table(figures)}\nwritten to {file}\n")


if __name__ == "__main__":
    bench(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
