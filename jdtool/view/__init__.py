"""Records to a page to look at, in a browser or at a terminal.

pages.py       records and what they were read from → the pages of a view
source_pages.py  the name of a source and a page number → the text of that page, or its picture
picture.py     a page of a PDF → PNG in greys, drawn in a process of its own
document.py    pages → one HTML file: page.html, page.css, page.js and edits.js with the data
gallery.py     pages → a folder with a file for each and an index
statistics.py  records → what a run gave: counts, doubtful articles, authors, words
report.py      statistics → an HTML page, or text for a terminal
terminal.py    records → text in colour, wrapped at the width of a terminal
outputs.py     one run of `jdtool view`
"""
