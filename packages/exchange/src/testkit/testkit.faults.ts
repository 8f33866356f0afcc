import { defineFault } from "@benhan/core/faults";

/** A kind of episode that the generator does not know. */
export const unknownProfile = defineFault<{ readonly known: readonly string[] }>({
  code: "exchange.testkit.unknown_profile",
  text: ({ known }) => ({
    vi: `Bộ sinh hồ sơ không có loại đợt điều trị này; có: ${known.join(", ")}.`,
    en: `The generator knows no such kind of episode; it knows ${known.join(", ")}.`,
  }),
  nextStep: () => ({
    vi: "Chọn một loại trong dossierProfiles, hoặc gọi next() để lấy ngẫu nhiên.",
    en: "Choose one of dossierProfiles, or call next() for any of them.",
  }),
});
