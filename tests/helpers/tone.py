"""How the tone we ship was made: `python -m tests.helpers.tone` makes it anew."""

from __future__ import annotations

import io
import math
import struct
import wave

from sessionprep.paths import resource

_RATE = 11025
_SOFT = 0.22  # of the loudest there is
_NOTES = ((523.25, 1.0, 0.0), (659.25, 0.0, 1.0))  # pitch, left, right
_LASTS = 0.75  # seconds each
_EDGE = 0.12  # seconds to come and to go, so that it does not click


def made() -> bytes:
    frames = b"".join(_frame(note, step) for note in _NOTES for step in range(round(_LASTS * _RATE)))
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(2)
        sound.setsampwidth(2)
        sound.setframerate(_RATE)
        sound.writeframes(frames)
    return file.getvalue()


def _frame(note: tuple[float, float, float], step: int) -> bytes:
    pitch, left, right = note
    at = step / _RATE
    loud = _SOFT * min(1.0, at / _EDGE, (_LASTS - at) / _EDGE)
    height = round(32767 * loud * math.sin(2 * math.pi * pitch * at))
    return struct.pack("<hh", round(height * left), round(height * right))


if __name__ == "__main__":
    resource("sounds/tone.wav").write_bytes(made())
