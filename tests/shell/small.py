"""A small command with every kind of option, for the tests of the completion files."""

from __future__ import annotations

from jdtool.cli.spec import Command, Option, Value


def option(*names: str, value: Value | None = None, help: str = "Do it.", repeats: bool = False,
           value_is_optional: bool = False) -> Option:  # fmt: skip
    return Option(names, help, "Options", value, (), repeats, value_is_optional)


FILES = Option((), "What to read.", "", Value("[FILE]..."), (), True, False)
PAINT = Command(
    "paint", "jdtool paint [OPTIONS] [FILE]...", "Paint it: jdtool's way.", (), (), (FILES,),
    (
        option("-q", "--quiet", help="Say [nothing]."),
        option("-e", "--encoding", value=Value("ENCODING")),
        option("--shade", value=Value("SHADE", ("light", "dark")), repeats=True),
        option("--explain", value=Value("FORM", ("table", "json")), value_is_optional=True),
        option("-o", "--output", value=Value("FILE"), help="Write to the user's file."),
        option("--dir", value=Value("DIR")),
        option("--fields", value=Value("A,B,...")),
        option("--rename", value=Value("OLD=NEW")),
        option("-n", "--count", value=Value("N")),
    ),
    {},
)  # fmt: skip
SHOW = Command(
    "show", "jdtool show [OPTIONS] [FORMAT]", "Show it.", (), (),
    (Option((), "What.", "", Value("[FORMAT]", ("json", "csv")), (), False, False),),
    (option("-e", "--encoding", value=Value("ENCODING")), option("--shade", value=Value("N"))), {},
)  # fmt: skip
JDTOOL = Command(
    "jdtool", "jdtool [OPTIONS] COMMAND", "Tools.", (), (), (), (option("-V", "--version"),), {}, (PAINT, SHOW)
)
