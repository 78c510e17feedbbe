"""What a visitor takes along: the print for the desk, the report, the workbook, the file, the link."""
