"""Pictures of pages to recognised lines. All of it needs the extra `ocr`, and is imported when a page has no text.

picture_file   JPEG, PNG, WebP, TIFF to greys
engine         RapidOCR: where the lines are, and what they say
upright        which way up the page is, and how far askew
vertical       vertical lines with their characters side by side, as recognisers know them
ink            what is inked of a line: its height, its blanks
missed_lines   large type in which no line was found to the lines that are there
headline_columns   rows of large characters to the columns that they are
ink_measures   a line and its ink to the middles of its characters and the size of its type
second_look    ink that no character accounts for to what is read there
dashes         strokes across a line to 一 or to dashes
line_cells     what was read of a line and its ink to the places of its characters
look_alikes    characters that differ by a stroke, in the script of their page; look_alike_pairs has their pairs
drawn          rules, boxes, tints and pictures, from the greys
recognise      greys to a page of lines, as scans/ has it
kept_pages     recognised pages in a folder, so that a picture is recognised once
reader         greys to the text of the page
"""
