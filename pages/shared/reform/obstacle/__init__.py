"""The obstacle file of a reform: what a coordination point or a ministry needs to know, as PDF and workbook."""
