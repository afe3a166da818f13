"""Names of artifacts that every server keeps as they are."""

NAMES = [
    "a b/c d.txt",
    "100%",
    "%zz",
    "a?b/c;d",
    "a&b=c+d,e!@$'()*[]{}^`|<>\"~",
    "é",
    "日本/模型 😀.bin",
    "e\u0301",
    "a\u200b\u202eb",
    "\u00a0x\u2028",
    "trailing space ",
    "...",
    ".hidden/.x",
    "-rf",
    "aux.txt",
    "plots/C:x",
    "x" * 255,
    "日" * 85,
    "/".join(["deep"] * 8),
]
