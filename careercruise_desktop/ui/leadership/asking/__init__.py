"""Asking for feedback: the page that makes a request, and the box that takes an answer in."""
