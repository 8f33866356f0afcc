import { type Language, plainText } from "@benhan/core/command-line";

/** One line of what is inside a file: a heading without a value, or a value by its name; both may be nested. */
export interface Fact {
  readonly vi: string;
  readonly en: string;
  readonly value?: string | undefined;
  readonly below?: readonly Fact[];
}

const mostLines = 400;
const mostBelow = 50;
const longest = 300;

/** The facts as text: no longer than a person reads, whatever the file holds, and nothing that a terminal would obey. */
export function factsText(facts: readonly Fact[], language: Language): string {
  const lines: string[] = [];
  const add = (list: readonly Fact[], depth: number) => {
    for (const { below = [], value, ...label } of list.slice(0, mostBelow)) {
      const shown = value === undefined ? "" : `: ${shorten(value)}`;
      lines.push(`${"  ".repeat(depth)}${label[language]}${shown}`);
      add(below, depth + 1);
    }
    const rest = list.length - mostBelow;
    if (rest > 0)
      lines.push(`${"  ".repeat(depth)}… ${{ vi: `và ${rest} nữa`, en: `and ${rest} more` }[language]}`);
  };
  add(facts, 0);
  const rest = lines.length - mostLines;
  const cut = rest > 0 ? [`… ${{ vi: `và ${rest} dòng nữa`, en: `and ${rest} lines more` }[language]}`] : [];
  return `${[...lines.slice(0, mostLines), ...cut].join("\n")}\n`;
}

function shorten(value: string): string {
  const plain = plainText(value);
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}
