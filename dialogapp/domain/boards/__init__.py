"""The boards of exercises: what stands on one as a frozen picture, and where it is drawn, as pure functions.

A picture holds all its words, and only what its readers may see. A layout turns it into a drawing of shapes whose
colours are names of tokens; the window, the room's view and the printer paint that drawing, and documents write it as
SVG.
"""
