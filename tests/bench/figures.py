"""A figure always has a floor of the same run beside it; machines differ and are noisy."""

from __future__ import annotations

import json
import os
import platform
import time
from dataclasses import asdict, dataclass
from math import inf
from statistics import median, quantiles
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path


@dataclass(frozen=True)
class Budget:
    """What is not bounded is left out: how often the floor, how far above it, and what 99 of 100 stay under."""

    ratio: float = inf
    above_ms: float = inf
    p99_ms: float = inf

    def words(self) -> str:
        said = (f"{self.ratio:g} ×", f"+ {self.above_ms:g} ms", f"p99 {self.p99_ms:g} ms")
        bounds = (self.ratio, self.above_ms, self.p99_ms)
        return ", ".join(one for one, bound in zip(said, bounds, strict=True) if bound < inf)


@dataclass(frozen=True)
class Figure:
    name: str
    floor_ms: Sequence[float]
    ours_ms: Sequence[float]
    budget: Budget

    @property
    def ratio(self) -> float:
        return median(self.ours_ms) / median(self.floor_ms)

    @property
    def is_kept(self) -> bool:
        budget, above = self.budget, median(self.ours_ms) - median(self.floor_ms)
        return self.ratio <= budget.ratio and above <= budget.above_ms and _p99(self.ours_ms) <= budget.p99_ms


def table(figures: Iterable[Figure]) -> str:
    head = f"{'median (p99), ms':<44}{'floor':>16}{'ours':>16}{'ratio':>8}  budget"
    return "\n".join([head, *(_line(figure) for figure in figures)])


def write(figures: Iterable[Figure], folder: Path) -> Path:
    """One JSON file a run, never overwritten: the point is to compare them."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{time.strftime('%Y-%m-%dT%H-%M-%S')}.json"
    told = {"machine": _machine(), "figures": [_told(figure) for figure in figures]}
    file.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    return file


def _line(figure: Figure) -> str:
    verdict = "" if figure.is_kept else "  over budget"
    columns = (
        f"{_spread(figure.floor_ms):>16}{_spread(figure.ours_ms):>16}{figure.ratio:>8.2f}  {figure.budget.words()}"
    )
    return f"{figure.name:<44}{columns}{verdict}"


def _told(figure: Figure) -> dict[str, object]:
    return {**asdict(figure), "budget": figure.budget.words(), "ratio": figure.ratio, "is_kept": figure.is_kept}


def _spread(times: Sequence[float]) -> str:
    return f"{median(times):.{_decimals(times)}f} ({_p99(times):.{_decimals(times)}f})"


def _decimals(times: Sequence[float]) -> int:
    return 0 if median(times) >= 100 else 1


def _p99(times: Sequence[float]) -> float:
    return quantiles(times, n=100, method="inclusive")[-1]


def _machine() -> dict[str, object]:
    return {
        "python": platform.python_version(),
        "system": platform.platform(),
        "cores": os.cpu_count(),
        "qt_platform": os.environ.get("QT_QPA_PLATFORM", "the screen"),
    }
