"""The weights of the features that tell a headline from body text: data, read by `classify`.

A weight is added to the score of the label that the feature speaks about (see `features`). The values were set by hand,
judged by whole articles and headlines; `ablate` says what each is worth, and that no factor of one of them holds better
on styles left out. Features without which nothing was lost have been taken out.
"""

from __future__ import annotations

WEIGHTS: dict[str, float] = {
    # the block by itself: a score for HEADLINE
    "dateline": -8.0,
    "vertical": 4.0,
    "many_lines": -10.0,
    "no_final_stop": 2.0,
    "names_column": 4.0,
    "long_stanza": -7.0,
    "short_stanza": -4.0,
    "full_stop_inside": -6.0,
    "one_comma": -2.0,
    "several_commas": -4.0,
    "photo_credit": -6.0,
    "begins_in_mid_sentence": -6.0,
    "ornamented": 2.0,
    "signed_headline": 3.0,
    "list_item": -4.0,
    "brief": -4.0,
    "ends_in_mid_sentence": -4.0,
    "leans_on_next": -3.0,
    "headline_length": 1.0,
    "longish": -1.0,
    "too_long": -3.0,
    "four_lines": -1.5,
    # against the column beside it: a score for HEADLINE
    "single_character": -1.0,
    "unlike_column": 1.5,
    "like_column": -2.0,
    "ragged": 2.0,
    "below_byline": -4.0,
    "speaker": -4.0,
    "paragraph_indent": -1.5,
    # between a block and the one above it: HEADLINE below open text
    "interrupts_text": -2.0,
    "interrupts_text_in_column": -3.0,
    # between a block and the one below it: BODY that has to go on
    "open_text_before_article": -4.0,
    # between a block and the one below it: HEADLINE above something
    "above_article_opening": 1.5,
    "announces_rows": -8.0,
    "announces_text": -4.0,
    "above_last_words": -3.0,
    "above_rest_of_sentence": -4.0,
    "above_bare_text": -0.5,
    "above_bare_text_where_paragraphs_indent": -2.0,
}
