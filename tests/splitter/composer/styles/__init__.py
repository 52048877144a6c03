"""The house styles: each one is how some paper, or a kind of paper, sets its pages."""

from __future__ import annotations

from tests.splitter.composer.style import Style
from tests.splitter.composer.styles.abroad import BUSINESS, MACAU, METRO, OVERSEAS, STRAITS
from tests.splitter.composer.styles.hard import FRAMES, NARROW, OLD_SCAN, OLD_TABLOID, SCAN
from tests.splitter.composer.styles.layers import ASCII, HEAP, MIDDLE, SHORT_LINE, TIGHT
from tests.splitter.composer.styles.mainland import BARE, BORDER, BRACKET, EVENING, MARKS, PHOTO, PIPE, WIRE
from tests.splitter.composer.styles.others import DIGEST, HONGKONG, SUPPLEMENT, TAIWAN, Y1963
from tests.splitter.composer.styles.signed_below import CAMPUS, HONG_KONG_END, READERS

STYLES: tuple[Style, ...] = (
    WIRE,
    EVENING,
    PIPE,
    PHOTO,
    BRACKET,
    BARE,
    Y1963,
    HONGKONG,
    TAIWAN,
    TIGHT,
    SHORT_LINE,
    BORDER,
    DIGEST,
    HEAP,
    SUPPLEMENT,
    MARKS,
    MIDDLE,
    ASCII,
    STRAITS,
    MACAU,
    OVERSEAS,
    METRO,
    BUSINESS,
    OLD_TABLOID,
    NARROW,
    FRAMES,
    SCAN,
    OLD_SCAN,
    READERS,
    CAMPUS,
    HONG_KONG_END,
)
