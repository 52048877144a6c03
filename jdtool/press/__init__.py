"""The grammar of the trade: bylines, datelines, folio lines, jump lines, captions, persons' names."""
