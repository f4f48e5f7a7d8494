"""The tab of learning: items and reading list, radar of technologies, certificates with their credits."""
