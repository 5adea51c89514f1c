"""The widgets all screens share, one class a file.

Every constructor takes the parent first and needs nothing else, so that forms can name these classes as promoted
widgets. Whatever takes the focus has an accessible name. Colours and fonts come from `theme`, asked while painting.
"""
