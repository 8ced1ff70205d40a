"""The whole catalogue: every module of ``conformance.steps.phrases`` imported, every phrase checked."""

import importlib
import pkgutil
from functools import cache

from conformance.steps import phrases
from conformance.steps.matching import CatalogueBroken, Matcher, same_shape
from conformance.steps.registry import CATALOGUE
from conformance.steps.types import TYPES


@cache
def load_catalogue() -> Matcher:
    """The matcher over all phrases.

    Raises:
        CatalogueBroken: a phrase of ours that cannot be.
    """
    for module in sorted(module.name for module in pkgutil.iter_modules(phrases.__path__)):
        importlib.import_module(f"{phrases.__name__}.{module}")
    pairs = same_shape(CATALOGUE)
    if pairs:
        raise CatalogueBroken(f"Hai mẫu câu chỉ khác nhau ở kiểu tham số: «{pairs[0][0]}» và «{pairs[0][1]}»")
    return Matcher(CATALOGUE, TYPES)
