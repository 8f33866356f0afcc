import type { EntryAct, EntryView, QueueView } from "../queue-view.ts";
import { element, setChildren, setText } from "./element.ts";
import { type Language, momentText, words } from "./words.ts";

/** What a row can ask for. */
export interface RowEvents {
  readonly onAct: (entry: EntryView, act: EntryAct) => void;
  readonly onOpen: (entry: EntryView) => void;
}

const acts: Readonly<Record<EntryView["state"], readonly EntryAct[]>> = {
  queued: ["hold", "dismiss"],
  leased: [],
  held: ["resend", "dismiss"],
  dead: ["resend"],
  delivered: [],
};

/** Which acts make sense; the store has the last word. What was tried need not wait for its next attempt. */
const actsOf = ({ state, attempts }: EntryView): readonly EntryAct[] =>
  state === "queued" && attempts > 0 ? ["resend", ...acts.queued] : acts[state];

const columns = [
  "state",
  "hub",
  "kind",
  "chain",
  "version",
  "attempts",
  "deadline",
  "trouble",
  "actions",
] as const;

type Column = (typeof columns)[number];

interface Row {
  readonly line: HTMLTableRowElement;
  readonly cells: Readonly<Record<Exclude<Column, "actions">, HTMLElement>>;
  readonly buttons: Readonly<Record<EntryAct | "open", HTMLButtonElement>>;
  entry: EntryView;
}

/** The table of the queue. Rows stay as they are while their entries are listed: a refresh takes nobody's focus. */
export function createEntryTable({ onAct, onOpen }: RowEvents) {
  const rows = new Map<string, Row>();
  const heads = Object.fromEntries(
    columns.map((column) => [column, element("th", { scope: "col", class: column })]),
  ) as Readonly<Record<Column, HTMLTableCellElement>>;
  const body = element("tbody");
  const table = element(
    "table",
    { id: "queue" },
    element("thead", {}, element("tr", {}, ...Object.values(heads))),
    body,
  );

  function newRow(entry: EntryView): Row {
    const cell = (column: Column) => element("td", { class: column });
    const cells = {
      ...{ state: cell("state"), hub: cell("hub"), kind: cell("kind"), chain: cell("chain") },
      ...{
        version: cell("version"),
        attempts: cell("attempts"),
        deadline: cell("deadline"),
        trouble: cell("trouble"),
      },
    };
    const button = (act: EntryAct) =>
      element("button", { type: "button", "data-act": act, click: () => onAct(row.entry, act) });
    const buttons = {
      open: element("button", {
        type: "button",
        class: "quiet",
        "data-act": "open",
        click: () => onOpen(row.entry),
      }),
      ...{ hold: button("hold"), resend: button("resend"), dismiss: button("dismiss") },
    };
    const actions = element("td", { class: "actions" }, element("div", {}, ...Object.values(buttons)));
    const line = element("tr", { "data-entry": entry.entryId }, ...Object.values(cells), actions);
    const row: Row = { line, cells, buttons, entry };
    return row;
  }

  function fill(row: Row, { texts }: QueueView, language: Language): void {
    const { entry, cells, buttons, line } = row;
    const { acts: actWords, states, details, overdue, dueSoon, nextTry, dismissed } = words[language];
    setText(cells.state, entry.isDismissed ? dismissed : states[entry.state]);
    setText(cells.hub, entry.hub);
    setText(cells.kind, entry.kind);
    setText(cells.chain, entry.chain);
    setText(cells.version, String(entry.sequence));
    setText(cells.attempts, String(entry.attempts));
    const due = entry.deadlineState && { overdue, "due-soon": dueSoon }[entry.deadlineState];
    const deadline = entry.deadline === undefined ? "" : momentText(entry.deadline, language);
    setText(cells.deadline, due === undefined ? deadline : `${due}: ${deadline}`);
    const code = entry.lastCode;
    const isOpen = entry.state !== "delivered" && code !== undefined;
    const again =
      entry.state === "queued" && entry.attempts > 0
        ? ` (${nextTry} ${momentText(entry.notBefore, language)})`
        : "";
    setText(cells.trouble, isOpen ? `${texts[code]?.text[language] ?? code}${again}` : "");
    line.className = `${entry.state} ${entry.deadlineState ?? ""}`.trim();
    setText(buttons.open, details);
    for (const act of ["hold", "resend", "dismiss"] as const) {
      setText(buttons[act], actWords[act]);
      buttons[act].setAttribute("aria-label", `${actWords[act]}: ${entry.chain}`);
      buttons[act].hidden = !actsOf(entry).includes(act);
    }
    buttons.open.setAttribute("aria-label", `${details}: ${entry.chain}`);
  }

  return {
    table,
    show(entries: readonly EntryView[], view: QueueView, language: Language): void {
      for (const column of columns) setText(heads[column], words[language][column]);
      const listed = new Set<string>(entries.map(({ entryId }) => entryId));
      for (const key of [...rows.keys()]) if (!listed.has(key)) rows.delete(key);
      const lines = entries.map((entry) => {
        const row = rows.get(entry.entryId) ?? newRow(entry);
        rows.set(entry.entryId, row);
        row.entry = entry;
        fill(row, view, language);
        return row.line;
      });
      setChildren(body, lines);
    },
  };
}
