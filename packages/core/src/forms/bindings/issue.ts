import type { FormDataEntry } from "../../record/entries/form-data.ts";
import type { Entry } from "../../record/entry.ts";
import { dateOf } from "../../time/local-minute.ts";
import type { Binding, FieldType } from "../form-template.ts";
import { thisCopy } from "../where-to-write.ts";
import { binding, placeIn } from "./binding.ts";

function ofCopy(member: string, type: FieldType, read: (data: FormDataEntry) => string | undefined): Binding {
  return binding(
    `form-data.${member}`,
    `entries[${thisCopy}].${member}`,
    type,
    ({ data }) => data && read(data),
    { place: ({ record, data }) => placeIn<Entry>(["entries"], record.entries, data, member) },
  );
}

/** Number, series and day of the filled copy itself. */
export const issueBindings = {
  number: ofCopy("issue.number", "identifier", (data) => data.issue?.number),
  series: ofCopy("issue.series", "identifier", (data) => data.issue?.series),
  at: ofCopy("occurredAt", "minute", (data) => data.occurredAt),
  on: ofCopy("occurredAt", "date", (data) => dateOf(data.occurredAt)),
  author: ofCopy("author", "practitioner", (data) =>
    data.author.kind === "practitioner" ? data.author.id : undefined,
  ),
};
