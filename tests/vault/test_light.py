from __future__ import annotations

import subprocess
import sys

_LOADED = """
import pkgutil, sys
import sessionprep.vault
for module in pkgutil.walk_packages(sessionprep.vault.__path__, "sessionprep.vault."):
    __import__(module.name)
print(*sorted({"sqlcipher3", "argon2", "cryptography", "filelock", "hashlib", "hmac", "asyncio"} & set(sys.modules)))
"""


def test_the_lock_page_paints_before_any_heavy_library_loads() -> None:
    done = subprocess.run([sys.executable, "-c", _LOADED], capture_output=True, text=True, check=True)
    assert not set(done.stdout.split()) - {"hashlib", "hmac"}
