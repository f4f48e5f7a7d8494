"""Charts as SVG, drawn from figures alone: text as text, colours by token, no window needed."""
