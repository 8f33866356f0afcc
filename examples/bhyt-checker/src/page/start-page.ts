import type { ShownRow } from "../check/checked-file.ts";
import type { Answer } from "../check/messages.ts";
import { type CheckerClient, startChecker } from "./checker-client.ts";
import { detailPanel } from "./detail-panel.ts";
import { element } from "./element.ts";
import { csvExport, download, jsonExport } from "./exports.ts";
import { fileCards } from "./file-cards.ts";
import { fileSets, watchIntake } from "./file-intake.ts";
import { type FilterBar, filterBar } from "./filter-bar.ts";
import { type Filter, filterFindings, firstFilter } from "./filter-findings.ts";
import { type FindingList, findingList, printedLines } from "./finding-list.ts";
import { type Grouping, type ListEntry, listEntries } from "./list-entries.ts";
import type { ListedFinding, PageFile } from "./listed-finding.ts";
import { exportButtons, intakeBar, pageHeader } from "./page-bars.ts";
import { sampleXml } from "./sample.ts";
import { countsText, type Language, listedText, words } from "./words.ts";

/** How often the list is made anew while findings come in, and how long a worker may take to stop; milliseconds. */
const redrawEvery = 300;
const patience = 2000;

/** Makes the page live. */
export function startPage(page: Document): void {
  const script = page.currentScript?.textContent ?? "";
  const app = page.getElementById("app");
  if (app !== null) new CheckerPage(page, app, script);
}

/** The page: what it knows, and the parts that show it. */
class CheckerPage {
  readonly #page: Document;
  readonly #app: HTMLElement;
  readonly #script: string;

  #language: Language = "vi";
  #files: PageFile[] = [];
  #filter: Filter = firstFilter;
  #grouping: Grouping = "place";
  #active: ListedFinding | undefined;
  #isOpen = false;
  /** The person closed the details; the next finding shows them again. */
  #isShut = false;
  #row: ShownRow | undefined | "pending" = "pending";
  #hidesEmpty = true;
  #nextId = 1;

  #checker: CheckerClient | undefined;
  #redraw: ReturnType<typeof setTimeout> | undefined;
  #impatient: ReturnType<typeof setTimeout> | undefined;

