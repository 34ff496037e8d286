"""`override` for Python 3.11, whose typing has none; typing_extensions would add milliseconds to every start."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from typing_extensions import override
else:

    def override(method: Callable[..., Any]) -> Callable[..., Any]:
        return method


__all__ = ["override"]
