-- From one session to the next: rhythms, what became of each question and why, goals and tasks between,
-- how hard something is to say, where a session is. What is added to an older table has the value that changes nothing.

CREATE TABLE rhythm (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  starts_at TEXT NOT NULL,
  zone TEXT NOT NULL,
  rule TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  way TEXT NOT NULL,
  place TEXT NOT NULL,
  therapist TEXT REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED,
  ended INTEGER NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE goal (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  wording TEXT NOT NULL,
  why TEXT NOT NULL,
  notice TEXT NOT NULL,
  theirs TEXT NOT NULL,
  agreement TEXT NOT NULL,
  state TEXT NOT NULL,
  therapist TEXT REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE goal_step (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  goal TEXT NOT NULL REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
  wording TEXT NOT NULL,
  done INTEGER NOT NULL,
  position INTEGER NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE task (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  wording TEXT NOT NULL,
  why TEXT NOT NULL,
  "when" TEXT NOT NULL,
  notice TEXT NOT NULL,
  obstacles TEXT NOT NULL,
  outcome TEXT NOT NULL,
  clarity TEXT NOT NULL,
  state TEXT NOT NULL,
  session TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  goal TEXT REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
  question TEXT REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED,
  therapist TEXT REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE talk (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  question TEXT REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED,
  happened TEXT NOT NULL,
  felt TEXT NOT NULL,
  wish TEXT NOT NULL,
  fear TEXT NOT NULL,
  wording TEXT NOT NULL,
  position INTEGER NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE understanding (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  subject TEXT NOT NULL,
  wording TEXT NOT NULL,
  therapist TEXT REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE place (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  wording TEXT NOT NULL,
  kind TEXT NOT NULL,
  good TEXT NOT NULL,
  wrong TEXT NOT NULL,
  position INTEGER NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE tick (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  item TEXT NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

ALTER TABLE therapist ADD COLUMN role TEXT NOT NULL DEFAULT '';
ALTER TABLE therapist ADD COLUMN stage TEXT NOT NULL DEFAULT 'ongoing';
ALTER TABLE therapist ADD COLUMN approach TEXT NOT NULL DEFAULT '';
ALTER TABLE therapist ADD COLUMN felt TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN arriving INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN closing INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN why TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN rhythm TEXT REFERENCES rhythm (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE session ADD COLUMN due TEXT;
ALTER TABLE plan_item ADD COLUMN outcome TEXT NOT NULL DEFAULT 'open';
ALTER TABLE plan_item ADD COLUMN why TEXT NOT NULL DEFAULT '';
ALTER TABLE question ADD COLUMN hard INTEGER NOT NULL DEFAULT 0;
ALTER TABLE question ADD COLUMN ready TEXT NOT NULL DEFAULT '';
ALTER TABLE question ADD COLUMN manner TEXT NOT NULL DEFAULT '';
ALTER TABLE question ADD COLUMN every INTEGER NOT NULL DEFAULT 0;
ALTER TABLE question ADD COLUMN returns_in INTEGER NOT NULL DEFAULT 0;
ALTER TABLE question ADD COLUMN about TEXT NOT NULL DEFAULT '';
ALTER TABLE question ADD COLUMN follows TEXT REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE question ADD COLUMN goal TEXT REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE question ADD COLUMN therapist TEXT REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE answer ADD COLUMN clarity TEXT NOT NULL DEFAULT '';
ALTER TABLE answer ADD COLUMN supersedes TEXT REFERENCES answer (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE expectation ADD COLUMN sort TEXT NOT NULL DEFAULT '';
ALTER TABLE expectation ADD COLUMN weight INTEGER NOT NULL DEFAULT 0;
ALTER TABLE expectation ADD COLUMN question TEXT REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE expectation ADD COLUMN therapist TEXT REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX goal_step_goal ON goal_step (goal);
CREATE INDEX task_session ON task (session);
CREATE INDEX task_goal ON task (goal);
CREATE INDEX task_question ON task (question);
CREATE INDEX talk_question ON talk (question);
CREATE INDEX tick_session ON tick (session);
CREATE INDEX session_rhythm ON session (rhythm);
CREATE INDEX question_follows ON question (follows);
CREATE INDEX question_goal ON question (goal);
CREATE INDEX answer_supersedes ON answer (supersedes);
CREATE INDEX expectation_question ON expectation (question);
