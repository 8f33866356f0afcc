import type { ActResult, EntryAct, EntryView, QueueView } from "../queue-view.ts";
import { createConsoleClient } from "./console-client.ts";
import { element, setText } from "./element.ts";
import { entryPanel } from "./entry-panel.ts";
import { createEntryTable } from "./entry-rows.ts";
import { createFilterBar } from "./filter-bar.ts";
import { createLatchList } from "./latch-list.ts";
import { askReason } from "./reason-dialog.ts";
import { type Language, momentText, words } from "./words.ts";

const everyMs = 3000;

function start(): void {
  const client = createConsoleClient();
  let language: Language = "vi";
  let view: QueueView | undefined;
  let isPaused = false;
  let opened: { readonly entryId: string; readonly from: Element | null } | undefined;

  const title = element("h1");
  const moment = element("span", { class: "soft", id: "moment" });
  const pause = element("button", { type: "button", id: "pause", click: togglePause });
  const switcher = element("button", { type: "button", id: "language", click: switchLanguage });
  const notice = element("p", { id: "notice", role: "status", "aria-live": "polite" });
  const trouble = element("p", { id: "trouble", role: "alert" });
  const tiles = element("div", { id: "tiles" });
  const counted = element("p", { class: "soft", id: "counted" });
  const latches = createLatchList(({ hub }) => void releaseHub(hub));
  const filters = createFilterBar(show);
  const rows = createEntryTable({
    onAct: (entry, act) => void actOn(entry, act),
    onOpen: (one) => void open(one),
  });
  const panel = element("div", { id: "panel" });
  const tileNames = ["overdue", "dueSoon", "refused", "waiting", "held"] as const;
  const tileParts = tileNames.map((name) => {
    const [count, label] = [element("strong"), element("span")];
    const choice = {
      overdue: { isDue: true },
      dueSoon: { isDue: true },
      refused: { state: "dead" },
      waiting: { state: "queued" },
      held: { state: "held" },
    }[name];
    const tile = element(
      "button",
      { type: "button", "data-tile": name, click: () => filters.choose(choice) },
      count,
      label,
    );
    tiles.append(tile);
    return { name, count, label, tile };
  });

  document.body.append(
    element("header", { class: "top" }, title, moment, element("div", { class: "buttons" }, pause, switcher)),
    element(
      "main",
      {},
      ...[trouble, notice, latches.list, tiles, filters.bar],
      element("div", { class: "split" }, element("div", { class: "list" }, rows.table, counted), panel),
    ),
  );
  showWords();
  void refresh();
  setInterval(() => {
    if (!isPaused && !document.hidden) void refresh();
  }, everyMs);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.querySelector("dialog") === null) close();
  });

  function togglePause(): void {
    isPaused = !isPaused;
    showWords();
    if (!isPaused) void refresh();
  }

  function switchLanguage(): void {
    language = language === "vi" ? "en" : "vi";
    showWords();
    show();
    if (opened !== undefined) void fillPanel(opened.entryId);
  }

  function showWords(): void {
    const own = words[language];
    document.documentElement.lang = language;
    document.title = own.title;
    setText(title, own.title);
    setText(pause, isPaused ? own.goOn : own.pause);
    setText(switcher, own.other);
  }

  async function refresh(): Promise<void> {
    const own = words[language];
    try {
      const found = await client.queue();
      if (found === "token-wrong") return setText(trouble, own.tokenWrong);
      setText(trouble, "");
      view = found;
      show();
    } catch {
      setText(trouble, own.offline);
    }
  }

  function show(): void {
    if (view === undefined) return;
    const own = words[language];
    const { entries, at, left } = view;
    setText(moment, `${own.refreshed} ${momentText(at, language)}`);
    latches.show(view, language);
    filters.show(view, language);
    const shown = entries.filter(filters.admits);
    rows.show(shown, view, language);
    const more = left === 0 ? "" : ` ${own.left(left)}`;
    setText(counted, shown.length === 0 ? own.none : own.shown(shown.length, entries.length) + more);
    const numbers = {
      overdue: entries.filter(({ deadlineState }) => deadlineState === "overdue").length,
      dueSoon: entries.filter(({ deadlineState }) => deadlineState === "due-soon").length,
      refused: entries.filter(({ state, isDismissed }) => state === "dead" && isDismissed !== true).length,
      waiting: entries.filter(({ state }) => state === "queued").length,
      held: entries.filter(({ state }) => state === "held").length,
    };
    for (const { name, count, label, tile } of tileParts) {
      setText(count, String(numbers[name]));
      setText(label, own[name]);
      tile.className = numbers[name] === 0 ? "" : name;
    }
  }

  async function actOn(entry: EntryView, act: EntryAct): Promise<void> {
    const reason = await askReason(act, `${entry.hub} ${entry.kind} ${entry.chain}`, language);
    if (reason === undefined) return;
    await tell(await client.act(entry.entryId, act, reason), entry.chain);
    if (opened?.entryId === entry.entryId) await fillPanel(entry.entryId);
  }

  async function releaseHub(hub: string): Promise<void> {
    const reason = await askReason("release", hub, language);
    if (reason !== undefined) await tell(await client.release(hub, reason), hub);
  }

  /** What became of an act; what the list says now tells the rest. */
  async function tell(result: ActResult | "failed" | "reason", about: string): Promise<void> {
    setText(notice, `${about}: ${words[language].results[result]}`);
    await refresh();
  }

  async function open({ entryId }: EntryView): Promise<void> {
    opened = { entryId, from: document.activeElement };
    await fillPanel(entryId);
    panel.querySelector<HTMLElement>("#entry")?.focus();
  }

  async function fillPanel(entryId: string): Promise<void> {
    const found = await client.receipts(entryId).catch(() => undefined);
    const entry = view?.entries.find((one) => one.entryId === entryId);
    if (found === undefined || entry === undefined || view === undefined || opened?.entryId !== entryId)
      return;
    panel.replaceChildren(entryPanel(entry, view, found, language, close));
  }

  function close(): void {
    const from = opened?.from;
    opened = undefined;
    panel.replaceChildren();
    if (from instanceof HTMLElement && from.isConnected) from.focus();
  }
}

start();
