import type { LatchView, QueueView } from "../queue-view.ts";
import { element, setChildren, setText } from "./element.ts";
import { type Language, momentText, words } from "./words.ts";

/** Hubs that are closed: why, what to do, and the button that opens them. */
export function createLatchList(onRelease: (latch: LatchView) => void) {
  const cards = new Map<string, ReturnType<typeof newCard>>();
  const list = element("section", { id: "latches" });

  function newCard(first: LatchView) {
    const state = { latch: first };
    const head = element("h2");
    const why = element("p");
    const next = element("p", { class: "next" });
    const code = element("p", { class: "soft" });
    const button = element("button", { type: "button", class: "main", click: () => onRelease(state.latch) });
    const card = element(
      "article",
      { "data-hub": first.hub },
      element("div", {}, head, why, next, code),
      button,
    );
    return { state, head, why, next, code, button, card };
  }

  return {
    list,
    show({ latches, texts }: QueueView, language: Language): void {
      const own = words[language];
      const shown = latches.map((latch) => {
        const made = cards.get(latch.hub) ?? newCard(latch);
        cards.set(latch.hub, made);
        made.state.latch = latch;
        const known = texts[latch.code];
        setText(made.head, own.closed(latch.hub));
        setText(made.why, known?.text[language] ?? own.unknownCode);
        const next = known?.nextStep?.[language];
        setText(made.next, next === undefined ? "" : `${own.whatToDo}: ${next}`);
        setText(made.code, `${latch.code}, ${own.since} ${momentText(latch.closedAt, language)}`);
        setText(made.button, own.acts.release);
        return made.card;
      });
      for (const hub of [...cards.keys()]) if (!latches.some((own) => own.hub === hub)) cards.delete(hub);
      setChildren(list, shown);
    },
  };
}
