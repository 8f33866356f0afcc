import { parseInstant } from "@benhan/core";
import { createManualClock } from "@benhan/core/testkit";
import { paperOf, renderPdf } from "@benhan/exchange/paper";
import { loadPaperFonts } from "@benhan/exchange/paper-fonts";
import { signDocument, verifyDocument } from "@benhan/signing";
import { listPdfSignaturePlaces } from "@benhan/signing/pdf";
import { createTestAuthority } from "@benhan/signing/testkit";
import { expect, it } from "vitest";
import { paperSamples } from "../../packages/exchange/test/paper/samples.ts";

/** In points; a signature in smaller letters cannot be read on paper. */
const leastLetters = 6;

const longestSubject =
  "CN=NGUYỄN HOÀNG THỊ THANH PHƯƠNG (KHÔNG CÓ GIÁ TRỊ PHÁP LÝ)," +
  "O=BỆNH VIỆN ĐA KHOA TRUNG ƯƠNG THỬ NGHIỆM KHU VỰC MIỀN NÚI PHÍA BẮC,C=VN";

it("every place of every sample paper takes a long name of a long organisation, in letters that can be read", async () => {
  const { regular: font } = await loadPaperFonts();
  const authority = await createTestAuthority();
  const { key } = await authority.issueSigner({ subject: longestSubject });
  const clock = createManualClock(parseInstant("2026-07-07T10:00:00+07:00"));
  const judge = {
    trustAnchors: [authority.root],
    intermediates: [authority.issuing],
    revocation: "none",
    clock,
  } as const;
  let places = 0;
  for (const { name, form, options } of paperSamples()) {
    let { bytes } = await renderPdf([paperOf(form, options)], { fonts: await loadPaperFonts() });
    const empty = await listPdfSignaturePlaces(bytes);
    for (const { field } of empty) {
      const said = { reason: "Xác nhận nội dung", visible: { font } };
      ({ bytes } = await signDocument({ bytes }, { key, clock, format: "pades", place: { field }, ...said }));
    }
    const text = new TextDecoder("latin1").decode(bytes);
    const sizes = [...text.matchAll(/\/F ([\d.]+) Tf/g)].map(([, size]) => Number(size));
    expect([name, sizes.length]).toEqual([name, empty.length]);
    expect([name, sizes.filter((size) => size < leastLetters)]).toEqual([name, []]);
    if (empty.length > 0) {
      const { signatures } = await verifyDocument(bytes, judge);
      expect(signatures.map(({ indication }) => indication)).toEqual(empty.map(() => "TOTAL_PASSED"));
    }
    places += empty.length;
  }
  expect(places).toBeGreaterThan(100);
  console.log(`${places} places signed`);
}, 120_000);
