import { getEdition } from "@benhan/exchange/editions";
import { element, icon } from "./element.ts";
import { engineName } from "./exports.ts";
import type { PageFile } from "./listed-finding.ts";
import { countsText, figure, type Language, words } from "./words.ts";

/** What is known of each file, one card for each. */
export function fileCards(files: readonly PageFile[], language: Language): HTMLElement {
  const cards = files.map((file) => cardOf(file, language));
  return element("ul", { class: "cards", "aria-label": words.files[language] }, ...cards);
}

function cardOf({ name, state, share, checked }: PageFile, language: Language): HTMLElement {
  const verdict = verdictOf(state, checked);
  const facts = element("dl");
  const fact = (word: string, value: string) =>
    facts.append(element("div", {}, element("dt", {}, word), element("dd", {}, value)));
  if (checked !== undefined) {
    fact(words.dossiers[language], figure(checked.dossiers, language));
    if (checked.editions.length > 0) {
      fact(words.edition[language], checked.editions.map((id) => getEdition(id)?.source ?? id).join("; "));
    }
    if (checked.information > 0) fact(words.notes[language], figure(checked.information, language));
    fact(words.engine[language], engineName);
  }
  const said =
    state === "waiting"
      ? words.waiting[language]
      : state === "checking"
        ? `${words.checking[language]}… ${Math.floor(share * 100)} %`
        : saidOf(checked, language);
  return element(
    "li",
    { class: `card ${verdict}` },
    element("h3", {}, name),
    element("p", { class: "verdict" }, icon(verdict), said),
    facts,
  );
}

function verdictOf(state: PageFile["state"], checked: PageFile["checked"]) {
  if (state !== "done" || checked === undefined) return "information";
  if (checked.errors > 0 || checked.unreadable) return "error";
  return checked.warnings > 0 || checked.stopped ? "warning" : "ok";
}

function saidOf(checked: PageFile["checked"], language: Language): string {
  if (checked === undefined) return "";
  const { errors, warnings, unreadable, stopped } = checked;
  const parts = [
    unreadable ? words.unreadable[language] : stopped ? words.stopped[language] : "",
    errors + warnings > 0 ? countsText(checked, language) : "",
  ].filter(Boolean);
  if (errors === 0 && !unreadable && !stopped) {
    const clean = words.clean[language];
    return warnings === 0 ? clean : `${clean} · ${countsText(checked, language)}`;
  }
  return parts.join(" · ");
}
