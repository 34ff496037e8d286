-- user_version 5

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
, role TEXT NOT NULL DEFAULT '', stage TEXT NOT NULL DEFAULT 'ongoing', approach TEXT NOT NULL DEFAULT '', felt TEXT NOT NULL DEFAULT '') STRICT;

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
, hard INTEGER NOT NULL DEFAULT 0, ready TEXT NOT NULL DEFAULT '', manner TEXT NOT NULL DEFAULT '', every INTEGER NOT NULL DEFAULT 0, returns_in INTEGER NOT NULL DEFAULT 0, about TEXT NOT NULL DEFAULT '', follows TEXT REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED, goal TEXT REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED, therapist TEXT REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED) STRICT;

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
, arriving INTEGER NOT NULL DEFAULT 0, closing INTEGER NOT NULL DEFAULT 0, why TEXT NOT NULL DEFAULT '', rhythm TEXT REFERENCES rhythm (id) DEFERRABLE INITIALLY DEFERRED, due TEXT) STRICT;

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
, outcome TEXT NOT NULL DEFAULT 'open', why TEXT NOT NULL DEFAULT '') STRICT;

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
, clarity TEXT NOT NULL DEFAULT '', supersedes TEXT REFERENCES answer (id) DEFERRABLE INITIALLY DEFERRED) STRICT;

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
, sort TEXT NOT NULL DEFAULT '', weight INTEGER NOT NULL DEFAULT 0, question TEXT REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED, therapist TEXT REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED) STRICT;

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
, known TEXT NOT NULL DEFAULT '', question TEXT REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED, therapist TEXT REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED) STRICT;

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
, energy TEXT NOT NULL DEFAULT '', since TEXT NOT NULL DEFAULT '') STRICT;

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
, places TEXT NOT NULL DEFAULT '') STRICT;

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
, change TEXT NOT NULL DEFAULT '', reception TEXT NOT NULL DEFAULT '', moment TEXT REFERENCES moment (id) DEFERRABLE INITIALLY DEFERRED, note TEXT REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED, reply TEXT REFERENCES check_in_reply (id) DEFERRABLE INITIALLY DEFERRED, boundary TEXT REFERENCES boundary (id) DEFERRABLE INITIALLY DEFERRED) STRICT;

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
, goal TEXT REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED) STRICT;

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

CREATE TABLE call_answer (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  therapist TEXT NOT NULL REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED,
  item TEXT NOT NULL,
  wording TEXT NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE INDEX call_answer_therapist ON call_answer (therapist);

CREATE INDEX understanding_goal ON understanding (goal);

CREATE TABLE note_line (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  note TEXT NOT NULL REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
  prompt TEXT NOT NULL,
  wording TEXT NOT NULL,
  position INTEGER NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE check_in (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  different TEXT NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE check_in_reply (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  check_in TEXT NOT NULL REFERENCES check_in (id) DEFERRABLE INITIALLY DEFERRED,
  item TEXT NOT NULL,
  degree TEXT NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE moment (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  boundary TEXT REFERENCES boundary (id) DEFERRABLE INITIALLY DEFERRED,
  therapist TEXT REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED,
  saw TEXT NOT NULL,
  meant TEXT NOT NULL,
  kind TEXT NOT NULL,
  quality TEXT NOT NULL,
  sake TEXT NOT NULL,
  did TEXT NOT NULL,
  wish TEXT NOT NULL,
  position INTEGER NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE raising (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  talk TEXT NOT NULL REFERENCES talk (id) DEFERRABLE INITIALLY DEFERRED,
  session TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  responded TEXT NOT NULL,
  reception TEXT NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE trust_reason (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  reason TEXT NOT NULL,
  wording TEXT NOT NULL,
  state TEXT NOT NULL,
  question TEXT REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED,
  therapist TEXT REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE experience (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  who TEXT NOT NULL,
  need TEXT NOT NULL,
  line TEXT NOT NULL,
  question TEXT REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE story (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  experience TEXT NOT NULL REFERENCES experience (id) DEFERRABLE INITIALLY DEFERRED,
  wording TEXT NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE turn (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  boundary TEXT REFERENCES boundary (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT REFERENCES trust_reason (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL,
  wording TEXT NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE path_step (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  step TEXT NOT NULL,
  state TEXT NOT NULL,
  wording TEXT NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE support_contact (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  reached TEXT NOT NULL,
  hours TEXT NOT NULL,
  wording TEXT NOT NULL,
  origin TEXT NOT NULL,
  position INTEGER NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE INDEX note_line_note ON note_line (note);

CREATE INDEX check_in_session ON check_in (session);

CREATE INDEX check_in_reply_check_in ON check_in_reply (check_in);

CREATE INDEX moment_session ON moment (session);

CREATE INDEX moment_boundary ON moment (boundary);

CREATE INDEX raising_talk ON raising (talk);

CREATE INDEX raising_session ON raising (session);

CREATE INDEX trust_reason_question ON trust_reason (question);

CREATE INDEX experience_question ON experience (question);

CREATE INDEX story_experience ON story (experience);

CREATE INDEX turn_boundary ON turn (boundary);

CREATE INDEX turn_reason ON turn (reason);

CREATE INDEX boundary_question ON boundary (question);

CREATE INDEX talk_moment ON talk (moment);

CREATE INDEX talk_note ON talk (note);

CREATE INDEX talk_reply ON talk (reply);

CREATE INDEX talk_boundary ON talk (boundary);

CREATE TABLE share (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  recipient TEXT NOT NULL,
  therapist TEXT REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED,
  means TEXT NOT NULL,
  format TEXT NOT NULL,
  sheet TEXT NOT NULL,
  purpose TEXT NOT NULL,
  encrypted INTEGER NOT NULL,
  digest TEXT NOT NULL,
  fonts TEXT NOT NULL,
  page TEXT NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE share_item (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  share TEXT NOT NULL REFERENCES share (id) DEFERRABLE INITIALLY DEFERRED,
  record TEXT NOT NULL,
  field TEXT NOT NULL,
  words TEXT NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE mask (
  made INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  instead TEXT NOT NULL,
  position INTEGER NOT NULL,
  privacy TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE INDEX share_item_share ON share_item (share);
