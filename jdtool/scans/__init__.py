"""Pages that were recognised from pictures, to sheets: lines with boxes in place of the characters that a PDF has.

ocr_lines    the lines of a page as an OCR engine gives them
xml_tree     XML of strangers to a tree: no entities, nothing fetched
hocr_file, alto_file, page_xml_file   files of OCR engines and libraries to pages
type_sizes   heights of lines to the sizes of type that the page was set in
sheets       a page of lines to a sheet, as layout/ reads it
certainty    how sure the engine was, by the lines of the page's text

Pictures themselves are recognised in ocr/, which gives the same pages of lines.
"""
