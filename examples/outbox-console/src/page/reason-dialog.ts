import type { EntryAct } from "../queue-view.ts";
import { element } from "./element.ts";
import { type Language, words } from "./words.ts";

/** Asks why; `undefined` when the person thought better of it. The focus goes back to where it was. */
export function askReason(
  act: EntryAct | "release",
  about: string,
  language: Language,
): Promise<string | undefined> {
  const { acts, actSays, reason, reasonHint, cancel } = words[language];
  const text = element("textarea", {
    ...{ id: "reason", rows: "3", maxlength: "500", required: true, "aria-describedby": "reason-hint" },
  });
  const dialog = element(
    "dialog",
    { "aria-labelledby": "ask-title" },
    element(
      "form",
      {
        submit: (event: Event) => {
          event.preventDefault();
          dialog.close("yes");
        },
      },
      element("h2", { id: "ask-title" }, acts[act]),
      element("p", { class: "about" }, about),
      element("p", {}, actSays[act]),
      element("label", { for: "reason" }, reason),
      text,
      element("p", { id: "reason-hint", class: "soft" }, reasonHint),
      element(
        "div",
        { class: "buttons" },
        element("button", { type: "submit", class: "main" }, acts[act]),
        element("button", { type: "button", click: () => dialog.close("") }, cancel),
      ),
    ),
  );
  const before = document.activeElement;
  document.body.append(dialog);
  dialog.showModal();
  text.focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      const given = text.value.trim();
      const isMeant = dialog.returnValue === "yes" && given !== "";
      dialog.remove();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      resolve(isMeant ? given : undefined);
    });
  });
}
