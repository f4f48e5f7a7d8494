"""The program in the hands of a person, as the tests of the window have it."""

from tests.ui.conftest import app, desktop, profile, qapp_cls

__all__ = ["app", "desktop", "profile", "qapp_cls"]
