"""The needs workbook read back: what the project group changed in Excel, what stands against it, and taking it in."""
