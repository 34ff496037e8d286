-- After the session: what a prompt brought up, the check-in, moments, what came of raising something, what makes trust hard,
-- the path and who is there for one. What is added to an older table has the value that changes nothing.

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

ALTER TABLE note ADD COLUMN energy TEXT NOT NULL DEFAULT '';
ALTER TABLE note ADD COLUMN since TEXT NOT NULL DEFAULT '';
ALTER TABLE feeling ADD COLUMN places TEXT NOT NULL DEFAULT '';
ALTER TABLE boundary ADD COLUMN known TEXT NOT NULL DEFAULT '';
ALTER TABLE boundary ADD COLUMN question TEXT REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE boundary ADD COLUMN therapist TEXT REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE talk ADD COLUMN change TEXT NOT NULL DEFAULT '';
ALTER TABLE talk ADD COLUMN reception TEXT NOT NULL DEFAULT '';
ALTER TABLE talk ADD COLUMN moment TEXT REFERENCES moment (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE talk ADD COLUMN note TEXT REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE talk ADD COLUMN reply TEXT REFERENCES check_in_reply (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE talk ADD COLUMN boundary TEXT REFERENCES boundary (id) DEFERRABLE INITIALLY DEFERRED;

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

-- What left the vault, and the names that are not to be read on a page.

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
