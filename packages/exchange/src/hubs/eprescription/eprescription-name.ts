import type { Bilingual } from "@benhan/core/faults";

/** How messages name the hub. */
export const eprescriptionName: Bilingual = {
  vi: "Hệ thống đơn thuốc quốc gia",
  en: "The national e-prescription system",
};
