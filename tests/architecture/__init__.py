"""The house keeps its own rules: layers, set-up, compiled forms, translations and layout."""
