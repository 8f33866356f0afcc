import type { OrderEntry } from "../../record/entries/order.ts";
import type { Entry } from "../../record/entry.ts";
import { sourceText } from "../../store/source-text.ts";
import { choicesOf } from "../form-choices.ts";
import type { Binding, FieldType, FormSource } from "../form-template.ts";
import { binding, placeIn } from "./binding.ts";
import { authorOf } from "./entry-binding.ts";

/** Which order a sheet shows. */
export interface OrderSelection {
  /** In words, for names. */
  readonly label: string;
  readonly categories: readonly OrderEntry["category"][];
  /** The result that the sheet shows: its own order is meant. Without a result the latest order is. */
  readonly answer?: (source: FormSource) => Entry | undefined;
  /** One order asks for one result: without a result an order that another one answers is not meant. */
  readonly single?: true;
}

/** The latest order of these categories; of `single` ones the latest that no result answers. */
export function latestOrder(
  entries: readonly Entry[],
  categories: OrderSelection["categories"],
  single = false,
): OrderEntry | undefined {
  const answered = new Set(
    entries.flatMap((entry) =>
      single && "order" in entry && entry.order !== undefined ? [sourceText(entry.order)] : [],
    ),
  );
  let latest: OrderEntry | undefined;
  for (const entry of entries) {
    if (entry.kind !== "order" || !categories.includes(entry.category)) continue;
    if (answered.has(sourceText(entry.source))) continue;
    if (latest === undefined || latest.occurredAt <= entry.occurredAt) latest = entry;
  }
  return latest;
}

/** A result that names no order shows none: the order of another result would be worse than a gap. */
function orderOf(source: FormSource, { categories, answer, single }: OrderSelection): OrderEntry | undefined {
  const result = answer?.(source);
  if (result === undefined) {
    const { about } = source;
    if (about?.kind === "order" && categories.includes(about.category)) return about;
    return latestOrder(source.entries, categories, single);
  }
  const asked = "order" in result ? result.order : undefined;
  if (asked === undefined) return undefined;
  return source.entries.find(
    (one): one is OrderEntry => one.kind === "order" && sourceText(one.source) === sourceText(asked),
  );
}

const urgencies = choicesOf<OrderEntry["urgency"]>({
  routine: ["Thường", "Routine"],
  emergency: ["Cấp cứu", "Emergency"],
});

/** The order of these categories; where there is a result, the order that asked for it. */
export function orderBindings(selection: OrderSelection) {
  const { label, categories } = selection;
  const bind = (
    member: string,
    type: FieldType,
    read: (order: OrderEntry) => string | undefined,
    more: Pick<Binding, "choices"> = {},
  ): Binding =>
    binding(
      `order.${label}.${member}`,
      `entries[kind=order, category=${categories.join("|")}].${member}`,
      type,
      (source) => {
        const order = orderOf(source, selection);
        return order && read(order);
      },
      {
        place: (source) =>
          placeIn<Entry>(["entries"], source.record.entries, orderOf(source, selection), member),
        ...more,
      },
    );
  return {
    urgency: bind("urgency", "choice", (entry) => entry.urgency, { choices: urgencies }),
    name: bind("name", "text", (entry) => entry.name),
    author: bind("author", "practitioner", authorOf),
    at: bind("occurredAt", "minute", (entry) => entry.occurredAt),
  };
}
