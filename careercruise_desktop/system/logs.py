"""The program's own log: what happened when, without a word that the person wrote."""

from __future__ import annotations

import logging
import logging.handlers
import os
import sys
from io import TextIOWrapper
from pathlib import Path

from .crashlog import described
from .files import private_folder

NAME = "careercruise"
FILE = "careercruise.log"
LARGEST = 256 * 1024
KEPT = 3


class _Wordless(logging.Formatter):
    """Writes a message with its numbers, but with a mark where a text would stand."""

    def format(self, record: logging.LogRecord) -> str:
        arguments = record.args if isinstance(record.args, tuple) else ()
        safe = tuple(each if isinstance(each, int | float) else f"‹{type(each).__name__}›" for each in arguments)
        try:
            message = str(record.msg) % safe if safe else str(record.msg)
        except (TypeError, ValueError):
            message = str(record.msg)
        lines = [f"{self.formatTime(record)} {record.levelname} {record.name}: {message}"]
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            lines.extend(described(error))
        return "\n".join(lines)


class _Private(logging.handlers.RotatingFileHandler):
    """Opens its files for the person only."""

    def _open(self) -> TextIOWrapper:
        handle = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return TextIOWrapper(os.fdopen(handle, "ab"), encoding="utf-8", line_buffering=True)


def start(folder: Path) -> logging.Logger:
    """Write what the program's loggers say, from WARNING on, to a file that rotates; returns the logger.

    Where the file cannot be written it goes to stderr.
    """
    handler: logging.Handler
    try:
        private_folder(folder)
        handler = _Private(folder / FILE, maxBytes=LARGEST, backupCount=KEPT)
    except OSError:
        handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Wordless())
    logger = logging.getLogger(NAME)
    logger.handlers = [handler]
    logger.setLevel(logging.WARNING)
    return logger


def stop() -> None:
    """Close the file."""
    logger = logging.getLogger(NAME)
    for handler in tuple(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
