"""Asks at the terminal: the sentence, the data to use, a form for the values; Enter, refused, not possible, note."""

import asyncio
import sys
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from conformance.attended.asking import Answer, NotPossible, Task
from conformance.attended.form import FormField, WrongAnswer, form_of, typed, values_of
from conformance.attended.words import word_for

DONE, REFUSED, IMPOSSIBLE, NOTE = "", "t", "k", "g"
CHOICES = "Enter: đã thực hiện · t: hệ thống từ chối · k: không thực hiện được · g: ghi chú"


def keyboard_line(prompt: str) -> str:
    """One line from the keyboard.

    Raises:
        EOFError: nobody is there.
    """
    return input(prompt)


class TerminalAsker:
    """Asks one person; tasks of scenarios side by side wait for one another."""

    def __init__(
        self,
        console: Console,
        files: Path,
        *,
        read: Callable[[str], str] = keyboard_line,
        is_attended: Callable[[], bool] = sys.stdin.isatty,
    ) -> None:
        self._console = console
        self._files = files
        self._read = read
        self._is_attended = is_attended
        self._one_at_a_time = asyncio.Lock()
        self._asked = 0
        self.paused: Callable[[], AbstractContextManager[Any]] = nullcontext

    async def ask(self, task: Task) -> Answer:
        """Show the task and wait for the answer; the event loop goes on."""
        if not self._is_attended():
            raise NotPossible(
                "thao tác này do người thực hiện (attended) nhưng lệnh không chạy trong cửa sổ dòng lệnh có bàn phím"
            )
        async with self._one_at_a_time:
            with self.paused():
                self._show(task)
                try:
                    return await self._answered(task)
                except EOFError:
                    raise NotPossible("bàn phím đã đóng trước khi trả lời") from None

    def _show(self, task: Task) -> None:
        self._asked += 1
        out = self._console
        out.rule(f"Việc {self._asked} · {escape(task.province)} · {escape(task.actor)}")
        out.print(f"[bold]{escape(task.sentence or task.spec.vi)}[/bold]")
        out.print(escape(f"{task.spec.vi}: {task.instruction}"))
        table = Table("Dữ liệu dùng", "Giá trị", show_header=True)
        for name, value in task.inputs.items():
            if value not in (None, ""):
                table.add_row(escape(word_for(name)), escape(self._shown(name, value)))
        if table.row_count:
            out.print(table)

    def _shown(self, name: str, value: Any) -> str:
        if not isinstance(value, bytes):
            return str(value)
        self._files.mkdir(parents=True, exist_ok=True)
        path = self._files / f"viec-{self._asked:03d}-{name}.pdf"
        path.write_bytes(value)
        return str(path)

    async def _answered(self, task: Task) -> Answer:
        note = ""
        while True:
            choice = (await self._line(f"{CHOICES}\n> ")).strip().lower()
            if choice == NOTE:
                note = await self._line("Ghi chú: ")
            elif choice == IMPOSSIBLE:
                raise NotPossible(await self._needed("Vì sao không thực hiện được: "))
            elif choice == REFUSED:
                return Answer(None, await self._needed("Hệ thống trả lời: "), note)
            elif choice == DONE:
                return Answer(await self._values(task), note=note)

    async def _values(self, task: Task) -> Any:
        while True:
            answers = {field.name: await self._value(field) for field in form_of(task.spec, task.inputs)}
            known = {name: task.inputs[name] for name in task.spec.values.model_fields if task.inputs.get(name)}
            try:
                return values_of(task.spec, {**known, **answers})
            except WrongAnswer as wrong:
                self._console.print(f"[red]{escape(str(wrong))}[/red]")

    async def _value(self, field: FormField) -> Any:
        if field.kind == "rows":
            return await self._rows(field)
        hint = f" ({field.hint})" if field.hint else ""
        while True:
            try:
                return typed(field, await self._line(f"{field.words}{hint}: "))
            except WrongAnswer as wrong:
                self._console.print(f"[red]{escape(f'{field.words}: {wrong}')}[/red]")

    async def _rows(self, field: FormField) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = []
        while (await self._line(f"{field.words}: thêm một dòng? (có, Enter: hết) ")).strip().lower() == "có":
            row = {column.name: await self._value(column) for column in field.columns}
            rows.append({name: value for name, value in row.items() if value is not None})
        return rows

    async def _needed(self, prompt: str) -> str:
        while True:
            if text := (await self._line(prompt)).strip():
                return text

    async def _line(self, prompt: str) -> str:
        """A line; a thread of its own that an interrupted run does not wait for."""
        loop = asyncio.get_running_loop()
        line: asyncio.Future[str] = loop.create_future()

        def read() -> None:
            said: str | EOFError
            try:
                said = self._read(prompt)
            except EOFError as error:
                said = error
            with suppress(RuntimeError):  # the loop is gone: nobody waits any more
                loop.call_soon_threadsafe(_settle, line, said)

        threading.Thread(target=read, daemon=True).start()
        return await line


def _settle(line: asyncio.Future[str], said: str | EOFError) -> None:
    if line.done():
        return
    if isinstance(said, EOFError):
        line.set_exception(said)
    else:
        line.set_result(said)
