import { element, icon } from "./element.ts";
import { type Language, words } from "./words.ts";

/** The title, the promise, and the choice of the language. */
export function pageHeader(language: Language, onSpeak: (language: Language) => void): HTMLElement {
  const button = (chosen: Language, label: string) =>
    element(
      "button",
      {
        ...{ type: "button", id: `language-${chosen}`, lang: chosen },
        "aria-pressed": String(language === chosen),
        click: () => onSpeak(chosen),
      },
      label,
    );
  return element(
    "header",
    { class: "top" },
    element("h1", {}, words.title[language]),
    element("p", { class: "promise" }, icon("shield"), words.promise[language]),
    element(
      "div",
      { class: "languages", role: "group", "aria-label": words.language[language] },
      button("vi", "Tiếng Việt"),
      button("en", "English"),
    ),
  );
}

/** What the place does where files come in. */
export interface IntakeBarOptions {
  /** With files it is a narrow bar, without it is the page. */
  readonly hasFiles: boolean;
  readonly onChoose: () => void;
  readonly onSample: () => void;
  readonly onClear: () => void;
}

/** The place where files come in. */
export function intakeBar(
  language: Language,
  { hasFiles, onChoose, onSample, onClear }: IntakeBarOptions,
): HTMLElement {
  const button = (id: "choose" | "sample" | "clear", kind: string, onClick: () => void) =>
    element("button", { type: "button", id, class: kind, click: onClick }, words[id][language]);
  return element(
    "section",
    { class: hasFiles ? "intake small" : "intake", "aria-label": words.dropHere[language] },
    icon("upload"),
    element(
      "div",
      { class: "intake-words" },
      element("p", { class: "intake-title" }, words.dropHere[language]),
      element("p", { class: "hint" }, words.dropHint[language]),
    ),
    element(
      "div",
      { class: "buttons" },
      button("choose", "main", onChoose),
      button("sample", "", onSample),
      hasFiles ? button("clear", "quiet", onClear) : undefined,
    ),
  );
}

/** What the buttons beside the count of findings do. */
export interface ExportButtonsOptions {
  readonly onCsv: () => void;
  readonly onJson: () => void;
  readonly onPrint: () => void;
}

/** The buttons beside the count of findings, `first` before them. */
export function exportButtons(
  language: Language,
  first: HTMLElement,
  { onCsv, onJson, onPrint }: ExportButtonsOptions,
): HTMLElement {
  const button = (id: string, label: string, hint: string, onClick: () => void) =>
    element("button", { type: "button", id, title: hint, click: onClick }, label);
  const { exportCsv, exportCsvHint, exportJson, exportJsonHint, print } = words;
  return element(
    "div",
    { class: "buttons" },
    first,
    button("export-csv", exportCsv[language], exportCsvHint[language], onCsv),
    button("export-json", exportJson[language], exportJsonHint[language], onJson),
    button("print", print[language], print[language], onPrint),
  );
}
