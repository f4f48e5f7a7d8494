"""Trends: the cards of the wall, their words and tables, and the records behind them."""
