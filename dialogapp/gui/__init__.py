"""The window: Qt only. It reads and writes the dialogue through services, and knows neither files' formats nor SQL."""
