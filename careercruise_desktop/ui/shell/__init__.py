"""The frame around every room: rail, header, footer, inspector, palette."""
