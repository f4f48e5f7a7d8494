"""Leadership: what others say of one's work, what one's leadership changed, and the people around it."""
