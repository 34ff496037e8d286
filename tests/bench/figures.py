"""A figure is always a ratio to a floor of the same run; machines differ and are noisy."""

from __future__ import annotations

import json
import os
import platform
import time
from dataclasses import asdict, dataclass
from statistics import median, quantiles
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path


@dataclass(frozen=True)
class Figure:
    name: str
    floor_ms: Sequence[float]
    ours_ms: Sequence[float]
    budget: float

    @property
    def ratio(self) -> float:
        return median(self.ours_ms) / median(self.floor_ms)


def table(figures: Iterable[Figure]) -> str:
    head = f"{'median (p99), ms':<40}{'floor':>16}{'ours':>16}{'ratio':>8}{'budget':>8}"
    return "\n".join([head, *(_line(figure) for figure in figures)])


def write(figures: Iterable[Figure], folder: Path) -> Path:
    """One JSON file a run, never overwritten: the point is to compare them."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{time.strftime('%Y-%m-%dT%H-%M-%S')}.json"
    told = {"machine": _machine(), "figures": [{**asdict(figure), "ratio": figure.ratio} for figure in figures]}
    file.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    return file


def _line(figure: Figure) -> str:
    verdict = "" if figure.ratio <= figure.budget else "  over budget"
    columns = f"{_spread(figure.floor_ms):>16}{_spread(figure.ours_ms):>16}{figure.ratio:>8.2f}{figure.budget:>8.2f}"
    return f"{figure.name:<40}{columns}{verdict}"


def _spread(times: Sequence[float]) -> str:
    return f"{median(times):.0f} ({quantiles(times, n=100, method='inclusive')[-1]:.0f})"


def _machine() -> dict[str, object]:
    return {
        "python": platform.python_version(),
        "system": platform.platform(),
        "cores": os.cpu_count(),
        "qt_platform": os.environ.get("QT_QPA_PLATFORM", "the screen"),
    }
