from sqlite3.dbapi2 import *  # noqa: F403, TID251 - sqlcipher3 has the same interface; these are its types
