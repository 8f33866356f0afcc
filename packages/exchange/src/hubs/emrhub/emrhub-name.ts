import type { Bilingual } from "@benhan/core/faults";

/** How messages call the hub. */
export const emrhubName: Bilingual = {
  vi: "Trục dữ liệu của Bộ Y tế",
  en: "The data axis of the Ministry of Health",
};
