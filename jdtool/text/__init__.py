"""What is true of any Chinese text: lines to paragraphs, paragraphs to sentences, widths."""
