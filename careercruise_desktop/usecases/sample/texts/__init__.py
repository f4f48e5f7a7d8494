"""The words of the sample career: sentences with alternatives, and the nouns that go into them."""
