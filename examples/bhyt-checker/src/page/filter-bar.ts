import type { Severity } from "@benhan/core/faults";
import { element, icon } from "./element.ts";
import { type Filter, ruleOf } from "./filter-findings.ts";
import type { Grouping } from "./list-entries.ts";
import type { ListedFinding, PageFile } from "./listed-finding.ts";
import { figure, type Language, levels, levelsWords, words } from "./words.ts";

/** What the bar shows and what it does. */
export interface FilterBarOptions {
  readonly language: Language;
  readonly onFilter: (change: Partial<Filter>) => void;
  readonly onGrouping: (grouping: Grouping) => void;
}

/** The bar of filters. It is made once for a language and told of what changes, so that typing is never disturbed. */
export interface FilterBar {
  readonly element: HTMLElement;
  update(
    files: readonly PageFile[],
    findings: readonly ListedFinding[],
    filter: Filter,
    grouping: Grouping,
  ): void;
  focusSearch(): void;
}

/** Makes the bar. */
export function filterBar({ language, onFilter, onGrouping }: FilterBarOptions): FilterBar {
  const chips = new Map<Severity, { button: HTMLElement; count: HTMLElement }>();
  let shown: ReadonlySet<Severity> = new Set();
  for (const level of levels) {
    const count = element("span", { class: "count" });
    const button = element(
      "button",
      {
        ...{ type: "button", class: `chip level-${level}`, "data-level": level },
        click() {
          const next = new Set(shown);
          if (!next.delete(level)) next.add(level);
          onFilter({ levels: next });
        },
      },
      icon(level),
      levelsWords[level][language],
      count,
    );
    chips.set(level, { button, count });
  }
  const search = element("input", {
    ...{ type: "search", id: "search", autocomplete: "off", spellcheck: "false" },
    ...{ placeholder: words.searchHint[language], "aria-label": words.search[language] },
    input: () => onFilter({ text: search.value }),
  });
  const choice = (id: string, label: string, onChange: (value: string) => void) => {
    const select = element("select", { id, "aria-label": label, change: () => onChange(select.value) });
    return { select, label: element("label", { class: "choice" }, element("span", {}, label), select) };
  };
  const table = choice("filter-table", words.table[language], (value) => onFilter({ table: value }));
  const rule = choice("filter-rule", words.rule[language], (value) => onFilter({ rule: value }));
  const file = choice("filter-file", words.fileWord[language], (value) => onFilter({ file: value }));
  const group = choice("group-by", words.groupBy[language], (value) => onGrouping(value as Grouping));
  group.select.append(
    element("option", { value: "place" }, words.byPlace[language]),
    element("option", { value: "rule" }, words.byRule[language]),
  );
  const all = words.all[language];
  return {
    element: element(
      "div",
      { class: "filters", role: "group", "aria-label": words.filters[language] },
      search,
      element("div", { class: "chips" }, ...[...chips.values()].map(({ button }) => button)),
      ...[table, rule, file, group].map(({ label }) => label),
    ),
    update(files, findings, filter, grouping) {
      shown = filter.levels;
      const counts = { error: 0, warning: 0, information: 0 };
      const rules = new Map<string, number>();
      const tables = new Map<string, number>();
      for (const finding of findings) {
        counts[finding.level] += 1;
        const key = ruleOf(finding);
        rules.set(key, (rules.get(key) ?? 0) + 1);
        if (finding.table !== null) tables.set(finding.table, (tables.get(finding.table) ?? 0) + 1);
      }
      for (const [level, { button, count }] of chips) {
        button.setAttribute("aria-pressed", String(filter.levels.has(level)));
        count.textContent = figure(counts[level], language);
      }
      const counted = (map: ReadonlyMap<string, number>) =>
        [...map]
          .sort(([left], [right]) => byNumber(left, right))
          .map(([key, count]) => [key, `${key} (${figure(count, language)})`] as const);
      fill(table.select, counted(tables), filter.table, all);
      fill(rule.select, counted(rules), filter.rule, all);
      const named = files.map(({ id, name }) => [String(id), name] as const);
      fill(file.select, named, filter.file, all);
      file.label.hidden = files.length < 2;
      group.select.value = grouping;
      if (search.value !== filter.text) search.value = filter.text;
    },
    focusSearch() {
      search.focus();
      search.select();
    },
  };
}

const collator = new Intl.Collator("en", { numeric: true });

function byNumber(left: string, right: string): number {
  return collator.compare(left, right);
}

/** Writes the options anew only where they changed: an open list would close. */
function fill(
  select: HTMLSelectElement,
  options: readonly (readonly [string, string])[],
  value: string,
  all: string,
): void {
  const known = [...select.options].map((option) => `${option.value}\n${option.text}`).join("\n\n");
  const wanted = [["", all] as const, ...options];
  if (known !== wanted.map(([key, label]) => `${key}\n${label}`).join("\n\n")) {
    select.replaceChildren(...wanted.map(([key, label]) => element("option", { value: key }, label)));
  }
  select.value = value;
}
