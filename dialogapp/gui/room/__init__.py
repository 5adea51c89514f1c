"""The room's view: what the room sees on the projector, and on which screen.

* `shown`: what can be let through, as plain values.
* `room_presenter`: what is let through now, and the picture made of it. Nothing is let through by itself.
* `screens`: which screens there are, and which of them the room's view may take.
* `room_window`: paints the picture, and nothing else.
* `room_view`: joins them: opens and closes the window, and blanks it the second the screens change.
"""
