"""Pure formulas, one file per subject. What each figure means, with worked examples, is in its docstring."""
