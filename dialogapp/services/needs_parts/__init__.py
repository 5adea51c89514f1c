"""The parts of the needs summary and its workbook."""
