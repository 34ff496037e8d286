-- user_version 2

CREATE TABLE meta (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  vault_id TEXT NOT NULL,
  created_at TEXT NOT NULL,
  keys_generation INTEGER NOT NULL,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE draft (
  name TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE therapist (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  position INTEGER NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE question (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  wording TEXT NOT NULL,
  thinking TEXT NOT NULL,
  "group" TEXT NOT NULL,
  origin TEXT NOT NULL,
  state TEXT NOT NULL,
  position INTEGER NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  starts_at TEXT NOT NULL,
  zone TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  way TEXT NOT NULL,
  place TEXT NOT NULL,
  therapist TEXT REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL,
  purpose TEXT NOT NULL,
  say_first TEXT REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE plan_item (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  question TEXT NOT NULL REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED,
  minutes INTEGER NOT NULL,
  position INTEGER NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE answer (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  question TEXT NOT NULL REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED,
  session TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  wording TEXT NOT NULL,
  reaction TEXT NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE expectation (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  wording TEXT NOT NULL,
  area TEXT NOT NULL,
  origin TEXT NOT NULL,
  said TEXT NOT NULL,
  state TEXT NOT NULL,
  position INTEGER NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE boundary (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  wording TEXT NOT NULL,
  spoken TEXT NOT NULL,
  kind TEXT NOT NULL,
  whose TEXT NOT NULL,
  origin TEXT NOT NULL,
  state TEXT NOT NULL,
  position INTEGER NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE note (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  look TEXT NOT NULL,
  keep TEXT NOT NULL,
  hard TEXT NOT NULL,
  next_time TEXT NOT NULL,
  body TEXT NOT NULL,
  position INTEGER NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE feeling (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  note TEXT NOT NULL REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
  word TEXT NOT NULL,
  own TEXT NOT NULL,
  "when" TEXT NOT NULL,
  strength TEXT NOT NULL,
  position INTEGER NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE INDEX plan_item_session ON plan_item (session);

CREATE INDEX plan_item_question ON plan_item (question);

CREATE INDEX answer_question ON answer (question);

CREATE INDEX answer_session ON answer (session);

CREATE INDEX note_session ON note (session);

CREATE INDEX feeling_note ON feeling (note);

CREATE TABLE access_event (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL
) STRICT;
