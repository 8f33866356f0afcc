import { isObject, kind, type OptionShape } from "@benhan/core/options";

/** A thing of ours by the functions that are called of it. */
export function withFunctions(vi: string, en: string, type: string, names: readonly string[]): OptionShape {
  return kind(
    `${vi} (${type})`,
    `${en} (${type})`,
    (value) => isObject(value) && names.every((name) => typeof value[name] === "function"),
  );
}

export const clockShape: OptionShape = /* @__PURE__ */ withFunctions("đồng hồ", "a clock", "Clock", [
  "now",
  "sleep",
]);

/** The queue, by what is asked of it in any case. */
export const outboxStoreShape: OptionShape = /* @__PURE__ */ withFunctions(
  "kho lưu trữ",
  "a storage",
  "OutboxStore",
  ["lease", "settle", "nextDue", "listLatches", "listWaitingHubs"],
);
