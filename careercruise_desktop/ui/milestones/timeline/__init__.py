"""The timeline: milestones on a time axis, painted by one widget that tells what a person does with them."""