  #entries: readonly ListEntry[] = [];
  #passed: readonly ListedFinding[] = [];
  #list: FindingList | undefined;
  #bar: FilterBar | undefined;
  readonly #cards = element("div");
  readonly #progress = element("div", { class: "progress" });
  readonly #counted = element("p", { class: "counted" });
  readonly #status = element("p", { class: "unseen", role: "status", "aria-live": "polite" });
  readonly #detail = element("section", { class: "detail" });
  readonly #resetButton = element("button", {
    ...{ type: "button", class: "quiet", id: "reset" },
    click: () => {
      this.#setFilter(firstFilter);
      this.#list?.focus();
    },
  });
  readonly #picker = element("input", {
    ...{ type: "file", multiple: true, class: "unseen", tabindex: "-1", "aria-hidden": "true" },
    accept: ".xml,.xlsx,.csv",
    change: () => {
      this.#take([...(this.#picker.files ?? [])]);
      this.#picker.value = "";
    },
  });

  constructor(page: Document, app: HTMLElement, script: string) {
    this.#page = page;
    this.#app = app;
    this.#script = script;
    watchIntake(page, {
      onFiles: (files) => this.#take(files),
      onText: (text) => this.#take([new File([text], words.pastedName[this.#language])]),
      onHover: (isOver) => page.documentElement.classList.toggle("over", isOver),
    });
    page.addEventListener("keydown", (event) => this.#onKey(event));
    page.defaultView?.addEventListener("beforeprint", () => this.#print());
    page.defaultView?.addEventListener("afterprint", () => page.querySelector(".printed")?.remove());
    this.#mount();
  }

  get #findings(): readonly ListedFinding[] {
    return this.#files.flatMap(({ findings }) => findings);
  }

  get #isBusy(): boolean {
    return this.#files.some(({ state }) => state !== "done");
  }

  /** Everything anew: at the start, in another language, and when the first file comes or the last one goes. */
  #mount(): void {
    const say = (word: keyof typeof words) => words[word][this.#language];
    this.#page.documentElement.lang = this.#language;
    this.#page.title = say("title");
    const intake = intakeBar(this.#language, {
      hasFiles: this.#files.length > 0,
      onChoose: () => this.#picker.click(),
      onSample: () => this.#take([new File([sampleXml], words.sampleName[this.#language])]),
      onClear: () => this.#clear(),
    });
    const main = element("main", {}, intake, this.#progress);
    if (this.#files.length > 0) {
      this.#bar = filterBar({
        language: this.#language,
        onFilter: (change) => this.#setFilter({ ...this.#filter, ...change }),
        onGrouping: (grouping) => {
          this.#grouping = grouping;
          this.#showList();
        },
      });
      this.#list = findingList(this.#language, this.#active, {
        onMove: (finding) => this.#activate(finding),
        onOpen: () => this.#open(),
      });
      this.#detail.setAttribute("aria-label", say("detail"));
      const exports = exportButtons(this.#language, this.#resetButton, {
        onCsv: () => download("kiem-tra-bhyt.csv", "text/csv", csvExport(this.#passed, this.#language)),
        onJson: () => download("kiem-tra-bhyt.json", "application/json", jsonExport(this.#files)),
        onPrint: () => this.#page.defaultView?.print(),
      });
      main.append(
        this.#cards,
        this.#bar.element,
        element("div", { class: "list-head" }, this.#counted, exports),
        element(
          "div",
          { class: "columns" },
          element("div", { class: "left" }, this.#list.element, element("p", { class: "keys" }, say("keys"))),
          this.#detail,
        ),
      );
    }
    const header = pageHeader(this.#language, (language) => this.#speak(language));
    this.#app.replaceChildren(header, main, this.#status, this.#picker);
    this.#showAll();
  }

  #take(dropped: readonly File[]): void {
    if (dropped.length === 0) return;
    const wasEmpty = this.#files.length === 0;
    this.#checker ??= startChecker(
      this.#script,
      (answer) => this.#hear(answer),
      () => this.#lose(),
    );
    for (const files of fileSets(dropped)) {
      const id = this.#nextId++;
      const name = files.map((file) => file.name).join(", ");
      this.#files.push({ id, name, state: "waiting", share: 0, checked: undefined, findings: [] });
      this.#checker.ask({ kind: "check", id, files });
    }
    if (wasEmpty) this.#mount();
    else this.#showAll();
    if (wasEmpty) this.#page.getElementById("choose")?.focus();
  }

  #hear(answer: Answer): void {
    const file = this.#files.find(({ id }) => id === answer.id);
    if (file === undefined) return;
    if (answer.kind === "row") {
      if (this.#active?.file !== file || this.#active.index !== answer.finding) return;
      this.#row = answer.row;
      this.#showDetail();
      return;
    }
    for (const finding of answer.findings) {
      file.findings.push({ ...finding, file, index: file.findings.length });
    }
    file.checked = answer.checked;
    file.state = answer.kind === "done" ? "done" : "checking";
    file.share = answer.kind === "done" ? 1 : answer.share;
    if (!this.#isBusy) {
      clearTimeout(this.#impatient);
      this.#showAll();
      this.#status.textContent = this.#summary();
      return;
    }
    this.#showProgress();
    this.#redraw ??= setTimeout(() => this.#showAll(), redrawEvery);
  }

  #summary(): string {
    const sums = { errors: 0, warnings: 0 };
    for (const { checked } of this.#files) {
      sums.errors += checked?.errors ?? 0;
      sums.warnings += checked?.warnings ?? 0;
    }
    const clean = sums.errors === 0 ? `${words.clean[this.#language]}. ` : "";
    return `${clean}${countsText(sums, this.#language)}.`;
  }

  #cancel(): void {
    this.#checker?.ask({ kind: "cancel" });
    clearTimeout(this.#impatient);
    // A worker that is deep in something does not hear; then it is ended, and its rows with it.
    this.#impatient = setTimeout(() => {
      if (this.#isBusy) this.#lose();
    }, patience);
  }

  /** The worker is gone: what it had not finished stays as it is. */
  #lose(): void {
    this.#checker?.end();
    this.#checker = undefined;
    for (const file of this.#files) {
      if (file.state === "done") continue;
      file.state = "done";
      const none = { sha256: null, editions: [], dossiers: 0, errors: 0, warnings: 0, information: 0 };
      file.checked = { ...none, unreadable: false, ...file.checked, stopped: true };
    }
    this.#showAll();
    this.#status.textContent = words.stopped[this.#language];
  }

  #clear(): void {
    this.#checker?.end();
    this.#checker = undefined;
    clearTimeout(this.#impatient);
    this.#files = [];
    this.#filter = firstFilter;
    this.#active = undefined;
    this.#isOpen = false;
    this.#status.textContent = "";
    this.#mount();
    this.#page.getElementById("choose")?.focus();
  }

  #speak(language: Language): void {
    this.#language = language;
    this.#mount();
    this.#page.getElementById(`language-${language}`)?.focus();
    if (this.#files.length > 0 && !this.#isBusy) this.#status.textContent = this.#summary();
  }

  #setFilter(filter: Filter): void {
    this.#filter = filter;
    this.#showList();
    const { kept, found } = this.#totals();
    this.#status.textContent = listedText(this.#passed.length, kept, found, this.#language);
  }

  #activate(finding: ListedFinding): void {
    if (this.#active === finding) return;
    this.#active = finding;
    this.#isShut = false;
    this.#row = "pending";
    this.#showDetail();
    if (this.#checker === undefined) {
      this.#row = undefined;
      this.#showDetail();
    } else this.#checker.ask({ kind: "row", id: finding.file.id, finding: finding.index });
  }

  #open(): void {
    this.#isOpen = true;
    this.#isShut = false;
    this.#showDetail();
    this.#page.getElementById("detail-title")?.focus();
  }

  #close(): void {
    this.#isOpen = false;
    this.#isShut = true;
    this.#showDetail();
    this.#list?.focus();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    const isTyping = target instanceof HTMLInputElement && target.type === "search";
    if (event.key === "/" && !isTyping && this.#bar !== undefined) {
      event.preventDefault();
      this.#bar.focusSearch();
    } else if (event.key === "Escape") {
      if (isTyping && this.#filter.text !== "") this.#setFilter({ ...this.#filter, text: "" });
      else if (isTyping) this.#list?.focus();
      else if (this.#active !== undefined && !this.#isShut) this.#close();
      if (isTyping) this.#bar?.update(this.#files, this.#findings, this.#filter, this.#grouping);
    } else if (isTyping && (event.key === "ArrowDown" || event.key === "Enter")) {
      event.preventDefault();
      this.#list?.focus();
    }
  }

  #showAll(): void {
    clearTimeout(this.#redraw);
    this.#redraw = undefined;
    this.#showProgress();
    if (this.#files.length === 0) return;
    this.#cards.replaceChildren(fileCards(this.#files, this.#language));
    this.#showList();
    this.#showDetail();
  }

  #totals() {
    let kept = 0;
    let found = 0;
    for (const { findings, checked } of this.#files) {
      kept += findings.length;
      if (checked !== undefined) found += checked.errors + checked.warnings + checked.information;
    }
    return { kept, found };
  }

  #showList(): void {
    const findings = this.#findings;
    this.#passed = filterFindings(findings, this.#filter, this.#language);
    this.#entries = listEntries(this.#passed, this.#grouping, this.#language, this.#files.length > 1);
    this.#bar?.update(this.#files, findings, this.#filter, this.#grouping);
    const nothing = this.#isBusy ? `${words.checking[this.#language]}…` : words.none[this.#language];
    this.#list?.show(this.#entries, findings.length === 0 ? nothing : words.noneLeft[this.#language]);
    const { kept, found } = this.#totals();
    this.#counted.textContent = listedText(this.#passed.length, kept, found, this.#language);
    this.#resetButton.textContent = words.reset[this.#language];
    this.#resetButton.hidden = isSame(this.#filter, firstFilter);
  }

  #showProgress(): void {
    if (!this.#isBusy) {
      this.#progress.replaceChildren();
      return;
    }
    const share = this.#files.reduce((sum, file) => sum + file.share, 0) / this.#files.length;
    const [shown] = this.#progress.querySelectorAll("progress");
    const text = `${words.checking[this.#language]}… ${Math.floor(share * 100)} %`;
    if (shown !== undefined && this.#progress.lang === this.#language) {
      shown.value = share;
      const [label] = this.#progress.querySelectorAll("span");
      if (label !== undefined) label.textContent = text;
      return;
    }
    const bar = element("progress", { max: "1", "aria-label": words.progress[this.#language] });
    bar.value = share;
    this.#progress.lang = this.#language;
    this.#progress.replaceChildren(
      element("span", {}, text),
      bar,
      element(
        "button",
        { type: "button", id: "cancel", click: () => this.#cancel() },
        words.cancel[this.#language],
      ),
    );
    this.#status.textContent = `${words.checking[this.#language]}…`;
  }

  #showDetail(): void {
    this.#detail.classList.toggle("open", this.#isOpen && this.#active !== undefined);
    if (this.#active === undefined || this.#isShut) {
      this.#detail.replaceChildren(element("p", { class: "pick" }, words.pick[this.#language]));
      return;
    }
    // What is drawn anew must not take the focus away from who is reading there.
    const focused = this.#detail.contains(this.#page.activeElement)
      ? this.#page.activeElement?.id
      : undefined;
    this.#detail.replaceChildren(
      ...detailPanel({
        ...{ language: this.#language, finding: this.#active, row: this.#row, hidesEmpty: this.#hidesEmpty },
        onHideEmpty: (hides) => {
          this.#hidesEmpty = hides;
          this.#showDetail();
        },
        onClose: () => this.#close(),
      }),
    );
    if (focused) this.#page.getElementById(focused)?.focus();
    const marked = this.#detail.querySelector<HTMLElement>("tr.marked");
    const scroll = this.#detail.querySelector<HTMLElement>(".row-scroll");
    if (marked !== null && scroll !== null) {
      scroll.scrollTop = marked.offsetTop - scroll.clientHeight / 3;
    }
  }

  #print(): void {
    this.#page.querySelector(".printed")?.remove();
    if (this.#files.length > 0) this.#app.append(printedLines(this.#entries, this.#language));
  }
}

function isSame(left: Filter, right: Filter): boolean {
  const { levels } = left;
  return (
    levels.size === right.levels.size &&
    [...levels].every((level) => right.levels.has(level)) &&
    (["table", "rule", "file", "text"] as const).every((part) => left[part] === right[part])
  );
}
