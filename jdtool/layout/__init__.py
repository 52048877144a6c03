"""Characters with boxes → lines, frames and stories in reading order, for PDF, monospaced text and scans alike."""
