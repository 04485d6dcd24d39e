"""A small terminal: what programs write, as the text that a person sees."""

import re
import unicodedata

SEQUENCE = re.compile(r"\x1b(?:\[([?0-9;]*)([@-~])|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][A-Za-z0-9]|[=>78DEHMc])")
UNFINISHED = re.compile(r"\x1b(?:\[[?0-9;]*|\][^\x07]*|[()])?\Z")


class Screen:
    """Rows of cells and a cursor. A wide character takes its cell and an empty one after it."""

    def __init__(self, rows: int, columns: int):
        self.rows, self.columns = rows, columns
        self.lines = [[" "] * columns for _ in range(rows)]
        self.row = self.column = 0
        self.pending = ""
        # Rows that go on in the next, as what is written beyond the margin does.
        self.wrapped = set()
        # What the terminal answers to whoever asked it.
        self.answers = []

    def text(self) -> str:
        """Returns the text on the screen, without spaces at the ends of lines but those before the cursor, and without
        empty lines at its end."""
        lines = ["".join(line).rstrip() for line in self.lines]
        before = "".join(self.lines[self.row][: self.column])
        lines[self.row] = max(lines[self.row], before, key=len)
        return "\n".join(lines).rstrip("\n")

    def resize(self, rows: int, columns: int) -> None:
        self.lines = [(line + [" "] * columns)[:columns] for line in self.lines[:rows]]
        self.lines += [[" "] * columns for _ in range(rows - len(self.lines))]
        self.rows, self.columns = rows, columns
        self.row, self.column = min(self.row, rows - 1), min(self.column, columns - 1)

    def reflow(self, rows: int, columns: int) -> None:
        """Changes the size and breaks lines anew, as most terminals do; the cursor stays at its character."""
        texts, place = [[]], None
        for number in range(self.row + 1):
            cells = self.lines[number]
            if number == self.row:
                place = (len(texts) - 1, len(texts[-1]) + self.column)
            end = len(cells) if number in self.wrapped else len("".join(cell or "x" for cell in cells).rstrip())
            texts[-1] += cells[:end]
            if number not in self.wrapped:
                texts.append([])
        lines, wrapped = [], set()
        for number, text in enumerate(texts[: place[0] + 1]):
            if number == place[0]:
                cursor = (len(lines) + place[1] // columns, place[1] % columns)
                text = text + [" "] * (place[1] + 1 - len(text))
            for start in range(0, max(1, len(text)), columns):
                wrapped |= {len(lines)} if start + columns < len(text) else set()
                lines.append((text[start : start + columns] + [" "] * columns)[:columns])
        above = max(0, cursor[0] + 1 - rows)
        self.lines = (lines[above:] + [[" "] * columns for _ in range(rows)])[:rows]
        self.wrapped = {number - above for number in wrapped if number >= above}
        self.rows, self.columns = rows, columns
        self.row, self.column = cursor[0] - above, cursor[1]

    def feed(self, text: str) -> None:
        """Writes text as a program writes it."""
        text, self.pending = self.pending + text, ""
        position = 0
        while position < len(text):
            if text[position] == "\x1b":
                match = SEQUENCE.match(text, position)
                if not match:
                    if UNFINISHED.match(text, position):
                        self.pending = text[position:]
                        return
                    position += 1
                    continue
                if match[2]:
                    self.control(match[2], match[1])
                elif match[0] == "\x1bM":
                    self.row = max(0, self.row - 1)
                position = match.end()
            else:
                self.put(text[position])
                position += 1

    def put(self, character: str) -> None:
        if character == "\r":
            self.column = 0
        elif character == "\n":
            self.next_line()
        elif character == "\b":
            self.column = max(0, min(self.column, self.columns) - 1)
        elif character == "\t":
            self.column = min(self.columns - 1, self.column // 8 * 8 + 8)
        elif character >= " " and character != "\x7f" and not unicodedata.combining(character):
            width = 2 if unicodedata.east_asian_width(character) in "WF" else 1
            if self.column + width > self.columns:
                self.wrapped.add(self.row)
                self.column = 0
                self.next_line()
            self.lines[self.row][self.column : self.column + width] = [character] + [""] * (width - 1)
            self.column += width

    def next_line(self) -> None:
        if self.row + 1 < self.rows:
            self.row += 1
        else:
            self.lines = self.lines[1:] + [[" "] * self.columns]
            self.wrapped = {number - 1 for number in self.wrapped if number > 0}

    def control(self, final: str, parameters: str) -> None:
        numbers = [int(number) if number.isdigit() else 0 for number in parameters.strip("?").split(";")]
        count = max(1, numbers[0])
        line = self.lines[self.row]
        self.column = min(self.column, self.columns - 1) if final in "ABCDGHKJP@X" else self.column
        if final == "A":
            self.row = max(0, self.row - count)
        elif final == "B":
            self.row = min(self.rows - 1, self.row + count)
        elif final == "C":
            self.column = min(self.columns - 1, self.column + count)
        elif final == "D":
            self.column = max(0, self.column - count)
        elif final == "G":
            self.column = min(self.columns, count) - 1
        elif final in "Hf":
            self.row = min(self.rows, count) - 1
            self.column = min(self.columns, max(1, numbers[1] if len(numbers) > 1 else 1)) - 1
        elif final == "n" and numbers[0] == 6:
            self.answers.append(f"\x1b[{self.row + 1};{min(self.column, self.columns - 1) + 1}R")
        elif final == "K" and numbers[0] in (0, 1, 2):
            start = self.column if numbers[0] == 0 else 0
            end = self.column + 1 if numbers[0] == 1 else self.columns
            line[start:end] = [" "] * (end - start)
        elif final == "J":
            if numbers[0] == 2:
                self.lines = [[" "] * self.columns for _ in range(self.rows)]
            else:
                line[self.column :] = [" "] * (self.columns - self.column)
                self.wrapped = {number for number in self.wrapped if number < self.row}
                for row in range(self.row + 1, self.rows):
                    self.lines[row] = [" "] * self.columns
        elif final == "P":
            self.lines[self.row] = (line[: self.column] + line[self.column + count :] + [" "] * count)[: self.columns]
        elif final == "@":
            self.lines[self.row] = (line[: self.column] + [" "] * count + line[self.column :])[: self.columns]
