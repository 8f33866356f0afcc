import process from "node:process";
import { type Bilingual, formatPath, type Issue } from "@benhan/core";
import type { Lang } from "../arguments.ts";

/** Where the example tells what it does: to a person, or as JSON to another program. */
export interface Screen {
  readonly lang: Lang;
  title(text: Bilingual, detail: Bilingual): void;
  heading(text: Bilingual, detail?: string): void;
  /** One thing that was done, went wrong for the moment, or stopped. */
  line(mark: Mark, step: Bilingual, detail: Bilingual | string): void;
  /** One of several things that belong to the line before. */
  item(text: Bilingual): void;
  /** Findings with code, path, official field, sentence and next step. */
  findings(issues: readonly Issue[]): void;
  table(head: readonly Bilingual[], rows: readonly (readonly string[])[]): void;
  note(label: Bilingual, detail: string): void;
  /** For other programs; people do not see it. */
  event(event: object): void;
}

export type Mark = "done" | "again" | "stopped" | "known";

const marks: Readonly<Record<Mark, readonly [sign: string, colour: number]>> = {
  done: ["✓", 32],
  again: ["↻", 33],
  stopped: ["✗", 31],
  known: ["=", 2],
};

/** Lines of text for a person; colours only on a terminal that wants them. */
export function createTextScreen(lang: Lang): Screen {
  const coloured = process.stdout.isTTY === true && !process.env["NO_COLOR"];
  const paint = (code: number, text: string) => (coloured ? `\u001b[${code}m${text}\u001b[0m` : text);
  const print = (text = "") => process.stdout.write(`${text}\n`);
  const say = (text: Bilingual | string) => (typeof text === "string" ? text : text[lang]);
  return {
    lang,
    title(text, detail) {
      print();
      print(paint(1, say(text)));
      print(paint(2, say(detail)));
    },
    heading(text, detail = "") {
      print();
      print(`${paint(1, say(text))}  ${paint(2, detail)}`.trimEnd());
    },
    line(mark, step, detail) {
      const [sign, colour] = marks[mark];
      print(`  ${paint(colour, sign)} ${say(step).padEnd(12)} ${say(detail)}`);
    },
    item(text) {
      print(`    ${paint(2, "·")} ${say(text)}`);
    },
    findings(issues) {
      for (const { code, rule, path, official, text, nextStep, expected } of issues) {
        print(`    ${paint(31, "•")} ${say(text)}`);
        if (nextStep !== undefined) print(`      → ${say(nextStep)}`);
        if (expected !== undefined) print(`      = ${expected}`);
        print(paint(2, `      ${[official, formatPath(path), code, rule].filter(Boolean).join(" · ")}`));
      }
    },
    table(head, rows) {
      const lines = [head.map(say), ...rows];
      const widths = head.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column] ?? ""))));
      print();
      lines.forEach((line, index) => {
        const text = line.map((cell, column) => padded(cell, widths[column] ?? 0)).join("  ");
        print(`  ${index === 0 ? paint(1, text.trimEnd()) : text.trimEnd()}`);
      });
    },
    note(label, detail) {
      print(`  ${say(label).padEnd(12)} ${detail}`);
    },
    event: () => undefined,
  };
}

/** One JSON object a line, and nothing else on standard output. */
export function createJsonScreen(lang: Lang): Screen {
  const silent = () => undefined;
  return {
    lang,
    title: silent,
    heading: silent,
    line: silent,
    item: silent,
    findings: silent,
    table: silent,
    note: silent,
    event: (event) => void process.stdout.write(`${JSON.stringify(event)}\n`),
  };
}

/** Columns that the text takes: in NFC a Vietnamese letter takes one. */
function widthOf(text: string): number {
  return [...text.normalize("NFC")].length;
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}
