"""What can be shown about the vault and this program, looked up when it is opened."""

from __future__ import annotations

from sessionprep.ui.dialogs.prove.dialog import open_proof as open_proof
