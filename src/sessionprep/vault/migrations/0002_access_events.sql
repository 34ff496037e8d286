-- When the vault was opened, locked and so on; no content, and not a record: it has no undo and is in no export.

CREATE TABLE access_event (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL
) STRICT;
