"""The screens: one module a page.

A screen named `needs` is `forms/needs_screen.ui`, edited in Qt Designer, and here `needs_screen.py` with

* `NeedsScreen(Page)`: thin. It holds its form by composition (`self.ui = Ui_NeedsScreen(); self.ui.setupUi(self)`),
connects signals,
  and shows what the presenter says. Its constructor takes the Surroundings and the parent.
* `NeedsPresenter`, in the same module or in `needs_presenter.py`: turns what the services read into what is shown
(plain values and
  sentences) and user's doings into use cases. It knows no widget and is tested without any. The screen keeps it as an
  attribute.

Reading is `session.read(lambda reader: …)`; writing is `session.do(lambda store: use_case(store, …), then)`. A screen
never calls the store by itself, never blocks, never opens a nested event loop: dialogs are shown with `open()` and
answer by a signal. Texts set in code come from `session.language.text("…")` in `retranslate` or `refresh`; colours
and sizes from `theme` and `tokens`. Every widget that takes the focus has an accessible name, every action is
registered in `around.actions`.
"""
