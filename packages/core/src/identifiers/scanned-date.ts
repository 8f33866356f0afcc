import { isPartialDate, type PartialDate } from "../time/partial-date.ts";

/** A date as cards carry it: `ddMMyyyy`, `MMyyyy`, `yyyy`, `d/M/yyyy` or `M/yyyy`; `undefined` for anything else. */
export function scannedDate(text: string): PartialDate | undefined {
  const found =
    /^(?:(?:(\d{2})(\d{2})|(\d{2}))?(\d{4}))$/.exec(text) ??
    /^(?:(?:(\d{1,2})\/)(\d{1,2})|(\d{1,2}))\/(\d{4})$/.exec(text);
  const [, day, ofDay, alone, year = "0000"] = found ?? [];
  if (year === "0000") return undefined;
  const parts = [year, ofDay ?? alone, day].filter((part) => part !== undefined);
  const date = parts.map((part) => part.padStart(2, "0")).join("-");
  return isPartialDate(date) ? date : undefined;
}
