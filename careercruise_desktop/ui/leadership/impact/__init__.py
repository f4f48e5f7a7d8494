"""What one's leadership was followed by: the team's pulse, what was delivered, and the marks of what was done."""
