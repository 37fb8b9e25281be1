"""Asks the reference tokenizer what it makes of every code point, and prints the table of UncasedCharacters.

    pip install tokenizers==0.23.3
    python make_uncased_characters.py > ../../main/resources/dev/uniroute/routing/wordpiece/uncased-characters.txt

The reference's answers depend on three versions of Unicode (of its categories, its decomposition and its lower case), so
the table is taken from its behaviour and not from any version's data. What is not in the table is a letter that stays as
it is; Hangul syllables are decomposed by rule.
"""

import importlib.metadata
import unicodedata
from collections import defaultdict

from tokenizers import normalizers, pre_tokenizers

CODE_POINTS = [c for c in range(0x110000) if not 0xD800 <= c < 0xE000]
HANGUL = range(0xAC00, 0xD7A4)
UNCASED = normalizers.BertNormalizer(clean_text=True, handle_chinese_chars=True, strip_accents=None, lowercase=True)
CLEAN = normalizers.BertNormalizer(clean_text=True, handle_chinese_chars=False, strip_accents=False, lowercase=False)
NFD = normalizers.NFD()
WORDS = pre_tokenizers.BertPreTokenizer()


def of(normalizer, c):
    return normalizer.normalize_str("a" + chr(c) + "b")[1:-1]


def is_punctuation(c):
    return [word for word, _ in WORDS.pre_tokenize_str("a" + chr(c) + "b")] == ["a", chr(c), "b"]


def swaps(first, second):
    return first != second and NFD.normalize_str("a" + first + second) == "a" + second + first


LOWEST, HIGHEST = "\u0334", "\u0345"  # of classes 1 and 240


def is_combining(char):
    return char in (LOWEST, HIGHEST) or swaps(char, LOWEST) or swaps(HIGHEST, char)


def probes():
    """One character per canonical combining class that the reference knows to be combining."""
    classes = defaultdict(list)
    for c in CODE_POINTS:
        if unicodedata.combining(chr(c)) and not unicodedata.decomposition(chr(c)) and is_combining(chr(c)):
            classes[unicodedata.combining(chr(c))].append(chr(c))
    return {combining: chars[0] for combining, chars in sorted(classes.items())}


PROBES = probes()


def combining_class(c):
    """By which characters it changes places with; 0 if with none."""
    if NFD.normalize_str(chr(c)) != chr(c) or not is_combining(chr(c)):
        return 0
    for combining, probe in PROBES.items():
        if chr(c) == probe or not swaps(chr(c), probe) and not swaps(probe, chr(c)):
            return combining
    raise ValueError(f"no class for {c:x}")


def kind(c):
    """How the table says what becomes of it; empty for a letter that stays."""
    uncased = of(UNCASED, c)
    if of(CLEAN, c) == "":
        return "dropped"
    if uncased == "":
        return "dropped" if all(combining_class(ord(d)) for d in NFD.normalize_str(chr(c))) else "starter"
    if uncased == " ":
        return "space"
    if uncased[0] == uncased[-1] == " ":
        return "ideograph" if uncased[1:-1] == chr(c) else f"ideograph {ord(uncased[1:-1]):x}"
    if c in HANGUL:
        return ""
    if uncased != chr(c):
        return "is " + " ".join(f"{ord(d):x}" for d in uncased)
    if is_punctuation(c):
        return "punctuation"
    return f"combining {combining_class(c)}" if combining_class(c) else ""


def shifted(c, what):
    """A letter's single image as a distance, so that neighbours share a line."""
    words = what.split()
    if len(words) == 2 and words[0] == "is":
        distance = int(words[1], 16) - c
        return f"shifts {distance}"
    return what


def lines():
    start = end = 0
    current = ""
    for c in CODE_POINTS + [0x110000]:
        what = shifted(c, kind(c)) if c < 0x110000 else ""
        if what != current or c != end + 1:
            if current:
                yield f"{start:x}-{end:x} {current}" if end > start else f"{start:x} {current}"
            start, current = c, what
        end = c


print(f"# What tokenizers {importlib.metadata.version('tokenizers')} makes of each code point; by make_uncased_characters.py.")
for line in lines():
    print(line)
