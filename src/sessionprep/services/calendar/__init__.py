"""Appointments of other programs: into the vault as sessions, and out of it without a word."""
