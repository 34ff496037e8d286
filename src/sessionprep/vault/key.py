from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, eq=False)
class Key:
    """What a right passphrase yields: the 32 bytes that open vault.db, and what the key file says about it."""

    secret: bytearray = field(repr=False)
    vault_id: str
    salt: str
    generation: int
    previous: bytearray | None = field(default=None, repr=False)

    def forget(self) -> None:
        """Overwrite the secret; copies that Python or a library made are beyond reach."""
        for secret in (self.secret, self.previous):
            if secret is not None:
                secret[:] = bytes(len(secret))

    def copy(self) -> Key:
        """A key that outlives the forgetting of this one, for a connection of its own."""
        previous = None if self.previous is None else bytearray(self.previous)
        return Key(bytearray(self.secret), self.vault_id, self.salt, self.generation, previous)
