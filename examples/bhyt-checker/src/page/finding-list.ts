import { element, icon } from "./element.ts";
import { ruleOf } from "./filter-findings.ts";
import type { ListEntry } from "./list-entries.ts";
import { dossierPlace, type ListedFinding, officialPlace } from "./listed-finding.ts";
import { figure, type Language, levelWords, words } from "./words.ts";

/** What a person does with the list. */
export interface FindingListListener {
  /** Another finding is the active one. */
  onMove(finding: ListedFinding): void;
  /** The active finding is to be opened. */
  onOpen(finding: ListedFinding): void;
}

/** A list of which only the lines in view are in the page, so that ten thousand findings scroll like ten. */
export interface FindingList {
  readonly element: HTMLElement;
  show(entries: readonly ListEntry[], empty: string): void;
  focus(): void;
}

/** Heights of a line in CSS pixels. */
const heights = { heading: 38, finding: 74, narrowFinding: 96 };
/** Lines that are drawn above and below the view. */
const spare = 8;
/** Lines that are printed at most. */
const mostPrinted = 3000;

/** Makes the list. It starts with `active` as the active finding, when that is among the entries. */
export function findingList(
  language: Language,
  active: ListedFinding | undefined,
  { onMove, onOpen }: FindingListListener,
): FindingList {
  const window = element("div", { class: "window" });
  const list = element(
    "div",
    {
      ...{
        class: "list",
        role: "listbox",
        tabindex: "0",
        id: "findings",
        "aria-label": words.findings[language],
      },
      scroll: () => draw(),
      keydown: (event: KeyboardEvent) => onKey(event),
      click: (event: MouseEvent) => onClick(event),
    },
    window,
  );
  const narrow = matchMedia("(max-width: 640px)");
  let entries: readonly ListEntry[] = [];
  let empty = "";
  /** Where each line begins; one more for the end. */
  let tops = new Float64Array(1);
  /** The lines that are findings, in order. */
  let lines: number[] = [];
  let drawn = new Map<number, HTMLElement>();

  const measure = () => {
    tops = new Float64Array(entries.length + 1);
    lines = [];
    const finding = narrow.matches ? heights.narrowFinding : heights.finding;
    for (const [at, entry] of entries.entries()) {
      tops[at + 1] = (tops[at] ?? 0) + (entry.kind === "heading" ? heights.heading : finding);
      if (entry.kind === "finding") lines.push(at);
    }
    window.style.height = `${tops[entries.length] ?? 0}px`;
    drawn = new Map();
    window.replaceChildren();
  };

  /** The last line that begins at or above a height. */
  const lineAt = (y: number) => {
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((tops[middle] ?? 0) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  const activeLine = () =>
    active === undefined
      ? -1
      : entries.findIndex((entry) => entry.kind === "finding" && entry.finding === active);

  const draw = () => {
    if (entries.length === 0) {
      window.replaceChildren(element("p", { class: "none" }, empty));
      window.style.height = "auto";
      list.removeAttribute("aria-activedescendant");
      return;
    }
    const first = Math.max(0, lineAt(list.scrollTop) - spare);
    const last = Math.min(entries.length - 1, lineAt(list.scrollTop + list.clientHeight) + spare);
    const next = new Map<number, HTMLElement>();
    for (let at = first; at <= last; at++) {
      const entry = entries[at];
      if (entry === undefined) continue;
      const node = drawn.get(at) ?? lineOf(entry, at);
      if (entry.kind === "finding") node.setAttribute("aria-selected", String(entry.finding === active));
      if (!drawn.has(at)) window.append(node);
      next.set(at, node);
    }
    for (const [at, node] of drawn) if (!next.has(at)) node.remove();
    drawn = next;
    const line = active === undefined ? undefined : [...next].find(([at]) => isActive(at));
    if (line === undefined) list.removeAttribute("aria-activedescendant");
    else list.setAttribute("aria-activedescendant", `line-${line[0]}`);
  };

  const isActive = (at: number) => {
    const entry = entries[at];
    return entry?.kind === "finding" && entry.finding === active;
  };

  const lineOf = (entry: ListEntry, at: number): HTMLElement => {
    const node =
      entry.kind === "heading" ? headingOf(entry, language) : optionOf(entry.finding, language, at, lines);
    node.style.top = `${tops[at] ?? 0}px`;
    node.style.height = `${(tops[at + 1] ?? 0) - (tops[at] ?? 0)}px`;
    return node;
  };

  const moveTo = (line: number | undefined) => {
    const entry = line === undefined ? undefined : entries[line];
    if (line === undefined || entry?.kind !== "finding") return;
    active = entry.finding;
    const top = tops[line] ?? 0;
    const bottom = tops[line + 1] ?? 0;
    // The heading above a first line comes into view with it.
    const above = entries[line - 1]?.kind === "heading" ? (tops[line - 1] ?? top) : top;
    if (above < list.scrollTop) list.scrollTop = above;
    else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
    draw();
    onMove(entry.finding);
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = lines.indexOf(activeLine());
    const page = Math.max(1, Math.floor(list.clientHeight / heights.finding) - 1);
    const steps: Readonly<Record<string, number>> = {
      ...{ ArrowDown: at + 1, j: at + 1, ArrowUp: at - 1, k: at - 1 },
      ...{ PageDown: at + page, PageUp: at - page, Home: 0, End: lines.length - 1 },
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      moveTo(lines[Math.min(Math.max(0, step), lines.length - 1)]);
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      if (at < 0) moveTo(lines[0]);
      if (active !== undefined) onOpen(active);
    }
  };

  const onClick = ({ target }: MouseEvent) => {
    const option = target instanceof Element ? target.closest("[role=option]") : null;
    if (option === null) return;
    moveTo(Number(option.id.slice("line-".length)));
    if (active !== undefined) onOpen(active);
  };

  const remeasure = () => {
    measure();
    draw();
  };
  narrow.addEventListener("change", remeasure);
  new ResizeObserver(() => draw()).observe(list);

  return {
    element: list,
    show(shown, whenEmpty) {
      entries = shown;
      empty = whenEmpty;
      remeasure();
    },
    focus: () => list.focus(),
  };
}

/** The lines as they are printed: all of them, one below the other. */
export function printedLines(entries: readonly ListEntry[], language: Language): HTMLElement {
  const lines = entries.slice(0, mostPrinted).map((entry, at) => {
    const node =
      entry.kind === "heading" ? headingOf(entry, language) : optionOf(entry.finding, language, at, []);
    for (const name of ["role", "id", "aria-selected"]) node.removeAttribute(name);
    const next = entry.kind === "finding" ? entry.finding.nextStep?.[language] : undefined;
    if (next !== undefined) {
      node.querySelector(".finding-words")?.append(element("div", { class: "finding-next" }, `→ ${next}`));
    }
    return node;
  });
  return element("div", { class: "printed", "aria-hidden": "true" }, ...lines);
}

function headingOf(
  { title, detail, count }: Extract<ListEntry, { kind: "heading" }>,
  language: Language,
): HTMLElement {
  return element(
    "div",
    { class: "line heading", role: "presentation" },
    element("strong", {}, title),
    element("span", { class: "heading-detail" }, detail),
    element("span", { class: "count" }, figure(count, language)),
  );
}

function optionOf(
  finding: ListedFinding,
  language: Language,
  at: number,
  lines: readonly number[],
): HTMLElement {
  const place = officialPlace(finding);
  return element(
    "div",
    {
      ...{ class: `line finding level-${finding.level}`, role: "option", id: `line-${at}` },
      ...{ "aria-setsize": String(lines.length), "aria-posinset": String(positionOf(lines, at)) },
      "aria-selected": "false",
    },
    icon(finding.level),
    element(
      "div",
      { class: "finding-words" },
      element(
        "div",
        { class: "finding-head" },
        element("span", { class: "level" }, levelWords[finding.level][language]),
        element("span", { class: "rule" }, ruleOf(finding)),
        place === "" ? dossierPlace(finding, language) : element("code", { class: "place" }, place),
      ),
      element("div", { class: "finding-text" }, finding.text[language]),
    ),
  );
}

/** The lines are in order, so that the position of one is found by halving. */
function positionOf(lines: readonly number[], at: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}
