"""The career path: target roles, where one stands for them, and the next steps."""
