"""The schema as typed SQLAlchemy Core tables, one file per room.

This is what the shipped schema, the triggers and the migrations are made from; the running program reads and writes
through `records.py` and never imports it, because SQLAlchemy costs more time than the whole window.
"""
