"""Item models: they hold ids and fetch rows in windows, and insert rows instead of starting over."""
