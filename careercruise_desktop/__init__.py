"""CareerCruise Desktop: plan, log and prove a career in two roles.

The house, from the street to the cellar; imports go down only:

    app        the composition root: arguments, then the command line or the window
    ui, cli    what a person sees and types; they know use cases, never storage
    usecases   the verbs: one class a noun, one method a verb
    storage    the data file; importers and exporters: one file a format
    domain     values and rules; system: the computer; assets: shipped files

A person's act travels down as a method call and comes back up as one `Change` read from the store's history.
"""

__version__ = "0.1.0"
