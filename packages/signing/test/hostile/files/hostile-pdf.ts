import { bytesOf, textOf } from "../latin1.ts";
import { type Entry, file, type HostileFile, million, tenMegabytes } from "./hostile-file.ts";
import {
  bomb,
  catalog,
  crossStream,
  overlapping,
  packed,
  page,
  pages,
  pdf,
  revised,
  signed,
} from "./write-hostile-pdf.ts";

const anyPdf: readonly Entry[] = ["verify", "sign-pdf"];
const readablePdf: readonly Entry[] = [...anyPdf, "verify-revised"];

export const hostilePdf: readonly HostileFile[] = [
  file("50,000 levels of arrays", anyPdf, () => pdf([`${"[".repeat(50_000)}${"]".repeat(50_000)}`])),
  file("50,000 levels of dictionaries", anyPdf, () => pdf([`${"<< /a ".repeat(50_000)}`])),
  file("a page tree 50,000 deep", anyPdf, () =>
    pdf([catalog, ...Array.from({ length: 50_000 }, (_, i) => `<< /Type /Pages /Kids [${i + 3} 0 R] >>`)]),
  ),
  file("a page tree that is a ring", anyPdf, () => pdf([catalog, "<< /Type /Pages /Kids [2 0 R] >>"])),
  file("pages that have a million kids alike", anyPdf, () =>
    pdf([catalog, `<< /Type /Pages /Kids [${"3 0 R ".repeat(million)}] >>`, page]),
  ),
  file("a million pages", anyPdf, () =>
    pdf([
      catalog,
      `<< /Type /Pages /Kids [${Array.from({ length: million }, (_, i) => `${i + 3} 0 R`).join(" ")}] >>`,
    ]),
  ),
  file("fields 50,000 deep", anyPdf, () =>
    pdf([
      "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] >> >>",
      pages,
      page,
      ...Array.from({ length: 50_000 }, (_, i) => `<< /T (x) /Kids [${i + 5} 0 R] >>`),
    ]),
  ),
  file("fields that are a ring", anyPdf, () =>
    pdf([
      "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] >> >>",
      pages,
      page,
      "<< /T (x) /Kids [4 0 R] >>",
    ]),
  ),
  file("a million fields", anyPdf, () =>
    pdf([
      `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${Array.from({ length: million }, (_, i) => `${i + 4} 0 R`).join(" ")}] >> >>`,
      pages,
      page,
    ]),
  ),
  file("a field with a million parts all alike", anyPdf, () =>
    pdf([
      `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] >> >>`,
      pages,
      page,
      `<< /FT /Sig /T (x) /Kids [${"5 0 R ".repeat(million)}] >>`,
      "<< /Subtype /Widget >>",
    ]),
  ),
  file(
    "400 revisions of 4,900 fields",
    readablePdf,
    () =>
      pdf([
        `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${Array.from({ length: 4_900 }, (_, i) => `${i + 4} 0 R`).join(" ")}] >> >>`,
        pages,
        page,
        ...Array.from({ length: 4_900 }, (_, i) => `<< /FT /Tx /T (${i}) >>`),
      ]),
    400,
  ),
  file("objects that are references in a ring", anyPdf, () => pdf(["2 0 R", "1 0 R"])),
  file("a table before itself", anyPdf, () => pdf([catalog, pages, page], "/Root 1 0 R /Prev 9")),
  file("10,000 revisions", anyPdf, () => revised(pdf([catalog, pages, page]), 10_000)),
  file(
    "400 revisions of 10,000 pages",
    readablePdf,
    () =>
      pdf([
        catalog,
        `<< /Type /Pages /Kids [${Array.from({ length: 10_000 }, (_, i) => `${i + 3} 0 R`).join(" ")}] >>`,
        ...Array<string>(10_000).fill(page),
      ]),
    400,
  ),
  file("a table of 10^9 entries", anyPdf, () =>
    pdf([catalog, pages, page], "/Root 1 0 R", { table: "0 1000000000\n0000000000 65535 f\r\n" }),
  ),
  file("a table of a million sections", anyPdf, () =>
    pdf([catalog], "/Root 1 0 R", { table: "0 0\n".repeat(million) }),
  ),
  file("a table of a million entries", anyPdf, () =>
    pdf([catalog, pages, page], "/Root 1 0 R", {
      table: `0 1000000\n${"0000000009 00000 n\r\n".repeat(million)}`,
    }),
  ),
  file(
    "500 revisions of 240,000 entries",
    readablePdf,
    () => {
      const table = `10 240000\n${"0000000000 00000 f\r\n".repeat(240_000)}`;
      const parts = textOf(pdf([catalog, pages, page])).split("xref\n");
      return bytesOf(`${parts[0]}xref\n${table}${parts.slice(1).join("xref\n")}`);
    },
    500,
  ),
  file("a stream of 10^9 entries", anyPdf, () => crossStream("/Index [0 1000000000] /W [0 0 0]", "")),
  file("a stream of 10^9 entries of no width", anyPdf, () =>
    crossStream("/Index [0 1000000] /W [0 0 0]", ""),
  ),
  file("a stream of references of 1 GB", anyPdf, () =>
    crossStream("/W [1 2 1] /Filter /FlateDecode", bomb(1 << 30)),
  ),
  file("an object stream of 1 GB", anyPdf, () =>
    packed("/N 1 /First 4 /Filter /FlateDecode", bomb(1 << 30), 1),
  ),
  file("100 object streams of 100 MB", anyPdf, () =>
    packed("/N 1 /First 4 /Filter /FlateDecode", bomb(100_000_000), 100),
  ),
  file("an object stream that says it holds 10^9 objects", anyPdf, () =>
    packed("/N 1000000000 /First 4", "3 0 1", 1),
  ),
  file("an object stream of 100,000 objects that nest", anyPdf, () =>
    packed("/N 100000 /First 600000", `${"3 0 ".repeat(100_000).padEnd(600_000)}${"[".repeat(500_000)}`, 1),
  ),
  file("a string of 10 MB", anyPdf, () => pdf([`(${"x".repeat(tenMegabytes)})`, pages, page])),
  file("a string of 10 MB of escapes", readablePdf, () =>
    pdf([`<< /Type /Catalog /Pages 2 0 R /A (${"\\0".repeat(tenMegabytes / 2)}) >>`, pages, page]),
  ),
  file("a string that does not end", anyPdf, () => pdf([`(${"(".repeat(tenMegabytes)}`, pages, page])),
  file("a name of 10 MB", anyPdf, () => pdf([`/${"x".repeat(tenMegabytes)}`, pages, page])),
  file("a comment of 10 MB", anyPdf, () => pdf([`%${"x".repeat(tenMegabytes)}`, pages, page])),
  file("a million entries in one dictionary", anyPdf, () =>
    pdf([
      `<< /Type /Catalog /Pages 2 0 R ${Array.from({ length: million }, (_, i) => `/a${i} 1`).join(" ")} >>`,
      pages,
      page,
    ]),
  ),
  file("a million items in one array", anyPdf, () =>
    pdf([`<< /Type /Catalog /Pages 2 0 R /A [${"1 ".repeat(3 * million)}] >>`, pages, page]),
  ),
  file("100,000 objects that lie in one comment", readablePdf, () => overlapping(100_000, "%")),
  file("100,000 objects that lie in one string", readablePdf, () => overlapping(100_000, "(")),
  file("100,000 objects that lie in one array", readablePdf, () => overlapping(100_000, "[(x) ")),
  file("100,000 objects that begin a string that does not end", readablePdf, () => overlapping(100_000, "<")),
  file("100,000 signatures", anyPdf, () => signed(100_000)),
  file("250 signatures of nothing", readablePdf, () => signed(250)),
  file("a range of nonsense", anyPdf, () => signed(1, "[0 99999999999999999999 -1 1e99]")),
  file("a range of a million numbers", anyPdf, () => signed(1, `[${"0 1 ".repeat(million)}]`)),
  file(
    "10 MB behind the end",
    anyPdf,
    () => new Uint8Array(Buffer.concat([pdf([catalog, pages, page]), Buffer.alloc(tenMegabytes, " ")])),
  ),
  file("a number of 10 MB", anyPdf, () => pdf(["9".repeat(tenMegabytes), pages, page])),
  file("a store of evidence that unpacks to 1 GB", readablePdf, () =>
    signed(1, undefined, { count: 512, data: bomb(2_000_000) }),
  ),
];
