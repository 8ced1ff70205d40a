"""A run in which a person carries out some actions: one scenario at a time, and time enough to do it."""

from dataclasses import replace

from conformance.attended.terminal import TerminalAsker
from conformance.cli.screen import console
from conformance.province.opening import Binding
from conformance.run.settings import RunSettings

FILES = "viec-can-lam"
"""folder of the run's output with the files that the person is to use"""
PATIENCE_S = 3600.0
"""of one scenario; a person types and clicks in it"""


def attending(binding: Binding, settings: RunSettings) -> tuple[Binding, RunSettings]:
    """The binding with somebody who asks, and settings that leave time; both unchanged without attended actions."""
    if not binding.is_attended:
        return binding, settings
    asker = TerminalAsker(console(), settings.out / FILES)
    patient = replace(settings, jobs=1, scenario_timeout_s=max(settings.scenario_timeout_s, PATIENCE_S))
    return replace(binding, asker=asker), patient
