"""What leaves and enters as files: Word, Excel, PDF, calendar and CSV, written whole or not at all."""
