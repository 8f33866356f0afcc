import type { FormDataEntry } from "../../record/entries/form-data.ts";
import { dateOf } from "../../time/local-minute.ts";
import type { Binding, FieldType, FormSource } from "../form-template.ts";
import { binding } from "./binding.ts";

function ofCopy(member: string, type: FieldType, read: (data: FormDataEntry) => string | undefined): Binding {
  return binding(
    `form-data.${member}`,
    `entries[form-data of this copy].${member}`,
    type,
    ({ data }) => data && read(data),
    {
      place: ({ record, data }: FormSource) => [
        "entries",
        data === undefined ? "form-data" : record.entries.indexOf(data),
        ...member.split("."),
      ],
    },
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
