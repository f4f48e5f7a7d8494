"""The Markdown of journal entries: read into blocks, written from blocks, and made of pasted HTML.

The subset: headings (#), paragraphs, lists, emphasis, code (spans and fences), quotes, dividers, and links to the web
or to an e-mail address. There is no HTML, a picture is its text, and indented text is no code. All of it takes time in
proportion to the length of the text, whatever stands in it.
"""
