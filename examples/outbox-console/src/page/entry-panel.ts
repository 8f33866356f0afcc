import type { EntryView, QueueView } from "../queue-view.ts";
import type { Receipts } from "./console-client.ts";
import { element } from "./element.ts";
import { type Language, momentText, words } from "./words.ts";

/** One entry with what its last code says, what is to be done, and its receipts. */
export function entryPanel(
  entry: EntryView,
  { texts }: QueueView,
  found: Receipts,
  language: Language,
  onClose: () => void,
): HTMLElement {
  const own = words[language];
  const { lastCode: code } = entry;
  const known = code === undefined ? undefined : texts[code];
  const fact = (name: string, value: string) => [element("dt", {}, name), element("dd", {}, value)];
  return element(
    "section",
    { id: "entry", "aria-labelledby": "entry-title", tabindex: "-1" },
    element(
      "header",
      {},
      element("h2", { id: "entry-title" }, entry.chain),
      element("button", { type: "button", class: "quiet", click: onClose }, own.close),
    ),
    element(
      "dl",
      {},
      ...fact("ID", entry.entryId),
      ...fact(own.hub, entry.hub),
      ...fact(own.kind, entry.kind),
      ...fact(own.state, own.states[entry.state]),
      ...fact(own.queuedAt, momentText(entry.createdAt, language)),
      ...(entry.deadline === undefined ? [] : fact(own.deadline, momentText(entry.deadline, language))),
    ),
    ...(code === undefined
      ? []
      : [
          element("h3", {}, own.trouble),
          element("p", {}, known?.text[language] ?? own.unknownCode),
          element("p", { class: "soft" }, code),
        ]),
    ...(known?.nextStep === undefined
      ? []
      : [element("h3", {}, own.whatToDo), element("p", { class: "next" }, known.nextStep[language])]),
    element("h3", {}, own.receipts),
    found.receipts.length === 0
      ? element("p", { class: "soft" }, own.noReceipts)
      : element(
          "ol",
          { class: "receipts" },
          ...found.receipts.map((one) => receiptItem(one, found, language)),
        ),
  );
}

function receiptItem(
  one: Receipts["receipts"][number],
  { texts }: Receipts,
  language: Language,
): HTMLElement {
  const own = words[language];
  const { attempt, receivedAt, outcome, code, transactionCode } = one;
  const text = code === undefined ? undefined : (texts[code]?.text[language] ?? code);
  return element(
    "li",
    { class: outcome },
    element("strong", {}, `${own.attempt(attempt)}: ${own.outcomes[outcome]}`),
    element("span", { class: "soft" }, ` ${momentText(receivedAt, language)}`),
    text === undefined ? undefined : element("p", {}, text),
    transactionCode === undefined ? undefined : element("p", {}, `${own.transaction}: ${transactionCode}`),
  );
}
