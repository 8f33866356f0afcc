import type { ShownCell, ShownRow } from "../check/checked-file.ts";
import { element, icon } from "./element.ts";
import { ruleOf } from "./filter-findings.ts";
import { dossierPlace, type ListedFinding, officialPlace } from "./listed-finding.ts";
import { type Language, levelWords, words } from "./words.ts";

/** What the panel shows and what it does. */
export interface DetailPanelOptions {
  readonly language: Language;
  readonly finding: ListedFinding;
  /** `pending` until the worker has answered. */
  readonly row: ShownRow | undefined | "pending";
  readonly hidesEmpty: boolean;
  readonly onHideEmpty: (hides: boolean) => void;
  readonly onClose: () => void;
}

/** One finding with everything that is known of it, and the row in which it was found. */
export function detailPanel(options: DetailPanelOptions): readonly HTMLElement[] {
  const { language, finding, row, onClose } = options;
  const head = element(
    "header",
    { class: "detail-head" },
    element(
      "h2",
      { tabindex: "-1", id: "detail-title", class: `level-${finding.level}` },
      icon(finding.level),
      element("span", { class: "level" }, levelWords[finding.level][language]),
      element("span", { class: "rule" }, ruleOf(finding)),
    ),
    element(
      "button",
      { type: "button", class: "quiet", id: "close", click: onClose },
      icon("close"),
      words.close[language],
    ),
  );
  const about = element(
    "div",
    { class: "about" },
    element(
      "p",
      { class: "detail-place" },
      element("span", {}, finding.file.name),
      dossierPlace(finding, language),
      element("code", {}, officialPlace(finding)),
      element("code", { class: "code", title: words.code[language] }, finding.code),
    ),
    element("p", { class: "detail-text" }, finding.text[language]),
    facts([
      [words.current[language], valueIn(row, finding.field)],
      [words.expected[language], finding.expected],
      [words.nextStep[language], finding.nextStep?.[language]],
      [words.source[language], finding.source],
    ]),
  );
  return [head, about, ...rowParts(options, row)];
}

function valueIn(row: DetailPanelOptions["row"], field: string | null): string | null | undefined {
  return row === "pending" ? undefined : row?.cells.find(({ name }) => name === field)?.value;
}

function facts(pairs: readonly (readonly [string, string | null | undefined])[]): HTMLElement {
  const list = element("dl");
  for (const [name, value] of pairs) {
    if (value === null || value === undefined || value === "") continue;
    list.append(element("dt", {}, name), element("dd", {}, value));
  }
  return list;
}

function rowParts(
  { language, finding, hidesEmpty, onHideEmpty }: DetailPanelOptions,
  row: DetailPanelOptions["row"],
): readonly HTMLElement[] {
  if (row === "pending") return [];
  if (row === undefined) return [element("p", { class: "no-row" }, words.noRow[language])];
  const { dossier, table, row: number } = finding;
  // Cells of the same row about which something else was said.
  const others = new Set(
    finding.file.findings
      .filter((one) => one.dossier === dossier && one.table === table && one.row === number)
      .map(({ field }) => field),
  );
  const cells = row.cells.filter(({ name, value }) => !hidesEmpty || value !== null || others.has(name));
  const box = element("input", {
    ...{ type: "checkbox", id: "hide-empty", checked: hidesEmpty },
    change: ({ target }: Event) => onHideEmpty((target as HTMLInputElement).checked),
  });
  return [
    element(
      "div",
      { class: "row-head" },
      element("h3", {}, `${row.table}: ${row.title[language]}`),
      element("label", { class: "check" }, box, words.onlyFilled[language]),
    ),
    element(
      "div",
      {
        class: "row-scroll",
        tabindex: "0",
        role: "region",
        "aria-label": `${row.table}: ${row.title[language]}`,
      },
      element(
        "table",
        { class: "row" },
        element("caption", { class: "unseen" }, officialPlace(finding)),
        element(
          "thead",
          {},
          element(
            "tr",
            {},
            ...[words.column, words.value, words.form].map((word) =>
              element("th", { scope: "col" }, word[language]),
            ),
          ),
        ),
        element("tbody", {}, ...cells.map((cell) => cellLine(cell, finding.field, others, language))),
      ),
    ),
  ];
}

function cellLine(
  { name, value, form }: ShownCell,
  field: string | null,
  others: ReadonlySet<string | null>,
  language: Language,
): HTMLElement {
  const isMarked = name === field;
  const note = isMarked ? words.marked : others.has(name) ? words.alsoMarked : undefined;
  return element(
    "tr",
    {
      class: isMarked ? "marked" : note && "also-marked",
      "data-column": name,
      "aria-current": isMarked && "true",
    },
    element("th", { scope: "row" }, name),
    element(
      "td",
      { class: "value" },
      value === null
        ? element("span", { class: "empty" }, words.empty[language])
        : element(isMarked ? "mark" : "span", { class: "cell" }, value),
      note && element("span", { class: "note" }, note[language]),
    ),
    element("td", { class: "form" }, form[language]),
  );
}
