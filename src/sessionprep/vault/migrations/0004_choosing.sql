-- Choosing a therapist: what each of them said to the same questions of a first call. And how it is going with a goal.

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

ALTER TABLE understanding ADD COLUMN goal TEXT REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX understanding_goal ON understanding (goal);
