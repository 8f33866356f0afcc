import type { EntryView, QueueView } from "../queue-view.ts";
import { element, setChildren, setText } from "./element.ts";
import { type Language, words } from "./words.ts";

const states = ["queued", "leased", "held", "dead", "delivered"] as const;

/** What of the queue is listed. */
export function createFilterBar(onChange: () => void) {
  const hub = element("select", { id: "hub", change: onChange });
  const state = element("select", { id: "state", change: onChange });
  const chain = element("input", { id: "chain", type: "search", input: onChange, autocomplete: "off" });
  const due = element("input", { id: "due", type: "checkbox", change: onChange });
  const names = {
    hub: element("span"),
    state: element("span"),
    chain: element("span"),
    due: element("span"),
  };
  const bar = element(
    "form",
    { id: "filters", submit: (event: Event) => event.preventDefault() },
    element("label", {}, names.hub, hub),
    element("label", {}, names.state, state),
    element("label", {}, names.chain, chain),
    element("label", { class: "check" }, due, names.due),
  );
  const options = new Map<string, HTMLOptionElement>();

  function option(of: string, value: string, text: string): HTMLOptionElement {
    const made = options.get(`${of} ${value}`) ?? element("option", { value });
    options.set(`${of} ${value}`, made);
    setText(made, text);
    return made;
  }

  return {
    bar,
    show({ entries, latches }: QueueView, language: Language): void {
      const own = words[language];
      setText(names.hub, own.hub);
      setText(names.state, own.state);
      setText(names.chain, own.find);
      setText(names.due, own.onlyDue);
      // What is chosen stays, also when the last entry of its hub is gone.
      const chosen = hub.value === "" ? [] : [hub.value];
      const hubs = new Set([...entries, ...latches].map((one) => one.hub).concat(chosen));
      setChildren(hub, [
        option("hub", "", own.allHubs),
        ...[...hubs].sort().map((name) => option("hub", name, name)),
      ]);
      setChildren(state, [
        option("state", "", own.allStates),
        ...states.map((name) => option("state", name, own.states[name])),
      ]);
    },
    admits(entry: EntryView): boolean {
      const wanted = chain.value.trim().toLowerCase();
      return (
        (hub.value === "" || entry.hub === hub.value) &&
        (state.value === "" || entry.state === state.value) &&
        (wanted === "" || entry.chain.toLowerCase().includes(wanted)) &&
        (!due.checked || entry.deadlineState !== undefined)
      );
    },
    /** Shows only these, as the tiles ask for. */
    choose(wanted: { readonly state?: string; readonly isDue?: boolean }): void {
      state.value = wanted.state ?? "";
      due.checked = wanted.isDue === true;
      onChange();
    },
  };
}
