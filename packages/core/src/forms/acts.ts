import type { CalendarDate } from "../time/calendar-date.ts";

/** An act that prints forms, and since when its forms are used. */
export interface Act {
  readonly name: string;
  readonly inForce: CalendarDate;
  /** `stated`: the specification names the day · `default`: it does not, and the day is a named default of the SDK. */
  readonly basis: "stated" | "default";
}

function act(name: string, inForce: string, basis: Act["basis"]): Act {
  return { name, inForce: inForce as CalendarDate, basis };
}

/**
 * The acts behind the forms. No text at hand names the first day of TT 32/2023 (the law of 2009 ended on 2024-01-01,
 * and the older decisions ended with it), TT 01/2025 or TT 24/2020: their days are defaults (`forms.validFrom`).
 */
export const acts = {
  tt32: act("TT 32/2023/TT-BYT", "2024-01-01", "default"),
  tt25: act("TT 25/2025/TT-BYT", "2025-07-01", "stated"),
  tt26: act("TT 26/2025/TT-BYT", "2025-07-01", "stated"),
  tt22: act("TT 22/2025/TT-BYT", "2025-10-01", "stated"),
  tt01: act("TT 01/2025/TT-BYT", "2025-01-01", "default"),
  tt55: act("TT 55/2025/TT-BYT", "2026-03-01", "stated"),
  tt24: act("TT 24/2020/TT-BYT", "2020-01-01", "default"),
  tt25of2026: act("TT 25/2026/TT-BYT", "2026-07-01", "stated"),
} as const;
