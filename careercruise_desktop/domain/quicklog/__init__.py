"""The quick log: one typed line to one thing to make, with what was understood, guessed or not understood.

`parse` is pure and total: any text gives a `Reading`, never an exception. The way through the files:

    tokens      a typed line as words; what is in quotes is plain text
    durations, times, days   what a word or a few words in a row mean, without looking at the rest of the line
    recognise   the line's tokens and its prefix
    apply       which tokens count for the thing to be made, and what is left as its title
    parts       one token for each thing that can be said once, and what was found about it (findings, sentences)
    who, whens  the named parts and those of time, each with its chip (naming, guess, timing)
    parse       the whole reading (values)
    lexicon     the names and recent titles that a line may refer to, indexed once
    line        the way back: a line that reads as a given piece of work
"""
