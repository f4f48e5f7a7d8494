"""The quick log: one typed line to one thing to make, with what was understood, guessed or not understood.

`parse` is pure and total: any text gives a `Reading`, never an exception. The way through the files:

    tokens     a typed line as words; what is in quotes is plain text
    durations, times, days   what a word or a few words in a row mean, without looking at the rest of the line
    recognise  the line's tokens and its prefix
    apply      which tokens count for the thing to be made, and what is left as its title
    settle     days and times become moments, names become known or new ones
    parse      the whole reading, its chips and its complaints
    lexicon    the names and recent titles that a line may refer to, indexed once
"""
