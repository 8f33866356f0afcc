import type { CalendarDate, Coverage } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import { date } from "./cell-codecs.ts";
import { filled } from "./codec.ts";
import { type Loss, lossOf } from "./loss.ts";
import type { CellGroup } from "./row-map.ts";

/** Which cell holds which field of a card. */
const columns = {
  cardNumber: "MA_THE_BHYT",
  registeredFacility: "MA_DKBD",
  validFrom: "GT_THE_TU",
  validTo: "GT_THE_DEN",
} as const satisfies Readonly<Record<keyof Coverage, string>>;

const unequal: Bilingual = {
  vi: "số mục phải bằng số thẻ ở MA_THE_BHYT",
  en: "it must have as many items as MA_THE_BHYT has cards",
};

/**
 * The cards: four lists side by side, one item for each card in each. An open end is an empty item. A card whose
 * texts hold a semicolon would shift the lists against each other, so it is left out and said to be an error.
 */
export const coverageCells: CellGroup = {
  officials: Object.values(columns),
  path: ["coverages"],
  write(value, at) {
    const losses: Loss[] = [];
    const cards = (value as readonly Coverage[]).flatMap((card, index) => {
      if (!isWritable(card)) {
        losses.push(lossOf("card_separator", [...at, index], "XML1.MA_THE_BHYT"));
        return [];
      }
      for (const field of ["cardNumber", "registeredFacility"] as const) {
        const back = plain(card[field]);
        if (back !== card[field])
          losses.push(lossOf("text", [...at, index, field], `XML1.${columns[field]}`, back));
      }
      return [card];
    });
    const column = (itemOf: (card: Coverage) => string) => cards.map(itemOf).join(";");
    const cells = {
      [columns.cardNumber]: column((card) => plain(card.cardNumber)),
      [columns.registeredFacility]: column((card) => plain(card.registeredFacility)),
      [columns.validFrom]: column((card) => date.toText(card.validFrom) ?? ""),
      [columns.validTo]: column((card) =>
        card.validTo === undefined ? "" : (date.toText(card.validTo) ?? ""),
      ),
    };
    return { cells: Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== "")), losses };
  },
  read(cells) {
    const numbers = itemsOf(cells[columns.cardNumber]);
    const facilities = itemsOf(cells[columns.registeredFacility]);
    const starts = itemsOf(cells[columns.validFrom]);
    const ends = itemsOf(cells[columns.validTo]);
    for (const [official, items] of [
      [columns.registeredFacility, facilities],
      [columns.validFrom, starts],
      [columns.validTo, ends],
    ] as const) {
      // No end at all is how the open end of cards is usually written.
      if (official === columns.validTo && items.length === 0) continue;
      if (items.length !== numbers.length) return { official, problem: unequal };
    }
    const cards: Record<string, unknown>[] = [];
    for (const [index, cardNumber] of numbers.entries()) {
      const validFrom = date.fromText(starts[index] ?? "");
      if (validFrom === undefined) return { official: columns.validFrom, problem: date.expects };
      let validTo: CalendarDate | undefined;
      if ((ends[index] ?? "") !== "") {
        validTo = date.fromText(ends[index] ?? "");
        if (validTo === undefined) return { official: columns.validTo, problem: date.expects };
      }
      cards.push({
        cardNumber,
        registeredFacility: facilities[index],
        validFrom,
        ...(validTo !== undefined && { validTo }),
      });
    }
    return { value: cards };
  },
  officialOf: (inside) => columns[inside[1] as keyof Coverage] ?? columns.cardNumber,
  pathOf(official, value, item) {
    const written = (value as readonly Coverage[]).flatMap((card, index) =>
      isWritable(card) ? [index] : [],
    );
    const index = written[item ?? (written.length === 1 ? 0 : -1)];
    const field = Object.entries(columns).find(([, name]) => name === official)?.[0];
    return index === undefined || field === undefined ? [] : [index, field];
  },
};

function isWritable({ cardNumber, registeredFacility }: Coverage): boolean {
  return !`${cardNumber}${registeredFacility}`.includes(";");
}

function plain(text: string): string {
  return text.normalize("NFC").trim();
}

function itemsOf(cell: string | undefined): readonly string[] {
  return filled(cell) === undefined ? [] : (cell ?? "").split(";").map(plain);
}
