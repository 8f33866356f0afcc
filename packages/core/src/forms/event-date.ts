import { effectiveEntries } from "../record/effective-entries.ts";
import type { FormDataEntry } from "../record/entries/form-data.ts";
import type { Entry } from "../record/entry.ts";
import type { MedicalRecord } from "../record/medical-record.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { dateOf, type LocalMinute, parseLocalMinute } from "../time/local-minute.ts";
import { ofItsCopy, ofTheEpisode } from "./form-moments.ts";
import type { FormMoment, FormTemplate, MomentFacts } from "./form-template.ts";

/**
 * The day that decides which template holds: of the entry that the copy tells about; else of what the form is about (the
 * consent, the result, the operation; of admission papers the admission); else of the filled copy; else of the end of the
 * episode and, while it runs, of the last that the record tells of. A record form keeps the edition with which the record
 * began. With a kind instead of a form nothing is known of what it is about.
 *
 * @legal TT 32/2023/TT-BYT Đ53 k2
 */
export function eventDate(
  form: FormTemplate | FormTemplate["kind"],
  record: MedicalRecord,
  about?: Entry,
  data?: FormDataEntry,
): CalendarDate {
  const entries = effectiveEntries(record);
  return dateOf(
    eventOf(typeof form === "string" ? { kind: form } : form, {
      record,
      entries,
      ...(about !== undefined && { about }),
      ...(data !== undefined && { data }),
    }),
  );
}

/** The minute of {@link eventDate}. */
export function eventOf(form: Pick<FormTemplate, "kind" | "moment">, facts: MomentFacts): LocalMinute {
  const { read, otherwise } = momentIn(form);
  if (form.kind === "record") return otherwise(facts);
  return facts.about?.occurredAt ?? read(facts) ?? facts.data?.occurredAt ?? otherwise(facts);
}

/**
 * The moment whose knowledge a form shows; nothing where it shows what stands at last. A certificate is dated to the
 * day, and many hosts give no time with it: it knows what that day knew. A copy that is issued again says what the first
 * issue said, so `firstIssue` is that of the same content.
 */
export function knowledgeOf(
  form: Pick<FormTemplate, "kind" | "moment">,
  facts: MomentFacts,
  firstIssue: FormDataEntry | undefined,
): LocalMinute | undefined {
  if (momentIn(form).shows === "last") return undefined;
  const event = eventOf(form, { ...facts, ...(firstIssue !== undefined && { data: firstIssue }) });
  return form.kind === "certificate" ? lastMinuteOf(event) : event;
}

function lastMinuteOf(event: LocalMinute): LocalMinute {
  return parseLocalMinute(`${dateOf(event)}T23:59`);
}

function momentIn({ kind, moment }: Pick<FormTemplate, "kind" | "moment">): FormMoment {
  return moment ?? (kind === "record" ? ofTheEpisode : ofItsCopy);
}
